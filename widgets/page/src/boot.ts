export type Surface = "home" | "search" | "forum" | "tags" | "reader" | "voila" | "moderation" | "me";

/** What the server tells the page about itself, in `<script type="application/json" id="cohort-page">`. */
export interface Boot {
  readonly surface: Surface;
  /** Address that `api/…` and `static/…` are appended to; ends in "/". */
  readonly base: string;
  readonly cohort?: string;
  readonly module?: string;
  /** The log position that the page shows. */
  readonly seq?: number;
  readonly person?: string;
  /** Where the service's pages are, for a page behind a person's server; empty where nobody said. */
  readonly home?: string;
  /** The titles of the cohorts that are searched. */
  readonly titles?: Readonly<Record<string, string>>;
  /** The service's own token; pages behind a person's server use that server's cookie instead. */
  readonly xsrf?: string;
  /** Cells this person has reached before. */
  readonly reached?: readonly string[];
}

/** Return the page's boot data, null on a page that has none. */
export function readBoot(page: Document = document): Boot | null {
  const text = page.getElementById("cohort-page")?.textContent;
  return text ? (JSON.parse(text) as Boot) : null;
}

/** Return the value of a cookie of this page. */
export function cookie(name: string, cookies: string = document.cookie): string | null {
  const found = cookies.split("; ").find(one => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
