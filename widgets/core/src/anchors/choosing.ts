import { say } from "../strings.js";
import { CellText } from "./cellText.js";
import { type Chosen, cellAt, type Ground } from "./ground.js";
import { type Part, partAt, pictureOf } from "./parts.js";
import { quoteAt, type Span } from "./quotes.js";
import { cellsAt, tableSpot } from "./tables.js";

/** What a selection offers to write about: its words, and the larger places around them. */
export interface Choices {
  readonly chosen: Chosen;
  readonly wider: readonly { readonly label: string; readonly chosen: Chosen }[];
  readonly box: DOMRect;
}

/** Return what the page's selection offers, or null when it is empty or not in a cell. */
export function choicesIn(ground: Ground, selection: Selection | null): Choices | null {
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const written = ground.inEditor?.(range.commonAncestorContainer);
  if (written !== undefined) return written && { chosen: written, wider: [], box: boxOf(range) };
  if (selection.isCollapsed) return null;
  for (const node of [range.startContainer, range.endContainer]) {
    const cell = cellAt(ground, node);
    const part = cell && partAt(cell.element, node);
    if (!cell || !part) continue;
    const text = new CellText(part.element);
    const span = text.spanOf(range);
    const chosen = span && words(cell.key, part, text, span);
    if (chosen) return { chosen, wider: wider(cell.key, part, node), box: boxOf(range) };
  }
  return null;
}

/** Return the words of `span` in a part of a cell as a place. */
export function words(cell: string, part: Part, text: CellText, span: Span): Chosen | null {
  const quote = quoteAt(text.text, span);
  return quote && { cell, anchor: { facet: part.facet, quote, output: part.output }, words: quote.exact };
}

/** Return a part of a picture as a place; `region` in fractions of its width and height. */
export function pictured(cell: string, part: Part, region: Region | null): Chosen {
  const label = (part.element.querySelector("img")?.alt ?? "").trim();
  const name = say(region ? "partOfPicture" : "wholePicture");
  return {
    cell,
    anchor: { facet: "output", output: output(part, region ? { region } : {}) },
    words: label ? `${name}: ${label}` : name,
  };
}

export type Region = [x: number, y: number, width: number, height: number];

function wider(cell: string, part: Part, node: Node): Choices["wider"] {
  if (part.facet !== "output") return [];
  const found: { label: string; chosen: Chosen }[] = [];
  const spot = tableSpot(node);
  if (spot && part.element.contains(spot.table)) {
    const { table, row, column } = spot;
    if (row !== null) found.push(tabled("thisRow", cell, part, { table, row, column: null }));
    found.push(tabled("thisColumn", cell, part, { table, row: null, column }));
  }
  const name = say(pictureOf(part) ? "wholePicture" : "wholeOutput");
  const whole = { cell, anchor: { facet: "output", output: output(part, {}) }, words: name } as const;
  return [...found, { label: name, chosen: whole }];
}

function tabled(
  name: "thisRow" | "thisColumn",
  cell: string,
  part: Part,
  { table, row, column }: { table: HTMLTableElement; row: number | null; column: number | null },
) {
  const said = cellsAt(table, { row, column }).map(one => (one.textContent ?? "").trim());
  const place = output(part, row === null ? { column } : { row });
  return {
    label: say(name),
    chosen: { cell, anchor: { facet: "output", output: place }, words: said.filter(Boolean).join(" · ") },
  } as const;
}

function output(part: Part, where: object) {
  return { index: 0, media_type: "", ...part.output, ...where };
}

function boxOf(range: Range): DOMRect {
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return lines.at(-1) ?? range.getBoundingClientRect();
}
