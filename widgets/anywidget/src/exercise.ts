import { write } from "../../core/src/requests.js";
import { button, h, inDocument } from "./dom.js";
import { codeEditor, type Editor } from "./editor.js";
import { kernelOfPage, serverDoor, thisPage } from "./page.js";
import { noteProgress } from "./progress.js";
import type { CellName } from "./saving.js";
import { icon, makeTurn } from "./turn.js";
import { drawWidget, type Model, type Rendering } from "./widget.js";
import { WORDS } from "./words.js";

interface Outcome {
  readonly phase: "idle" | "running" | "done";
  readonly run: number;
  readonly words: string;
  readonly tone: string;
  readonly report: { passed: number; total: number; message: string } | null;
}

const PLAY = "M6 4.5v15l12.5-7.5z";
const PATIENCE = 12_000;

/** Draw an exercise: the page saves and shows, the kernel runs. */
function render({ model, el }: Rendering): () => void {
  const page = thisPage();
  const cell = model.get("cell") as CellName;
  const source = model.get("source") as string;
  let editor: Editor | null = null;
  const text = () => editor?.text() ?? source;
  const turn = makeTurn({ page, cell, source, text, replace: next => editor?.replace(next) });

  const hint = h("span", { class: "cohort-hint", id: `cohort-hint-${cell.number}` }, WORDS.leaving);
  const message = h("p", { class: "cohort-message", hidden: true });
  const output = h("div", { class: "cohort-output" });
  const run = button(WORDS.run, "", () => ask("run"));
  const check = button(WORDS.check, "", () => ask("check"));
  const stop = button(WORDS.stop, "", interrupt);
  run.prepend(icon(PLAY));
  stop.hidden = true;
  check.hidden = !model.get("checkable");
  turn.row.prepend(run, check, stop);
  turn.element.append(message, output);
  el.append(turn.element);

  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: "run" | "check" | null = null;

  function ask(what: "run" | "check"): void {
    void turn.saver?.now(text());
    asked = what;
    number += 1;
    busy(true);
    turn.say(WORDS.waiting);
    watch(WORDS.silent);
    model.send({ do: what, source: text(), run: number });
  }

  function interrupt(): void {
    if (!page) return;
    watch(WORDS.unstoppable);
    const path = `api/kernels/${kernelOfPage()}/interrupt`;
    write(serverDoor(page), { method: "POST", path, attempts: 1 }).catch(error =>
      turn.say(error.message, "warn"),
    );
  }

  function watch(words: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => turn.say(words, "warn"), PATIENCE);
  }

  function busy(is: boolean): void {
    run.hidden = is;
    check.hidden = is || !model.get("checkable");
    stop.hidden = !is;
    turn.element.toggleAttribute("data-busy", is);
    if (is && el.contains(document.activeElement)) stop.focus({ preventScroll: true });
  }

  function show(): void {
    const { phase, run: of, words, tone, report } = model.get("outcome") as Outcome;
    if (!phase || of < number) return;
    clearTimeout(timer);
    const focused = document.activeElement === stop;
    busy(phase === "running");
    turn.say(words, tone);
    message.textContent = report?.message ?? "";
    message.hidden = !report?.message;
    if (phase !== "done" || asked === null) return;
    if (focused) (asked === "check" ? check : run).focus({ preventScroll: true });
    noteProgress(page, cell.key, asked, report);
    asked = null;
  }

  model.on("change:outcome", show);
  show();
  const options = {
    text: source,
    label: WORDS.codeName(cell.number),
    describedBy: hint.id,
    onChange: (next: string) => turn.saver?.later(next),
    onRun: () => ask("run"),
  };
  void codeEditor(page, options).then(made => {
    editor = made;
    turn.body.append(made.element, hint);
  });
  const drawn = inDocument(el).then(() => drawWidget(model as Model, "output", output));
  return () => {
    model.off("change:outcome", show);
    clearTimeout(timer);
    turn.dispose();
    void drawn.then(remove => remove());
  };
}

export default { render };
