import type { CarryOver } from "@jupyter-cohort/core";

type Tier = CarryOver["carried"][number]["tier"];

const TIERS: readonly (readonly [Tier, string, string])[] = [
  ["exact", "thread stayed in place", "threads stayed in place"],
  ["text changed", "thread stands on text that changed", "threads stand on text that changed"],
  ["please confirm", "thread may have moved: please look", "threads may have moved: please look"],
  ["cell only", "thread lost its words but not its cell", "threads lost their words but not their cell"],
  ["orphan", "thread lost its place", "threads lost their place"],
];

/** Say what a publication did to the discussion. */
export function report({ carried }: CarryOver): string {
  if (carried.length === 0) return "Nobody has written here yet, so there was nothing to carry over.";
  const lines = TIERS.map(([tier, one, more]) => {
    const n = carried.filter(thread => thread.tier === tier).length;
    return n > 0 ? `${n} ${n === 1 ? one : more}` : null;
  });
  return `${lines.filter(Boolean).join("; ")}.`;
}
