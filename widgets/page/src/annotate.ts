import { mountAnnotations, type Panel, type Session } from "@jupyter-cohort/core";
import { cells } from "./cells.js";

interface Place {
  readonly cohort: string;
  readonly module: string;
}

/** Let the module's cells be annotated, in the reader and in the Voilà page alike. */
export function offerAnnotations(session: Session, place: Place, panel: Panel): void {
  const root = document.querySelector<HTMLElement>("main");
  if (!root) return;
  const layer = document.createElement("div");
  document.body.append(layer);
  mountAnnotations(layer, session, { ...place, panel, ground: { root, cells } });
}
