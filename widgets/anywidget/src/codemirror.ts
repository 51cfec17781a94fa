import { autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import type { Editor, EditorOptions } from "./editor.js";

/** Make a Python editor: indentation, brackets, undo. */
export function createEditor({ text, label, describedBy, onChange, onRun }: EditorOptions): Editor {
  const run = () => {
    onRun();
    return true;
  };
  const view = new EditorView({
    doc: text,
    extensions: [
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ activateOnTyping: false }),
      python(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      syntaxHighlighting(classHighlighter),
      EditorView.contentAttributes.of({
        "aria-label": label,
        "aria-describedby": describedBy,
        tabindex: "0",
      }),
      EditorView.updateListener.of(update => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
      keymap.of([
        { key: "Shift-Enter", run },
        { key: "Mod-Enter", run },
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
    ],
  });
  const replace = (next: string) =>
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
  return { element: view.dom, text: () => view.state.doc.toString(), replace };
}
