import type { INotebookTracker, NotebookPanel } from "@jupyterlab/notebook";
import type { CellLike, Place } from "./whereabouts.js";
import { describe, keyOf } from "./whereabouts.js";

/** Return the key of the active cell, where that cell is part of the module. */
export function activeKey(tracker: INotebookTracker, place: Place | null): string | null {
  const active = at(tracker, place)?.content.activeCell;
  return place && active ? keyOf(active.model as CellLike, place.cells) : null;
}

/** Return a few words that name the cell of `key`, or null when the open notebook does not have it. */
export function nameOf(tracker: INotebookTracker, place: Place | null, key: string): string | null {
  const cell = find(tracker, place, key);
  return cell && describe(cell.model.type, cell.model.sharedModel.getSource());
}

/** Return the keys of the open notebook's cells, from its top on. */
export function keysOf(tracker: INotebookTracker, place: Place | null): string[] {
  const cells = place ? (at(tracker, place)?.content.widgets ?? []) : [];
  return cells.map(({ model }) => keyOf(model as CellLike, place?.cells ?? {}) ?? "").filter(Boolean);
}

/** Make the cell of `key` the active one and bring it into view, drawn yet or not. */
export async function goTo(tracker: INotebookTracker, place: Place | null, key: string): Promise<void> {
  const cell = find(tracker, place, key);
  if (!cell) return;
  const { content } = cell.notebook;
  content.deselectAll();
  content.activeCellIndex = cell.index;
  await content.scrollToItem(cell.index, "center");
}

function find(tracker: INotebookTracker, place: Place | null, key: string) {
  const notebook = at(tracker, place);
  if (!notebook || !place) return null;
  const cells = notebook.content.widgets;
  const index = cells.findIndex(({ model }) => keyOf(model as CellLike, place.cells) === key);
  const model = cells[index]?.model;
  return model ? { notebook, index, model } : null;
}

function at(tracker: INotebookTracker, place: Place | null): NotebookPanel | null {
  const notebook = tracker.currentWidget;
  return notebook && notebook.context.path === place?.path ? notebook : null;
}
