export type Stop = () => void;

/**
 * A value that tells its watchers when it changes.
 *
 * The session hands these out instead of signals: two bundles can share a page and its session, and each
 * brings its own copy of the signals library, which would not hear the other's.
 */
export interface Readable<T> {
  readonly value: T;
  /** Call `watcher` at every change, and return how to stop it. */
  watch(watcher: (value: T) => void): Stop;
}

export class Watched<T> implements Readable<T> {
  #value: T;
  readonly #watchers = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(next: T) {
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    for (const watcher of [...this.#watchers]) watcher(next);
  }

  watch(watcher: (value: T) => void): Stop {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
