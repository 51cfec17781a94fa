import type { NewQuote } from "../wire.js";

/** Where a quote stands in a text: UTF-16 offsets, `end` behind its last letter. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a quote is found by. */
type Wanted = Pick<NewQuote, "exact"> & Partial<NewQuote>;

const AROUND = 32;
const LONGEST = 2_000;
const INVISIBLE = /[\s\u00ad\u200b]/;

/** Return the words of `text` in `span` with what stands around them; null where there is nothing to quote. */
export function quoteAt(text: string, span: Span): NewQuote | null {
  const { start, end } = trimmed(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST) });
  if (end <= start) return null;
  return {
    exact: whole(text.slice(start, end)),
    prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
    suffix: whole(text.slice(end, end + AROUND)),
  };
}

/**
 * Return where a quote stands in `text`, or null when it does not.
 *
 * White space does not count, as each page breaks lines between blocks in its own way; nor do formulas, where only
 * one of the two texts knows how they were written. Of several places, the one whose surroundings are most alike
 * wins; `near` (an offset) decides between equals.
 */
export function findQuote(text: string, quote: Wanted, near = 0): Span | null {
  return find(text, quote, near, asWritten) ?? find(text, quote, near, withoutFormulas);
}

/** Return where a quote stands by its letters alone: in Markdown as written, say, the words of the page. */
export function findLetters(text: string, quote: Wanted, near = 0): Span | null {
  return findQuote(text, quote, near) ?? find(text, quote, near, lettersOnly);
}

function find(text: string, quote: Wanted, near: number, read: Reading): Span | null {
  const folded = fold(text, read);
  const wanted = fold(quote.exact, read).text;
  if (!wanted) return null;
  const around = { before: fold(quote.prefix ?? "", read).text, after: fold(quote.suffix ?? "", read).text };
  let best: { at: number; score: number; distance: number } | null = null;
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const score = alike(folded.text, at, at + wanted.length, around);
    const distance = Math.abs((folded.offsets[at] ?? 0) - near);
    if (!best || score > best.score || (score === best.score && distance < best.distance))
      best = { at, score, distance };
  }
  if (!best) return null;
  const last = folded.offsets[best.at + wanted.length - 1] ?? 0;
  return { start: folded.offsets[best.at] ?? 0, end: last + 1 };
}

/** Return a span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Return a quote as one short line, for a place that has room for few words. */
export function short(text: string, longest = 140): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()} …` : line;
}

/** Leave out half a letter at either end, as a cut through an emoji leaves one. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

/** Replaces what does not count by as much white space. */
type Reading = (text: string) => string;

const asWritten: Reading = text => text;
const withoutFormulas: Reading = text =>
  text.replace(/\$\$[^$]+\$\$|\$[^$\s][^$]*\$/g, formula => " ".repeat(formula.length));

const lettersOnly: Reading = text => text.replace(/[^\p{L}\p{N}]/gu, mark => " ".repeat(mark.length));

/** Return the letters that count, and where each of them was. */
function fold(text: string, read: Reading): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let folded = "";
  const shown = read(text);
  for (let n = 0; n < shown.length; n++) {
    const letter = shown[n] ?? "";
    if (INVISIBLE.test(letter)) continue;
    folded += letter;
    offsets.push(n);
  }
  return { text: folded, offsets };
}

function alike(
  text: string,
  start: number,
  end: number,
  { before, after }: { before: string; after: string },
): number {
  let score = 0;
  while (score < before.length && text[start - 1 - score] === before[before.length - 1 - score]) score++;
  let behind = 0;
  while (behind < after.length && text[end + behind] === after[behind]) behind++;
  return score + behind;
}
