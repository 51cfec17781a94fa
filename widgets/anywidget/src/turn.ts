import { button, h } from "./dom.js";
import type { Page } from "./page.js";
import { type CellName, type Saved, Saver } from "./saving.js";
import { WORDS } from "./words.js";

const PEN =
  "M21.2 6.8a2.8 2.8 0 0 0-4-4L3.8 16.2a2 2 0 0 0-.5.8L2 21.4a.5.5 0 0 0 .6.6L7 20.7a2 2 0 0 0 .8-.5z";

/** The frame that every "Your turn" has: its head with the state of saving, a row of buttons, words. */
export interface Turn {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  readonly row: HTMLElement;
  readonly words: HTMLElement;
  readonly saver: Saver | null;
  say(words: string, tone?: string): void;
  dispose(): void;
}

export interface TurnOptions {
  readonly page: Page | null;
  readonly cell: CellName;
  readonly source: string;
  readonly text: () => string;
  readonly replace: (text: string) => void;
}

/** Make a turn's frame and what saves it. Its answer is saved whenever the page is about to be handed in or left. */
export function makeTurn({ page, cell, source, text, replace }: TurnOptions): Turn {
  const saved = h("span", { class: "cohort-saved" }, WORDS.saved);
  const choice = h("span", { class: "cohort-choice", hidden: true });
  const words = h("span", { class: "cohort-words", role: "status" });
  const kind = cell.by_hand ? `${WORDS.yourTurn} · ${WORDS.byHand} · ` : `${WORDS.yourTurn} · `;
  const head = h("p", { class: "cohort-kind" }, icon(PEN), kind, saved, choice);
  const body = h("div", { class: "cohort-turn-body" });
  const row = h("div", { class: "cohort-row" }, words);
  const element = h("div", { class: "cohort-turn", role: "group", "aria-label": WORDS.group(cell.number) });
  element.append(head, body, row);

  const changed = (state: Saved) => {
    saved.textContent = WORDS[state];
    saved.dataset.state = state;
    choice.hidden = state !== "conflict";
  };
  const saver = page && new Saver(page, cell, source, changed);
  choice.append(
    button(WORDS.keepMine, "cohort-small", () => void saver?.keepMine()),
    button(WORDS.takeOther, "cohort-small", () => void saver?.takeOther().then(replace)),
  );
  const save = (event: Event) =>
    (event as CustomEvent<Promise<unknown>[]>).detail.push(saver?.now(text()) ?? done);
  const leave = () => void saver?.now(text());
  document.addEventListener("cohort:save", save);
  window.addEventListener("pagehide", leave);
  const say = (said: string, tone = "") => {
    words.textContent = said;
    words.dataset.tone = tone;
  };
  const dispose = () => {
    document.removeEventListener("cohort:save", save);
    window.removeEventListener("pagehide", leave);
  };
  return { element, body, row, words, saver, say, dispose };
}

const done = Promise.resolve(true);

/** Draw an icon from its path. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "cohort-icon");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
