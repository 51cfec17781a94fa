import { useEffect } from "preact/hooks";
import type { Panel } from "../panel.js";
import { watching } from "./watching.js";

/** Bring the threads that the page leads to into view, the first one with the cursor; `reveal` shows what waits. */
export function useLed(
  list: { readonly current: HTMLElement | null },
  panel: Panel,
  reveal: () => void,
): void {
  const led = watching(panel.pointing.led);
  useEffect(() => {
    if (led.length === 0) return;
    reveal();
    // After the panel has opened and put the cursor on its heading.
    const timer = setTimeout(() => {
      for (const marked of list.current?.querySelectorAll(".cohort-led") ?? [])
        marked.classList.remove("cohort-led");
      for (const id of led) show(find(list.current, id), id === led[0]);
    }, 50);
    return () => clearTimeout(timer);
  }, [led]);
}

function find(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`) ?? null;
}

function show(thread: HTMLElement | null, first: boolean): void {
  if (!thread) return;
  thread.classList.add("cohort-led");
  const drawer = thread.closest("details");
  if (drawer) drawer.open = true;
  if (!first) return;
  thread.tabIndex = -1;
  thread.focus({ preventScroll: true });
  thread.scrollIntoView({ block: "nearest" });
}
