import type { AnchorView } from "../wire.js";
import { CellText } from "./cellText.js";
import { type Part, partsOf, pictureOf } from "./parts.js";
import { findLetters, findQuote } from "./quotes.js";
import { cellsAt } from "./tables.js";

/** Where an anchor stands on the page: ranges of text, or a box on a picture. */
export interface Spot {
  readonly ranges: readonly Range[];
  readonly picture: { readonly element: HTMLElement; readonly region: readonly number[] } | null;
}

/** Return the place of an anchor in its cell as drawn; null for a whole cell, and where nothing of it is on screen. */
export function locate(cell: HTMLElement, anchor: AnchorView): Spot | null {
  const { facet, quote, output } = anchor;
  if (facet === "cell") return null;
  const parts = partsOf(cell);
  const own = parts.filter(part => part.facet === facet);
  if (facet === "output") return output ? inOutput(own, anchor) : null;
  if (!quote) return null;
  // Markdown as written and as drawn have the same words: one page shows the one, another the other.
  const others = parts.filter(part => part.facet !== "output" && part.facet !== facet);
  return (
    firstWith(own, part => quoted(part, quote)) ?? firstWith(others, part => quoted(part, quote, findLetters))
  );
}

function inOutput(parts: readonly Part[], { quote, output }: AnchorView): Spot | null {
  // What stood at this place may have moved among the outputs: the other ones are asked next.
  const ordered = [...parts].sort(
    (one, other) =>
      Number(other.output?.index === output?.index) - Number(one.output?.index === output?.index),
  );
  if (quote) return firstWith(ordered, part => quoted(part, quote));
  const part = parts.find(one => one.output?.index === output?.index);
  if (!part || !output) return null;
  const picture = pictureOf(part);
  if (picture) return { ranges: [], picture: { element: picture, region: output.region ?? [0, 0, 1, 1] } };
  const table = part.element.querySelector("table");
  const elements =
    table && (output.row != null || output.column != null) ? cellsAt(table, output) : [part.element];
  return spot(elements.flatMap(all));
}

function quoted(part: Part, quote: NonNullable<AnchorView["quote"]>, find = findQuote): Spot | null {
  const text = new CellText(part.element);
  const span = find(text.text, quote, part.facet === "source" ? (quote.start ?? 0) : 0);
  return span && spot(text.ranges(span));
}

function all(element: Element): Range[] {
  const text = new CellText(element);
  return text.ranges({ start: 0, end: text.text.length });
}

function spot(ranges: readonly Range[]): Spot | null {
  return ranges.length > 0 ? { ranges, picture: null } : null;
}

function firstWith<T, R>(list: readonly T[], look: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = look(one);
    if (found) return found;
  }
  return null;
}
