import type { NewAnchor } from "../wire.js";

/** A place somebody has chosen to write about; without an anchor it is the whole cell. */
export interface Chosen {
  readonly cell: string;
  readonly anchor: NewAnchor | null;
  /** The words quoted, or a few that name the place. */
  readonly words: string;
}

/** What annotations need to know of the page that shows the cells. */
export interface Ground {
  /** What holds the cells; what changes in it is painted anew. */
  readonly root: HTMLElement;
  /** The cells that are drawn now, by key. */
  cells(): ReadonlyMap<string, HTMLElement>;
  /** What is selected in the editor that holds `node`; undefined where no editor does. */
  inEditor?(node: Node): Chosen | null | undefined;
}

/** Return the cell that holds `node`. */
export function cellAt(ground: Ground, node: Node): { key: string; element: HTMLElement } | null {
  for (const [key, element] of ground.cells()) if (element.contains(node)) return { key, element };
  return null;
}
