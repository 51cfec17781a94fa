import { type Extension, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from "@codemirror/view";
import { findLetters, type Stop, type ThreadView } from "@jupyter-cohort/core";

/** What an editor's cell is annotated with, and who is told of presses. */
export interface Quotes {
  /** The threads that quote the cell an editor shows. */
  of(cell: string): readonly ThreadView[];
  readonly active: string | null;
  watch(redraw: () => void): Stop;
  press(threads: readonly string[]): void;
}

const redraw = StateEffect.define<null>();

/** Return what paints the quotes of one cell in its editor, however often the editor is drawn anew. */
export function editorQuotes(cell: () => string | null, quotes: Quotes): Extension {
  const drawn = (text: string) => decorations(text, quotes.of(cell() ?? ""), quotes.active);
  const painted = StateField.define<DecorationSet>({
    create: state => drawn(state.doc.toString()),
    update: (set, transaction) =>
      transaction.docChanged || transaction.effects.some(effect => effect.is(redraw))
        ? drawn(transaction.state.doc.toString())
        : set,
    provide: field => EditorView.decorations.from(field),
  });
  return [painted, follower(quotes), presses(quotes)];
}

function follower(quotes: Quotes): Extension {
  return ViewPlugin.define(view => {
    // An editor may still be in the middle of an update when the discussion changes.
    const stop = quotes.watch(() => queueMicrotask(() => view.dispatch({ effects: redraw.of(null) })));
    return { destroy: stop };
  });
}

function presses(quotes: Quotes): Extension {
  return EditorView.domEventHandlers({
    click: (event, view) => {
      if (!view.state.selection.main.empty) return;
      const marks = event
        .composedPath()
        .filter(one => one instanceof HTMLElement && one.dataset.cohortThread);
      if (marks.length > 0) quotes.press(marks.map(mark => (mark as HTMLElement).dataset.cohortThread ?? ""));
    },
  });
}

function decorations(text: string, threads: readonly ThreadView[], active: string | null): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const { id, anchor } of threads) {
    const { quote, facet, tier } = anchor;
    if (!quote || facet === "output") continue;
    const span = findLetters(text, quote, quote.start ?? 0);
    if (!span) continue;
    const look = `jp-CohortQuote${tier === "exact" ? "" : " jp-mod-doubt"}${id === active ? " jp-mod-active" : ""}`;
    const mark = Decoration.mark({ class: look, attributes: { "data-cohort-thread": id } });
    marks.push(mark.range(span.start, span.end));
  }
  return Decoration.set(marks, true);
}
