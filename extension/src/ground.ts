import { type Chosen, type Ground, quoteAt, short } from "@jupyter-cohort/core";
import type { Cell } from "@jupyterlab/cells";
import type { NotebookPanel } from "@jupyterlab/notebook";
import { type CellLike, keyOf, type Place } from "./whereabouts.js";

/** Return the open notebook as a place for annotations: its drawn cells, and what is selected in its editors. */
export function notebookGround({ content }: NotebookPanel, place: Place): Ground {
  const key = (cell: Cell) => keyOf(cell.model as CellLike, place.cells);
  const cells = () => {
    const found = new Map<string, HTMLElement>();
    for (const cell of content.widgets) {
      const known = key(cell);
      if (known !== null && cell.isAttached) found.set(known, cell.node);
    }
    return found;
  };
  const inEditor = (node: Node): Chosen | null | undefined => {
    const editor = elementOf(node)?.closest(".cm-editor");
    if (!editor) return undefined;
    const cell = content.widgets.find(one => one.node.contains(editor));
    const known = cell && key(cell);
    return cell && known ? selectedIn(cell, known) : null;
  };
  return { root: content.node, cells, inEditor };
}

function selectedIn(cell: Cell, key: string): Chosen | null {
  const { editor } = cell;
  if (!editor) return null;
  const { start, end } = editor.getSelection();
  const from = editor.getOffsetAt(start);
  const to = editor.getOffsetAt(end);
  const quote = quoteAt(cell.model.sharedModel.getSource(), {
    start: Math.min(from, to),
    end: Math.max(from, to),
  });
  return quote && { cell: key, anchor: { facet: "source", quote, output: null }, words: short(quote.exact) };
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
