import { type ReadonlySignal, signal } from "@preact/signals";
import type { Readable } from "../watched.js";

const signals = new WeakMap<Readable<unknown>, ReadonlySignal<unknown>>();

/** Return the value of `source`, drawing the view again when it changes. */
export function watching<T>(source: Readable<T>): T {
  const known = signals.get(source) as ReadonlySignal<T> | undefined;
  return (known ?? follow(source)).value;
}

function follow<T>(source: Readable<T>): ReadonlySignal<T> {
  const followed = signal(source.value);
  source.watch(value => {
    followed.value = value;
  });
  signals.set(source, followed);
  return followed;
}
