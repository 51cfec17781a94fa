import type { Span } from "./quotes.js";

/** What stands in a cell but was not written there: our marks, controls, hidden halves of formulas. */
const NOT_TEXT =
  "[data-cohort-own], .cell-mark, .cell-end, .anchor-link, .jp-InternalAnchorLink, script, style, template, button, input, select, textarea, .cohort-turn";
const FORMULA = ".katex, mjx-container, .MathJax, .MathJax_SVG, .MathJax_CHTML";

interface Piece extends Span {
  /** A text node, or a formula as drawn. */
  readonly node: Text | Element;
}

/** The text of a part of a cell as its reader quotes it, and the way between its offsets and the page. */
export class CellText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(root: Element) {
    const pieces: Piece[] = [];
    let text = "";
    const add = (node: Text | Element, words: string) => {
      pieces.push({ node, start: text.length, end: text.length + words.length });
      text += words;
    };
    walk(root, add);
    this.text = text;
    this.#pieces = pieces;
  }

  /** Return the words of a DOM range that are part of this text. */
  spanOf(range: Range): Span | null {
    let start = -1;
    let end = -1;
    for (const piece of this.#pieces) {
      if (!range.intersectsNode(piece.node)) continue;
      const touched = within(piece, range);
      if (touched.end <= touched.start) continue;
      if (start < 0) start = touched.start;
      end = touched.end;
    }
    return start < 0 ? null : { start, end };
  }

  /** Return what to paint for a span: one range for each piece, so that nothing between them is painted. */
  ranges({ start, end }: Span): Range[] {
    const ranges: Range[] = [];
    for (const piece of this.#pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      const range = piece.node.ownerDocument.createRange();
      if (isText(piece.node)) {
        range.setStart(piece.node, Math.max(0, start - piece.start));
        range.setEnd(piece.node, Math.min(piece.node.length, end - piece.start));
        if (!piece.node.data.slice(range.startOffset, range.endOffset).trim()) continue;
      } else range.selectNodeContents(visibleHalf(piece.node));
      ranges.push(range);
    }
    return ranges;
  }
}

function walk(node: Node, add: (node: Text | Element, words: string) => void): void {
  for (const child of node.childNodes) {
    if (isText(child)) {
      if (child.data) add(child, child.data);
    } else if (child instanceof Element && !child.matches(NOT_TEXT)) {
      if (child.matches(FORMULA)) add(child, texOf(child));
      else walk(child, add);
    }
  }
}

/** Return a formula as it was written, where the page still knows. */
function texOf(formula: Element): string {
  const tex = formula.querySelector("annotation[encoding='application/x-tex']")?.textContent?.trim();
  if (!tex) return "";
  const dollars = formula.closest(".katex-display") ? "$$" : "$";
  return `${dollars}${tex}${dollars}`;
}

function visibleHalf(formula: Element): Element {
  return formula.querySelector(".katex-html") ?? formula;
}

function within({ node, start, end }: Piece, range: Range): Span {
  if (!isText(node)) return { start, end };
  return {
    start: node === range.startContainer ? start + range.startOffset : start,
    end: node === range.endContainer ? start + range.endOffset : end,
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
