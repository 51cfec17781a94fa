import { read, write } from "../../core/src/requests.js";
import { ago } from "../../core/src/time.js";
import { button, h } from "./dom.js";
import { cohortDoor, type Page } from "./page.js";
import { WORDS } from "./words.js";

interface Submitted {
  readonly submitted_at: string | null;
  readonly changed: boolean;
  readonly feedback: boolean;
  readonly together: readonly string[];
}

const MINUTE = 60_000;

/** Draw the page's one *Submit*, and what came of it. */
export function handIn(page: Page, place: Element): void {
  const door = cohortDoor(page);
  const words = h("span", { class: "cohort-words", role: "status" });
  const submit = button(WORDS.submit, "cohort-button-main", () => void send());
  const feedback = h("a", { href: `${page.reader}/feedback`, hidden: true }, WORDS.feedback);
  const row = h("div", { class: "cohort-row" }, words, feedback, submit);
  const others = h("p", { class: "cohort-aside", hidden: true });
  place.append(h("section", { class: "cohort-turn", "aria-label": WORDS.handIn }, row, others));
  let state: Submitted | null = null;

  async function send(): Promise<void> {
    submit.disabled = true;
    say(WORDS.submitting);
    const saving: Promise<unknown>[] = [];
    document.dispatchEvent(new CustomEvent("cohort:save", { detail: saving }));
    await Promise.all(saving);
    try {
      const order = {
        method: "POST",
        path: "workspace/submit",
        body: { path: page.path },
        attempts: 1,
      } as const;
      show(await write<Submitted>(door, order));
    } catch (error) {
      say((error as Error).message, "warn");
    }
    submit.disabled = false;
  }

  function show(now: Submitted): void {
    state = now;
    const when = now.submitted_at ? ago(now.submitted_at) : "";
    const since = now.changed ? WORDS.changedSince(when) : WORDS.submitted(when);
    say(when ? since : WORDS.notSubmitted, when && !now.changed ? "good" : "");
    feedback.hidden = !now.feedback || !page.reader;
    others.textContent = WORDS.together(now.together);
    others.hidden = now.together.length === 0;
  }

  function say(text: string, tone = ""): void {
    if (words.textContent !== text) words.textContent = text;
    words.dataset.tone = tone;
  }

  const look = () => {
    const query = new URLSearchParams({ path: page.path });
    read<Submitted>(door, `workspace/state?${query}`).then(show, error => say((error as Error).message));
  };
  document.addEventListener("cohort:saved", () => state?.submitted_at && show({ ...state, changed: true }));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  setInterval(() => state && !submit.disabled && show(state), MINUTE);
  look();
}
