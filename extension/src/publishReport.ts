import type { CarryOver } from "@jupyter-cohort/core";

type Carried = CarryOver["carried"][number];
type Tier = Carried["tier"];

const TIERS: readonly (readonly [Tier, string, string])[] = [
  ["exact", "thread stayed in place", "threads stayed in place"],
  ["text changed", "thread stands on text that changed", "threads stand on text that changed"],
  ["please confirm", "thread may have moved: please look", "threads may have moved: please look"],
  ["cell only", "thread lost its words but not its cell", "threads lost their words but not their cell"],
  ["orphan", "thread lost its place", "threads lost their place"],
];
const TO_LOOK_AT: readonly Tier[] = ["please confirm", "cell only", "orphan"];
const SHOWN = 80;
const MOST = 8;

/** What a publication did to the discussion: a line for each tier there is, and the words that need a look. */
export interface Report {
  readonly lines: readonly string[];
  readonly doubtful: readonly string[];
}

/** Say what a publication did to the discussion. */
export function report({ carried, counts }: CarryOver): Report {
  if (carried.length === 0) {
    return { lines: ["Nobody has written here yet, so there was nothing to carry over."], doubtful: [] };
  }
  const lines = TIERS.flatMap(([tier, one, more]) => {
    const n = counts.filter(count => count.tier === tier).reduce((sum, { threads }) => sum + threads, 0);
    return n > 0 ? [`${n} ${n === 1 ? one : more}.`] : [];
  });
  return { lines, doubtful: doubtful(carried) };
}

function doubtful(carried: readonly Carried[]): string[] {
  const found = carried.filter(({ tier, old_text: text }) => TO_LOOK_AT.includes(tier) && text);
  const words = found
    .slice(0, MOST)
    .map(({ cohort, old_text: text }) => `${cohort}: “${shortened(text ?? "")}”`);
  return found.length > MOST ? [...words, `… and ${found.length - MOST} more`] : words;
}

function shortened(text: string): string {
  const line = text.split(/\s+/).join(" ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
