// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { CellText } from "../src/anchors/cellText.js";
import { choicesIn } from "../src/anchors/choosing.js";
import type { Ground } from "../src/anchors/ground.js";
import { locate } from "../src/anchors/locating.js";
import { partsOf } from "../src/anchors/parts.js";
import type { AnchorView } from "../src/wire.js";

const PROSE = `<div class="cell" data-cell="a"><div class="cell-body"><p>Say it <em>back</em> in
 <span class="math">$x$</span>their words.</p><ul><li>One</li><li>Two</li></ul></div>
 <div class="cell-mark"><button>3</button></div></div>`;
const CODE = `<div class="cell" data-cell="b"><div class="cell-body">
 <div class="source"><pre class="highlight"><code><span class="n">calls</span> <span class="o">=</span> 1
</code></pre></div>
 <div class="output stream"><pre>first</pre></div>
 <div class="output table"><table><thead><tr><th></th><th>kind</th></tr></thead>
 <tbody><tr><th>0</th><td>chat</td></tr><tr><th>1</th><td>mail</td></tr></tbody></table></div>
 <div class="output picture"><img alt="Calls by day" src="x.png"></div></div></div>`;

let ground: Ground;

beforeEach(() => {
  document.body.innerHTML = `<main>${PROSE}${CODE}</main>`;
  const cells = () =>
    new Map(
      [...document.querySelectorAll<HTMLElement>("[data-cell]")].map(one => [one.dataset.cell ?? "", one]),
    );
  ground = { root: document.querySelector("main") as HTMLElement, cells };
});

function cell(key: string): HTMLElement {
  return ground.cells().get(key) as HTMLElement;
}

function select(from: Node, start: number, to: Node, end: number): Selection {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  const selection = document.getSelection() as Selection;
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

function textIn(selector: string): Text {
  return document.querySelector(selector)?.firstChild as Text;
}

function view(anchor: Partial<AnchorView>): AnchorView {
  return { cell: "a", version: 1, tier: "exact", facet: "rendered", ...anchor };
}

function quote(exact: string, prefix = "", suffix = "") {
  return { exact, prefix, suffix, start: null, end: null };
}

function words(anchor: AnchorView, key = "a"): string | undefined {
  return locate(cell(key), anchor)?.ranges.join("|").replace(/\s+/g, " ");
}

test("our own marks are no part of a cell's text", () => {
  const [part] = partsOf(cell("a"));
  expect(part?.facet).toBe("rendered");
  const text = new CellText(part?.element as HTMLElement).text;
  expect(text).toContain("Say it back in");
  expect(text).not.toContain("3");
});

test("a typeset formula reads as it was written and is painted as it is drawn", () => {
  const math = document.querySelector(".math") as HTMLElement;
  math.innerHTML = `<span class="katex"><span class="katex-mathml"><math><annotation encoding="application/x-tex">x</annotation></math></span><span class="katex-html">𝑥</span></span>`;
  expect(words(view({ quote: quote("in $x$their words") }))).toBe("in |𝑥|their words");
});

test("a selection becomes a quote with its surroundings", () => {
  const chosen = choicesIn(ground, select(textIn("em"), 0, textIn("em"), 4))?.chosen;
  expect(chosen?.cell).toBe("a");
  expect(chosen?.anchor).toMatchObject({
    facet: "rendered",
    quote: { exact: "back", prefix: "Say it " },
    output: null,
  });
});

test("nothing selected, or something outside the cells, offers nothing", () => {
  expect(choicesIn(ground, select(textIn("em"), 1, textIn("em"), 1))).toBeNull();
  expect(
    choicesIn(ground, select(textIn(".cell-mark button"), 0, textIn(".cell-mark button"), 1)),
  ).toBeNull();
});

test("quotes across elements are found and painted piece by piece", () => {
  expect(words(view({ quote: quote("it back in") }))).toBe("it |back| in");
  expect(words(view({ quote: quote("One Two") }))).toBe("One|Two");
  expect(words(view({ quote: quote("gone") }))).toBeUndefined();
});

test("code is quoted as it stands, highlighted or not", () => {
  const chosen = choicesIn(ground, select(textIn(".source .n"), 0, textIn(".source .o"), 1))?.chosen;
  expect(chosen?.anchor).toMatchObject({
    facet: "source",
    quote: { exact: "calls =", prefix: "", suffix: " 1\n" },
  });
  expect(words(view({ cell: "b", facet: "source", quote: quote("calls = 1") }), "b")).toBe("calls|=| 1");
});

test("an output's words, the row, the column and the whole output are offered", () => {
  const found = choicesIn(ground, select(textIn("td"), 0, textIn("td"), 4));
  expect(found?.chosen.anchor).toMatchObject({
    facet: "output",
    output: { index: 1, media_type: "text/html" },
  });
  expect(found?.wider.map(({ label }) => label)).toEqual(["This row", "This column", "The whole output"]);
  const [row, column] = found?.wider ?? [];
  expect(row?.chosen).toMatchObject({ words: "0 · chat", anchor: { output: { index: 1, row: 0 } } });
  expect(column?.chosen).toMatchObject({ words: "kind · chat · mail", anchor: { output: { column: 1 } } });
});

test("rows, columns and pictures are found again", () => {
  const output = { index: 1, media_type: "text/html" };
  expect(words(view({ facet: "output", output: { ...output, row: 1 } }), "b")).toBe("1|mail");
  expect(words(view({ facet: "output", output: { ...output, column: 1 } }), "b")).toBe("kind|chat|mail");
  const region: [number, number, number, number] = [0.1, 0.2, 0.3, 0.4];
  const picture = locate(
    cell("b"),
    view({ facet: "output", output: { index: 2, media_type: "image/png", region } }),
  );
  expect(picture?.picture?.region).toEqual(region);
});

test("words of an output are found where it stands now", () => {
  expect(
    words(view({ facet: "output", quote: quote("first"), output: { index: 4, media_type: "" } }), "b"),
  ).toBe("first");
});
