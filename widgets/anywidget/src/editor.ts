import { h } from "./dom.js";
import { type Page, scriptOf } from "./page.js";

/** What a block asks of an editor, whichever it is. */
export interface Editor {
  readonly element: HTMLElement;
  text(): string;
  replace(text: string): void;
}

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

interface Chunk {
  readonly createEditor: (options: EditorOptions) => Editor;
}

/** Make a code editor; where its chunk cannot be loaded, a plain text field that indents does. */
export async function codeEditor(page: Page | null, options: EditorOptions): Promise<Editor> {
  if (!page) return textField(options);
  try {
    const chunk = (await import(scriptOf(page, "editor.js"))) as Chunk;
    return chunk.createEditor(options);
  } catch {
    return textField(options);
  }
}

const INDENT = "    ";

/** Make a text field in which Tab indents and Escape, then Tab, leaves. */
export function textField({ text, label, describedBy, onChange, onRun }: EditorOptions): Editor {
  const field = h("textarea", {
    class: "cohort-field",
    "aria-label": label,
    "aria-describedby": describedBy,
    spellcheck: "false",
    autocapitalize: "off",
    rows: String(Math.max(4, text.split("\n").length + 1)),
  });
  field.value = text;
  let leaving = false;
  field.addEventListener("input", () => onChange(field.value));
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      onRun();
    } else if (event.key === "Tab" && !event.shiftKey && !leaving) {
      event.preventDefault();
      field.setRangeText(INDENT, field.selectionStart, field.selectionEnd, "end");
      onChange(field.value);
    }
    leaving = event.key === "Escape";
  });
  const replace = (next: string) => {
    field.value = next;
  };
  return { element: field, text: () => field.value, replace };
}
