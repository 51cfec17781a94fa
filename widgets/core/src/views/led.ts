import { useEffect } from "preact/hooks";
import type { Panel } from "../panel.js";
import { watching } from "./watching.js";

interface Ref<T> {
  readonly current: T;
}

/** Bring what the page or a link leads to into view, with the cursor; `reveal` shows what waits. */
export function useLed(list: Ref<HTMLElement | null>, panel: Panel, reveal: () => void): void {
  const led = watching(panel.pointing.led);
  useEffect(() => {
    if (led.threads.length === 0) return;
    reveal();
    const drawn = requestAnimationFrame(() => leadTo(list.current, led.threads, led.post));
    return () => cancelAnimationFrame(drawn);
  }, [led]);
}

/** Mark the threads, or one post of the first of them, and bring the first into view, with the cursor. */
export function leadTo(list: HTMLElement | null, threads: readonly string[], post: string | null): void {
  for (const marked of list?.querySelectorAll(".cohort-led") ?? []) marked.classList.remove("cohort-led");
  const exact = post === null ? null : find(list, "post", post);
  const places = exact ? [exact] : threads.map(id => find(list, "thread", id));
  for (const place of places) mark(place);
  bring(places.find(place => place !== null) ?? null);
}

function find(list: HTMLElement | null, what: "thread" | "post", id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-${what}="${CSS.escape(id)}"]`) ?? null;
}

function mark(place: HTMLElement | null): void {
  place?.classList.add("cohort-led");
  const drawer = place?.closest("details");
  if (drawer) drawer.open = true;
}

function bring(place: HTMLElement | null): void {
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
}
