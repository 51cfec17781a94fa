import { useEffect } from "preact/hooks";
import type { Panel } from "../panel.js";
import { watching } from "./watching.js";

/** Bring what a link led to before the eyes, and mark it. */
export function usePointed(list: { readonly current: HTMLElement | null }, panel: Panel): void {
  const pointed = watching(panel.pointed);
  useEffect(() => {
    if (pointed) pointAt(list.current, pointed.thread, pointed.post);
  }, [pointed]);
}

/** Scroll to a post, or to its thread where it is not shown, mark it and take the focus there. */
export function pointAt(root: HTMLElement | null, thread: string, post: string | null): void {
  const found =
    (post && root?.querySelector<HTMLElement>(`[data-post="${CSS.escape(post)}"]`)) ||
    root?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
  if (!found) return;
  for (const other of root?.querySelectorAll(".cohort-pointed") ?? [])
    other.classList.remove("cohort-pointed");
  // A whole thread is not coloured: where it stands is told by the focus.
  if (post) found.classList.add("cohort-pointed");
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: "nearest" });
}
