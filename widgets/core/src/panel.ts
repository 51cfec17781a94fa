import { Pointing, type Subject } from "./anchors/pointing.js";
import { recall, remember } from "./memory.js";
import { ORDERS, type Order, oneOf, type Tab } from "./tabs.js";
import { type Readable, Watched } from "./watched.js";

/** What the panel needs to know of the page around it. */
export interface Surroundings {
  /** A few words that name a cell, null when this page does not show it. */
  readonly describe: (cell: string) => string | null;
  /** The keys of the page's cells, from its top on. */
  readonly cells?: () => readonly string[];
  /** Go to a cell; with a thread, to the words that thread is about. */
  readonly jump?: (cell: string, thread?: string) => void;
  /** Whether the open panel covers the cells, as on a phone. */
  readonly covered?: () => boolean;
  /** Draw the TeX in a piece of the page. */
  readonly typeset?: (element: HTMLElement) => void;
}

/** Whether the discussion is open (remembered by this browser), and which cell it is about (null: all). */
export class Panel {
  readonly open: Readable<boolean>;
  readonly cell: Readable<string | null>;
  /** Where the reader is, in a page that knows: a new thread is offered there, while the list stays whole. */
  readonly at: Readable<string | null>;
  /** The cell before the reader's eyes, in a page that knows. */
  readonly reading: Readable<string | null>;
  /** The tab that something led to or somebody chose; null: the one remembered for the page. */
  readonly tab: Readable<Tab | null>;
  /** How the threads of the page stand (remembered by this browser). */
  readonly order: Readable<Order>;
  /** Counts the wishes to write: each takes the cursor into the composer. */
  readonly wishes: Readable<number>;
  /** What points from the page to the discussion and back. */
  readonly pointing = new Pointing();
  readonly #open: Watched<boolean>;
  readonly #cell = new Watched<string | null>(null);
  readonly #tab = new Watched<Tab | null>(null);
  readonly #order = new Watched<Order>(oneOf(ORDERS, recall("order")));
  readonly #at = new Watched<string | null>(null);
  readonly #wishes = new Watched(0);
  readonly #reading = new Watched<string | null>(null);
  #opener: HTMLElement | null = null;
  #byHand = false;

  constructor(
    readonly surroundings: Surroundings,
    { remembered = true }: { readonly remembered?: boolean } = {},
  ) {
    this.#open = new Watched(remembered && recall("panel") === "open");
    this.open = this.#open;
    this.cell = this.#cell;
    this.at = this.#at;
    this.tab = this.#tab;
    this.order = this.#order;
    this.wishes = this.#wishes;
    this.reading = this.#reading;
  }

  /** Whether somebody opened it, as against a page that remembers it open. */
  get openedByHand(): boolean {
    return this.#byHand;
  }

  show(opener: HTMLElement | null = null): void {
    this.#opener = opener;
    this.#byHand = true;
    this.#set(true);
  }

  /** Open at one cell, ready to write about it. */
  about(cell: string, opener: HTMLElement | null = null): void {
    this.pointing.subject.value = null;
    this.#cell.value = cell;
    this.#tab.value = "page";
    this.#wishes.value += 1;
    this.show(opener);
  }

  /** Open, ready to write about words or another place in a cell; the list stays whole. */
  annotate(subject: Subject, opener: HTMLElement | null = null): void {
    this.pointing.subject.value = subject;
    this.#cell.value = null;
    this.#tab.value = "page";
    this.#wishes.value += 1;
    this.show(opener);
  }

  /** Take the cursor into the composer. */
  write(): void {
    this.#wishes.value += 1;
  }

  /** Open at threads, or at one post of one; the first of them in view. */
  lead(threads: readonly string[], post: string | null = null): void {
    this.#cell.value = null;
    this.#tab.value = "page";
    this.pointing.lead(threads, post);
    if (!this.#open.value) this.show();
  }

  /** Show a tab; null: the one remembered for the page. */
  turnTo(tab: Tab | null): void {
    this.#tab.value = tab;
  }

  arrange(order: Order): void {
    this.#order.value = order;
    remember("order", order);
  }

  /** Let the page be seen, where the panel covers it; what is written so far stays in its box. */
  makeWay(): void {
    if (this.surroundings.covered?.()) this.#set(false);
  }

  /** Follow the reader to a cell (null: to none), without opening anything or taking the cursor. */
  follow(cell: string | null): void {
    this.#at.value = cell;
    if (this.#cell.value !== null) this.#cell.value = cell;
  }

  /** Note which cell is before the reader's eyes. */
  reads(cell: string | null): void {
    this.#reading.value = cell;
  }

  aboutAll(): void {
    this.pointing.subject.value = null;
    this.#cell.value = null;
    this.#at.value = null;
  }

  /** Close, and give the cursor back to what opened it. */
  close(): void {
    this.#set(false);
    this.#cell.value = null;
    this.#wishes.value = 0;
    this.pointing.leadNowhere();
    this.#opener?.focus();
    this.#opener = null;
  }

  #set(open: boolean): void {
    this.#open.value = open;
    remember("panel", open ? "open" : null);
  }
}
