import type { Kind } from "../outbox.js";
import { type Readable, Watched } from "../watched.js";
import type { ThreadView } from "../wire.js";
import type { Chosen } from "./ground.js";

/** Words of a cell, or a part of a picture, are being chosen by keyboard or hand. */
export type Mode = {
  readonly choosing: "words" | "picture";
  readonly cell: string;
  /** What gets the cursor back. */
  readonly opener: HTMLElement;
} | null;

export interface Subject extends Chosen {
  /** What kind of post is meant, where the way here said so. */
  readonly kind?: Kind;
}

/** Where the page or a link leads: threads, and one post where that is told. */
export interface Led {
  readonly threads: readonly string[];
  readonly post: string | null;
}

/** What points from the page to the discussion and back: chosen words, the thread in hand, a thread that moves. */
export class Pointing {
  /** What the composer writes about; null where it is a whole cell or the module. */
  readonly subject = new Watched<Subject | null>(null);
  /** What is selected on the page at the moment. */
  readonly selected = new Watched<Chosen | null>(null);
  /** The thread that a hand or the cursor is on in the panel. */
  readonly active = new Watched<string | null>(null);
  readonly moving = new Watched<ThreadView | null>(null);
  readonly mode = new Watched<Mode>(null);
  /** Shows a thread's words on the page; false when they are not there. The page's annotations set it. */
  goTo: ((thread: string) => boolean) | null = null;
  /** What a cell on the page has to choose from. The page's annotations set it. */
  offers: ((cell: string) => { readonly words: boolean; readonly picture: boolean }) | null = null;
  readonly led: Readable<Led>;
  readonly #led = new Watched<Led>({ threads: [], post: null });

  constructor() {
    this.led = this.#led;
  }

  /** Whether the cursor is wanted at a thread. */
  get leads(): boolean {
    return this.led.value.threads.length > 0;
  }

  /** Lead to threads in the panel, or to one post of one; each call counts, the same ones again too. */
  lead(threads: readonly string[], post: string | null): void {
    this.#led.value = { threads, post };
  }

  leadNowhere(): void {
    this.#led.value = { threads: [], post: null };
  }
}
