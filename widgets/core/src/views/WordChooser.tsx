import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { CellText } from "../anchors/cellText.js";
import { words as chosenWords } from "../anchors/choosing.js";
import type { Chosen } from "../anchors/ground.js";
import type { Painter } from "../anchors/painter.js";
import { type Part, partsOf } from "../anchors/parts.js";
import { type Span, short } from "../anchors/quotes.js";
import { type Step, step, wordsOf } from "../anchors/words.js";
import { language, say } from "../strings.js";

interface Props {
  readonly cell: string;
  readonly element: HTMLElement;
  readonly painter: Painter;
  readonly onTake: (chosen: Chosen) => void;
  readonly onLeave: () => void;
}

interface Word extends Span {
  readonly part: Part;
  readonly text: CellText;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** Choose words of a cell by keyboard: a card with the keys, which has the cursor while words are chosen. */
export function WordChooser({ cell, element, painter, onTake, onLeave }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const words = useMemo(() => wordsIn(element), [element]);
  const [{ from, to }, choose] = useState({ from: 0, to: 0 });
  const first = words[Math.min(from, to)];
  const last = words[Math.max(from, to)];
  const span = first && last ? { start: first.start, end: last.end } : null;
  // Before the next key, which is meant for it.
  useLayoutEffect(() => card.current?.focus(), []);
  useEffect(() => {
    if (!first || !span) return;
    const ranges = first.text.ranges(span);
    painter.choose({ cell: element, spot: { ranges, picture: null } });
    (to > from ? ranges.at(-1) : ranges[0])?.startContainer.parentElement?.scrollIntoView({
      block: "nearest",
    });
  }, [from, to]);
  useEffect(() => () => painter.choose(null), []);
  const take = () => {
    const chosen = first && span && chosenWords(cell, first.part, first.text, span);
    if (chosen) onTake(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = STEPS[event.key];
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter" && event.target === card.current) take();
    else if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    else {
      const next = step(to, way, words.map(lineOf));
      const together = words[next]?.part === words[from]?.part;
      choose(event.shiftKey && together ? { from, to: next } : { from: next, to: next });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const text = first && span ? short(first.text.text.slice(span.start, span.end)) : "";
  return (
    <div
      ref={card}
      class="cohort-card"
      role="application"
      tabIndex={-1}
      aria-label={say("choosingWords")}
      aria-describedby="cohort-word-keys"
      onKeyDown={onKeyDown}
    >
      <p>
        <b>{say("choosingWords")}</b>
      </p>
      <p id="cohort-word-keys">{say("wordKeys")}</p>
      <p class="cohort-unseen" aria-live="polite">
        {text && say("chosenWords", { text })}
      </p>
      <div class="cohort-card-acts">
        <button type="button" class="cohort-button cohort-button-quiet" onClick={onLeave}>
          {say("cancel")}
        </button>
        <button type="button" class="cohort-button cohort-button-main" onClick={take}>
          {say("annotate")}
        </button>
      </div>
    </div>
  );
}

/** Whether a cell as drawn has words to choose. */
export function hasWords(element: HTMLElement): boolean {
  return partsOf(element).some(part => new CellText(part.element).text.trim() !== "");
}

function wordsIn(element: HTMLElement): Word[] {
  return partsOf(element).flatMap(part => {
    const text = new CellText(part.element);
    return wordsOf(text.text, language())
      .filter(span => text.ranges(span).length > 0)
      .map(span => ({ ...span, part, text }));
  });
}

function lineOf({ text, start, end }: Word): { x: number; y: number } {
  const { left, bottom } = text.ranges({ start, end })[0]?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
  return { x: left, y: bottom };
}
