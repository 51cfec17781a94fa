import { useEffect } from "preact/hooks";
import type { Painter } from "../anchors/painter.js";
import type { Panel } from "../panel.js";

const OTHER =
  "a, button, input, select, textarea, summary, video, audio, [contenteditable=true], [data-cohort-own]";

/** A press on annotated words leads to their threads; a thread in hand in the panel lets its words stand out. */
export function useHighlightPresses(painter: Painter, panel: Panel): void {
  useEffect(() => {
    const { root } = painter.ground;
    let over: HTMLElement | null = null;
    let asked = 0;
    const under = ({ clientX, clientY, target }: MouseEvent) =>
      target instanceof Element && !target.closest(OTHER) ? painter.threadsAt(clientX, clientY) : [];
    const press = (event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false || panel.pointing.moving.value) return;
      const threads = under(event);
      if (threads.length > 0) panel.lead(threads);
    };
    const point = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        const threads = under(event);
        over?.classList.remove("cohort-over-quote");
        over = threads.length > 0 ? (event.target as HTMLElement) : null;
        over?.classList.add("cohort-over-quote");
        if (threads.length > 0 || panel.pointing.active.value === null) painter.activate(threads);
      });
    };
    const hold = ({ target }: Event) => {
      const thread = target instanceof Element ? target.closest<HTMLElement>(".cohort-thread") : null;
      panel.pointing.active.value = thread?.dataset.thread ?? null;
    };
    root.addEventListener("click", press);
    root.addEventListener("pointermove", point);
    document.addEventListener("pointerover", hold);
    document.addEventListener("focusin", hold);
    return () => {
      cancelAnimationFrame(asked);
      over?.classList.remove("cohort-over-quote");
      root.removeEventListener("click", press);
      root.removeEventListener("pointermove", point);
      document.removeEventListener("pointerover", hold);
      document.removeEventListener("focusin", hold);
    };
  }, [painter, panel]);
}
