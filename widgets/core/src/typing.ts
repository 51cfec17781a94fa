import type { Typing } from "./connection.js";
import { type Readable, Watched } from "./watched.js";

const LASTS = 6_000;

/** Who writes where: a sign lasts some seconds, and a new one of the same person renews it. */
export class TypingSigns {
  readonly signs: Readable<ReadonlyMap<string, readonly string[]>>;
  readonly #signs = new Watched<ReadonlyMap<string, readonly string[]>>(new Map());
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    this.signs = this.#signs;
  }

  note({ thread, person }: Typing): void {
    const key = `${thread} ${person}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#set(thread, person, false), LASTS),
    );
    this.#set(thread, person, true);
  }

  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#signs.value = new Map();
  }

  #set(thread: string, person: string, writes: boolean): void {
    const others = (this.signs.value.get(thread) ?? []).filter(name => name !== person);
    this.#signs.value = new Map(this.signs.value).set(thread, writes ? [...others, person] : others);
  }
}
