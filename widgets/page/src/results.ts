import { type SearchPage, type Session, say } from "@jupyter-cohort/core";
import { drawHit } from "./hits.js";

const PASSED_ON = ["q", "kind", "tag", "cell", "module", "author", "mine", "unanswered", "cursor"];

/** How far somebody had come, kept with the address: who comes back finds the same hits at the same height. */
interface Come {
  readonly shown: Readonly<Record<string, number>>;
  readonly height: number;
}

/** Let *Show more* bring its hits into the page. Without an answer it stays the link it is. */
export function showMoreInPlace(session: Session, titles: Readonly<Record<string, string>>): void {
  const groups = [...document.querySelectorAll<HTMLElement>(".hits[data-kind]")].map(
    section => new Group(session, titles, section),
  );
  void comeBack(groups);
  addEventListener("pagehide", () => {
    const shown = Object.fromEntries(groups.map(group => [group.kind, group.shown]));
    history.replaceState({ shown, height: scrollY } satisfies Come, "");
  });
}

async function comeBack(groups: readonly Group[]): Promise<void> {
  const come = history.state as Come | null;
  if (!come?.shown) return;
  for (const group of groups) {
    while (group.shown < (come.shown[group.kind] ?? 0) && (await group.bring()));
  }
  scrollTo({ top: come.height, behavior: "instant" });
}

/** The hits of one kind. */
class Group {
  readonly kind: string;
  readonly #list: HTMLElement;
  #asking: Promise<boolean> | null = null;

  constructor(
    readonly session: Session,
    readonly titles: Readonly<Record<string, string>>,
    readonly section: HTMLElement,
  ) {
    this.kind = section.dataset.kind ?? "";
    this.#list = section.querySelector("ol") as HTMLElement;
    this.#more?.addEventListener("click", event => void this.#press(event));
  }

  get shown(): number {
    return this.#list.childElementCount;
  }

  /** Bring the next page; returns whether it has come. */
  bring(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  get #more(): HTMLAnchorElement | null {
    return this.section.querySelector("[data-more]");
  }

  async #press(event: MouseEvent): Promise<void> {
    const more = this.#more;
    if (!more || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const before = this.shown;
    if (!(await this.bring())) {
      location.assign(more.href);
      return;
    }
    this.#list.children[before]?.querySelector("a")?.focus();
    const told = document.querySelector("[data-told]");
    if (told) told.textContent = say("moreShown", { n: this.shown - before });
  }

  async #ask(): Promise<boolean> {
    const more = this.#more;
    if (!more) return false;
    const page = await this.session.read<SearchPage>(apiAddress(more.href)).catch(() => null);
    if (!page) return false;
    const { base } = this.session.door;
    this.#list.append(...page.hits.map(hit => drawHit(hit, { base, titles: this.titles })));
    const next = page.kinds?.find(({ kind }) => kind === this.kind)?.next;
    if (next) more.href = withCursor(more.href, next);
    else more.parentElement?.remove();
    return true;
  }
}

/** Return where the service answers what the page at `href` shows. */
function apiAddress(href: string): string {
  const asked = new URL(href).searchParams;
  const cohort = asked.get("cohort");
  const passed = new URLSearchParams([...asked].filter(([name]) => PASSED_ON.includes(name)));
  return cohort === null
    ? `api/search?${passed}`
    : `api/cohorts/${encodeURIComponent(cohort)}/search?${passed}`;
}

function withCursor(href: string, cursor: string): string {
  const address = new URL(href);
  address.searchParams.set("cursor", cursor);
  return address.href;
}
