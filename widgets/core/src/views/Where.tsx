import { short } from "../anchors/quotes.js";
import type { Surroundings } from "../panel.js";
import { type Name, say } from "../strings.js";
import type { AnchorView, NewQuote, ThreadView } from "../wire.js";

const DOUBTS: Partial<Record<AnchorView["tier"], Name>> = {
  "text changed": "textChanged",
  "please confirm": "pleaseConfirm",
  "cell only": "cellOnly",
  orphan: "orphan",
};

interface Props {
  readonly thread: ThreadView;
  readonly surroundings: Surroundings;
}

/** What a thread is about: the words it quotes, else its cell; pressed, it leads there. */
export function Where({ thread, surroundings }: Props) {
  const { cell, tier, old_text: oldText } = thread.anchor;
  const quoted = quotedWords(thread.anchor);
  const place = cell === null ? null : surroundings.describe(cell);
  const words = quoted ?? place;
  const doubt = DOUBTS[tier];
  const { jump } = surroundings;
  const look = `cohort-where${thread.anchor.quote ? " cohort-where-quote" : ""}`;
  return (
    <>
      {cell !== null && words && jump && (
        <button
          type="button"
          class={look}
          aria-label={quoted ? say("goToWords", { words: quoted }) : say("goToPlace", { place: words })}
          onClick={() => jump(cell, thread.id)}
        >
          {words}
        </button>
      )}
      {cell !== null && words && !jump && <span class={look}>{words}</span>}
      {oldText && (!words || doubt) && short(oldText) !== words && (
        <del class="cohort-where cohort-where-gone">{short(oldText)}</del>
      )}
      {doubt && <span class="cohort-doubt">{say(doubt)}</span>}
    </>
  );
}

/** Return the words that name a place inside a cell, null for the cell itself. */
export function quotedWords({
  facet,
  quote,
  output,
}: Pick<AnchorView, "facet" | "output"> & { quote?: NewQuote | null }): string | null {
  if (quote) return short(quote.exact);
  if (facet !== "output" || !output) return null;
  if (output.region) return say("partOfPicture");
  if (output.row != null) return say("tableRow", { n: output.row + 1 });
  if (output.column != null) return say("tableColumn", { n: output.column + 1 });
  return say(output.media_type.startsWith("image/") ? "wholePicture" : "wholeOutput");
}
