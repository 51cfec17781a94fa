import { expect, test } from "vitest";
import { findLetters, findQuote, quoteAt, short } from "../src/anchors/quotes.js";
import { step, wordsOf } from "../src/anchors/words.js";

const TEXT = "Listen first. Then say it back.\n\nListen again, and ask: is $x^2$ what you mean?";

function found(text: string, quote: Parameters<typeof findQuote>[1], near = 0): string | null {
  const span = findQuote(text, quote, near);
  return span && text.slice(span.start, span.end);
}

test("a quote takes its surroundings along, without white space at its ends", () => {
  expect(quoteAt(TEXT, { start: 13, end: 32 })).toEqual({
    exact: "Then say it back.",
    prefix: "Listen first. ",
    suffix: "\n\nListen again, and ask: is $x^2",
  });
  expect(quoteAt(TEXT, { start: 31, end: 33 })).toBeNull();
});

test("a quote never holds half a letter", () => {
  const quote = quoteAt("😀😀 smile 😀", { start: 5, end: 10 });
  expect(quote?.exact).toBe("smile");
  for (const n of [1, 3])
    expect(quoteAt("😀😀 smile", { start: n, end: 10 })?.exact).toMatch(/^(😀)? ?smile$/u);
});

test("a long selection is cut where the service would refuse it", () => {
  expect(quoteAt("x".repeat(5_000), { start: 0, end: 5_000 })?.exact).toHaveLength(2_000);
});

test("of several places, the surroundings decide", () => {
  const second = TEXT.lastIndexOf("Listen");
  expect(findQuote(TEXT, { exact: "Listen", prefix: "say it back.", suffix: " again" })?.start).toBe(second);
  expect(findQuote(TEXT, { exact: "Listen", prefix: "", suffix: " first" })?.start).toBe(0);
});

test("between equals, what is near decides", () => {
  expect(findQuote("x = 1\nx = 1\nx = 1", { exact: "x = 1" }, 7)?.start).toBe(6);
});

test("line breaks between blocks do not matter, nor do soft hyphens", () => {
  expect(found(TEXT, { exact: "back. Listen" })).toBe("back.\n\nListen");
  expect(found("under\u00adstand ing", { exact: "understanding" })).toBe("under\u00adstand ing");
});

test("a formula that only one text can read does not hide the words around it", () => {
  expect(found("ask: is  what you mean", { exact: "is $x^2$ what" })).toBe("is  what");
  expect(found(TEXT, { exact: "is  what" })).toBe("is $x^2$ what");
});

test("what is not there is not found, however alike", () => {
  expect(findQuote(TEXT, { exact: "Then say it black." })).toBeNull();
  expect(findQuote(TEXT, { exact: "  " })).toBeNull();
});

test("the words of the page are found in Markdown as it was written", () => {
  const source = "Say it **back** in *their* words.";
  const span = findLetters(source, { exact: "it back in their words" });
  expect(span && source.slice(span.start, span.end)).toBe("it **back** in *their* words");
});

test("a long quote is shown short, on one line", () => {
  expect(short("one\n  two")).toBe("one two");
  expect(short("word ".repeat(60), 20)).toBe("word word word word …");
});

test("words are cut as the language cuts them, and a formula is one", () => {
  const words = wordsOf("Don't ask: $a + b$ is x_1.", "en").map(({ start, end }) =>
    "Don't ask: $a + b$ is x_1.".slice(start, end),
  );
  expect(words).toEqual(["Don't", "ask", "$a + b$", "is", "x_1"]);
});

test("up and down lead to the nearest word of the next line", () => {
  const lines = [0, 50, 100].map(x => ({ x, y: 10 })).concat([0, 40, 90].map(x => ({ x, y: 30 })));
  expect(step(1, "down", lines)).toBe(4);
  expect(step(5, "up", lines)).toBe(2);
  expect(step(0, "up", lines)).toBe(0);
  expect(step(5, "right", lines)).toBe(5);
  expect(step(3, "first", lines)).toBe(0);
});
