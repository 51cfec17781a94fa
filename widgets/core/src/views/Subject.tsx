import { useEffect } from "preact/hooks";
import { short } from "../anchors/quotes.js";
import type { Draft } from "../outbox.js";
import type { Panel } from "../panel.js";
import { say } from "../strings.js";
import { Icon } from "./Icon.js";
import { quotedWords } from "./Where.js";
import { watching } from "./watching.js";

/** What a new thread will be about: quoted words that can be left out, a cell, or nothing in particular. */
export function Subject({ panel, cell }: { readonly panel: Panel; readonly cell: string | null }) {
  const { pointing } = panel;
  const subject = watching(pointing.subject);
  if (subject) {
    return (
      <p class="cohort-about cohort-about-quote">
        <q>{short(subject.words)}</q>
        <button
          type="button"
          class="cohort-button cohort-button-icon"
          aria-label={say("dropTheQuote")}
          title={say("dropTheQuote")}
          onClick={() => {
            pointing.subject.value = null;
            panel.follow(subject.cell);
          }}
        >
          <Icon name="x" />
        </button>
      </p>
    );
  }
  if (cell === null) return null;
  const place = panel.surroundings.describe(cell) ?? say("thisCell");
  return (
    <>
      <p class="cohort-about">
        <span>{say("about", { place })}</span>
        <button type="button" class="cohort-link" onClick={() => panel.aboutAll()}>
          {say("aboutTheModule")}
        </button>
      </p>
      <Ways panel={panel} cell={cell} />
    </>
  );
}

/** A letter that is taken back is about what it was about. */
export function useTakenBack(panel: Panel): void {
  useEffect(() => {
    const takeBack = (event: Event) => {
      const draft = event instanceof CustomEvent ? (event.detail as Draft) : null;
      if (draft?.thread !== null || !draft.cell || !draft.anchor) return;
      const { cell, anchor } = draft;
      panel.pointing.subject.value = { cell, anchor, words: quotedWords(anchor) ?? "" };
    };
    window.addEventListener("cohort:draft", takeBack);
    return () => window.removeEventListener("cohort:draft", takeBack);
  }, [panel]);
}

/** The ways to something smaller than a cell that need no hand on the page. */
function Ways({ panel, cell }: { readonly panel: Panel; readonly cell: string }) {
  const offers = panel.pointing.offers?.(cell);
  if (!offers || !(offers.words || offers.picture)) return null;
  const choose = (choosing: "words" | "picture", opener: HTMLElement) => {
    panel.makeWay();
    panel.pointing.mode.value = { choosing, cell, opener };
  };
  return (
    <p class="cohort-about cohort-about-ways">
      {offers.words && (
        <button type="button" class="cohort-link" onClick={event => choose("words", event.currentTarget)}>
          {say("chooseWords")}
        </button>
      )}
      {offers.picture && (
        <button type="button" class="cohort-link" onClick={event => choose("picture", event.currentTarget)}>
          {say("choosePart")}
        </button>
      )}
    </p>
  );
}
