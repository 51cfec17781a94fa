import type { Panel, Session } from "@jupyter-cohort/core";
import { cells } from "./cells.js";

interface Place {
  readonly cohort: string;
  readonly module: string;
}

const SETTLES = 1_000;

/** Tell the others which cell is before this reader's eyes, once the page has stood still for a moment. */
export function tellWhereabouts(session: Session, place: Place, panel: Panel): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: string | null = null;
  const tell = async () => {
    const here = document.visibilityState === "visible" ? cellBeforeTheEyes() : null;
    if (here === told) return;
    told = here;
    panel.reads(here);
    const room = await session.room(place.cohort, place.module);
    room.at(here);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell().catch(() => undefined), SETTLES);
  };
  for (const moved of ["scroll", "resize"]) window.addEventListener(moved, soon, { passive: true });
  document.addEventListener("visibilitychange", soon);
  soon();
}

function cellBeforeTheEyes(): string | null {
  const line = window.innerHeight * 0.4;
  for (const [key, element] of cells()) {
    const { top, bottom } = element.getBoundingClientRect();
    if (top <= line && bottom >= line) return key;
  }
  return null;
}
