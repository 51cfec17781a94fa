import type { Door } from "../../core/src/requests.js";

/** What the page says of itself: the boot JSON that `cohort_lab.pages` writes. */
export interface Page {
  readonly base: string;
  readonly server: string;
  readonly cohort: string;
  readonly module: string;
  readonly path: string;
  readonly reader: string;
  readonly graded: boolean;
}

/** Return the page's boot JSON; null where there is none, as in a notebook that stands on its own. */
export function thisPage(): Page | null {
  const text = document.getElementById("cohort-page")?.textContent;
  return text ? (JSON.parse(text) as Page) : null;
}

/** The token of this server, which it wants back with every request: Jupyter's own cookie. */
function xsrf(): string | null {
  const pair = document.cookie.split("; ").find(one => one.startsWith("_xsrf="));
  return pair ? decodeURIComponent(pair.slice(6)) : null;
}

/** The relay and the workspace of the person's own server. */
export function cohortDoor(page: Page): Door {
  return { base: page.base, xsrf, xsrfOnSockets: false };
}

/** The person's own server itself: kernels. */
export function serverDoor(page: Page): Door {
  return { base: page.server, xsrf, xsrfOnSockets: false };
}

/** Where a script of the Voilà template lies. A widget's own code has no address that others could be relative to. */
export function scriptOf(page: Page, name: string): string {
  return new URL(`${page.server}voila/templates/cohort/static/${name}`, document.baseURI).href;
}

/** The kernel of this page, as Voilà tells it. */
export function kernelOfPage(): string {
  const text = document.getElementById("jupyter-config-data")?.textContent ?? "{}";
  return (JSON.parse(text) as { kernelId?: string }).kernelId ?? "";
}
