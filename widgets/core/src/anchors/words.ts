import type { Span } from "./quotes.js";

/** Return the words of a text, as its language cuts them; a formula is one word. */
export function wordsOf(text: string, language: string): Span[] {
  const formulas = [...text.matchAll(/\$\$[^$]+\$\$|\$[^$\s][^$]*\$/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const cut = new Intl.Segmenter(language, { granularity: "word" });
  const plain = [...cut.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike || /[^\s\p{P}]/u.test(segment))
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    .filter(({ start }) => !formulas.some(formula => start >= formula.start && start < formula.end));
  return [...plain, ...formulas].sort((one, other) => one.start - other.start);
}

export type Step = "left" | "right" | "up" | "down" | "first" | "last";

/** Return the index of the word that a step from `index` leads to; `lines` are the words' boxes. */
export function step(
  index: number,
  way: Step,
  lines: readonly { readonly x: number; readonly y: number }[],
): number {
  const last = lines.length - 1;
  switch (way) {
    case "left":
      return Math.max(0, index - 1);
    case "right":
      return Math.min(last, index + 1);
    case "first":
      return 0;
    case "last":
      return last;
    default:
      return onNextLine(index, way === "down" ? 1 : -1, lines);
  }
}

const SAME_LINE = 6;

function onNextLine(
  index: number,
  way: 1 | -1,
  lines: readonly { readonly x: number; readonly y: number }[],
): number {
  const here = lines[index];
  if (!here) return index;
  let found = index;
  let line: number | null = null;
  for (let n = index + way; n >= 0 && n < lines.length; n += way) {
    const one = lines[n];
    if (!one || Math.abs(one.y - here.y) < SAME_LINE) continue;
    if (line === null) line = one.y;
    else if (Math.abs(one.y - line) >= SAME_LINE) break;
    const before = lines[found];
    if (found === index || !before || Math.abs(one.x - here.x) < Math.abs(before.x - here.x)) found = n;
  }
  return found;
}
