import { mountBlock, type Session } from "@jupyter-cohort/core";

/** What a widget says when it has drawn a block into the page: its element is the event's target. */
const DRAWN = "cohort-block";

/** Draw every block of the page, those that widgets bring later too. */
export function drawBlocks(session: Session, place: { cohort: string; module: string }): void {
  const drawn = new WeakSet<Element>();
  const draw = (element: Element) => {
    const cell = element.closest<HTMLElement>("[data-cell]")?.dataset.cell;
    if (!cell || drawn.has(element)) return;
    drawn.add(element);
    mountBlock(element, session, { ...place, cell });
  };
  for (const element of document.querySelectorAll("[data-block]")) draw(element);
  document.addEventListener(DRAWN, event => draw(event.target as Element));
}
