import { isOpenQuestion } from "./powers.js";
import { pinnedFirst } from "./threads.js";
import type { ThreadView } from "./wire.js";

/** The page's threads, its questions, and what the cohort talks about elsewhere. */
export const TABS = ["page", "questions", "everyone"] as const;
export type Tab = (typeof TABS)[number];

export const ORDERS = ["time", "place"] as const;
export type Order = (typeof ORDERS)[number];

/** Return what was remembered if it is one of `known`, else the first of them. */
export function oneOf<T extends string>(known: readonly [T, ...T[]], remembered: string | null): T {
  return known.find(one => one === remembered) ?? known[0];
}

/** Return the tab that a key leads to from `tab`, null for a key that leads nowhere. */
export function tabAfter(tab: Tab, key: string): Tab | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: TABS.indexOf(tab) + 1,
    ArrowLeft: TABS.indexOf(tab) - 1,
    Home: 0,
    End: -1,
  };
  const step = steps[key];
  return step === undefined ? null : (TABS.at(step % TABS.length) ?? null);
}

/** Return the questions: those nobody has answered first, then those not resolved, then the others. */
export function questionsIn(threads: readonly ThreadView[]): ThreadView[] {
  const questions = threads.filter(({ kind }) => kind === "question");
  const rank = (thread: ThreadView) => (isOpenQuestion(thread) ? 0 : thread.resolved ? 2 : 1);
  return questions.sort((one, other) => rank(one) - rank(other) || one.seq - other.seq);
}

/** Return the threads in an order; `cells` are the page's, from its top on. Pinned ones lead in each. */
export function arranged(
  threads: readonly ThreadView[],
  order: Order,
  cells: readonly string[],
): ThreadView[] {
  return pinnedFirst(order === "place" ? byPlace(threads, cells) : threads);
}

/** What is about no cell stands first, as it is about the whole page; what is on a cell that is gone last. */
function byPlace(threads: readonly ThreadView[], cells: readonly string[]): ThreadView[] {
  const at = new Map(cells.map((cell, index) => [cell, index]));
  const row = ({ anchor }: ThreadView) => (anchor.cell === null ? -1 : (at.get(anchor.cell) ?? cells.length));
  const letter = ({ anchor }: ThreadView) => anchor.quote?.start ?? -1;
  return [...threads].sort(
    (one, other) => row(one) - row(other) || letter(one) - letter(other) || one.seq - other.seq,
  );
}
