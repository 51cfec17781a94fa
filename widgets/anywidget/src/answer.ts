import { write } from "../../core/src/requests.js";
import { button, h } from "./dom.js";
import { cohortDoor, thisPage } from "./page.js";
import type { CellName } from "./saving.js";
import { makeTurn } from "./turn.js";
import type { Rendering } from "./widget.js";
import { WORDS } from "./words.js";

const STUB = /^\s*(YOUR ANSWER HERE|_?Type your answer here.*)?\s*$/i;

/** Draw a written answer: a field for Markdown, and beside it how it will read. */
function render({ model, el }: Rendering): () => void {
  const page = thisPage();
  const cell = model.get("cell") as CellName;
  const source = model.get("source") as string;
  let touched = !STUB.test(source);
  const field = h("textarea", {
    class: "cohort-field cohort-prose-field",
    "aria-label": WORDS.answerName(cell.number),
    placeholder: WORDS.placeholder,
    rows: "4",
  });
  field.value = touched ? source : "";
  const text = () => (touched ? field.value : source);
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const replace = (next: string) => {
    touched = !STUB.test(next);
    field.value = touched ? next : "";
    fit();
  };
  const turn = makeTurn({ page, cell, source, text, replace });
  const preview = h("div", { class: "cohort-preview cohort-prose", hidden: true });
  const toggle = button(WORDS.preview, "", () => void flip());
  toggle.setAttribute("aria-pressed", "false");
  turn.body.append(field, preview);
  turn.row.prepend(toggle);
  el.append(turn.element);
  field.addEventListener("input", () => {
    touched = true;
    fit();
    turn.saver?.later(field.value);
  });

  async function flip(): Promise<void> {
    const reading = preview.hidden;
    if (reading) await draw();
    preview.hidden = !reading;
    field.hidden = reading;
    toggle.setAttribute("aria-pressed", String(reading));
    if (!reading) fit();
  }

  async function draw(): Promise<void> {
    preview.textContent = field.value.trim() ? WORDS.noPreview : WORDS.nothingYet;
    if (!page || !field.value.trim()) return;
    const order = { method: "POST", path: "workspace/preview", body: { source: field.value } } as const;
    const drawn = await write<{ html: string }>(cohortDoor(page), order).catch(() => null);
    // The server sanitised it; see `cohort_lab.workspace`.
    if (drawn) preview.innerHTML = drawn.html;
  }

  requestAnimationFrame(fit);
  return () => turn.dispose();
}

export default { render };
