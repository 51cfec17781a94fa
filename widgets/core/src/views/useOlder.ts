import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { postIn } from "./listEnd.js";

const NEAR = 300;

/** Load the page before a position; `onCome` is called when it has come and is not drawn yet. */
export type Older = (before: number, onCome: () => void) => Promise<void>;

/**
 * Load what was before the `first` post of a list, by a press or by coming near the top; what is being read stays
 * where it is on the screen.
 */
export function useOlder(
  list: { readonly current: HTMLElement | null },
  first: string | undefined,
  next: number | null,
  onOlder: Older,
): { readonly loading: boolean; readonly load: () => void; readonly near: () => void } {
  const loading = useSignal(false);
  const kept = useRef<{ readonly post: string; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const post = postIn(list.current, kept.current?.post);
    if (post && list.current) list.current.scrollTop += topOf(post) - (kept.current?.top ?? 0);
    kept.current = null;
  }, [first]);
  const load = () => {
    if (next === null || loading.value) return;
    loading.value = true;
    const keep = () => {
      const post = postIn(list.current, first);
      if (first && post) kept.current = { post: first, top: topOf(post) };
    };
    // What could not be loaded is asked for again by the next press.
    onOlder(next, keep)
      .catch(() => undefined)
      .finally(() => {
        loading.value = false;
      });
  };
  const near = () => {
    if ((list.current?.scrollTop ?? NEAR) < NEAR) load();
  };
  return { loading: loading.value, load, near };
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}
