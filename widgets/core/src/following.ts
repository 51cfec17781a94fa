import type { EventView } from "./events.js";
import { Unreachable } from "./requests.js";
import type { Session } from "./session.js";
import { type Readable, type Stop, Watched } from "./watched.js";

const SOON = 250;
const RETRY = 3_000;

/** How a page of something in the cohort is loaded, brought forward by events, and loaded again. */
export interface Recipe<T extends { readonly seq: number }> {
  readonly path: string;
  /** null: only the service can say. */
  readonly afterEvent: (page: T, event: EventView) => T | null;
  readonly refreshed: (fresh: T, before: T) => T;
  /** How long asking again may wait beyond a moment, so that a crowd does not ask at once; in milliseconds. */
  readonly patience?: number;
}

/** A page about the whole cohort that follows its line: events bring it forward, or it is asked for again. */
export class Following<T extends { readonly seq: number }> {
  readonly page: Readable<T | null>;
  readonly fault: Readable<string | null>;
  readonly #page = new Watched<T | null>(null);
  readonly #fault = new Watched<string | null>(null);
  #stop: Stop = () => undefined;
  #early: EventView[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loading = false;
  #again = false;
  #left = false;

  constructor(
    readonly session: Session,
    readonly cohort: string,
    readonly recipe: Recipe<T>,
  ) {
    this.page = this.#page;
    this.fault = this.#fault;
    this.#stop = session.listen(cohort, events => this.#take(events));
    void this.load();
  }

  /** Change the page by hand: with an older one, say. */
  change(change: (page: T) => T): void {
    if (this.#page.value) this.#page.value = change(this.#page.value);
  }

  /** Ask for it again; several wishes at once are one. */
  async load(): Promise<void> {
    if (this.#loading) {
      this.#again = true;
      return;
    }
    this.#loading = true;
    try {
      const fresh = await this.session.read<T>(this.recipe.path);
      if (this.#left) return;
      const before = this.#page.value;
      this.#page.value = before ? this.recipe.refreshed(fresh, before) : fresh;
      this.#fault.value = null;
      // Another view's line may be past this answer already: what came between is asked for.
      if (this.session.startLine(this.cohort, fresh.seq) > fresh.seq) this.#again = true;
    } catch (error) {
      this.#fault.value = (error as Error).message;
      if (error instanceof Unreachable && !this.#left)
        this.#timer = setTimeout(() => void this.load(), RETRY);
    } finally {
      this.#loading = false;
      this.#take(this.#early.splice(0));
      if (this.#again) this.#soon();
      this.#again = false;
    }
  }

  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
    this.#stop();
  }

  #take(events: readonly EventView[]): void {
    if (this.#loading) {
      this.#early.push(...events);
      return;
    }
    for (const event of events) {
      const page = this.#page.value;
      if (!page) return;
      const next = this.recipe.afterEvent(page, event);
      if (next === null) {
        this.#soon();
        return;
      }
      this.#page.value = next;
    }
  }

  #soon(): void {
    if (this.#left) return;
    clearTimeout(this.#timer);
    const spread = Math.random() * (this.recipe.patience ?? 0);
    this.#timer = setTimeout(() => void this.load(), SOON + spread);
  }
}
