import type { EventView } from "./events.js";
import type { BlockPage, BlockView } from "./wire.js";

export const STEPS = 5;

export function blocksPath(cohort: string, module: string): string {
  return `api/cohorts/${encodeURIComponent(cohort)}/modules/${encodeURIComponent(module)}/blocks`;
}

/** Return the page as it is after `event`: others' answers are counted, a new version is asked for (null). */
export function blocksAfterEvent(page: BlockPage, event: EventView): BlockPage | null {
  if (event.cohort !== page.cohort || event.seq <= page.seq) return page;
  if (event.kind === "module.published" && event.payload.module === page.module) return null;
  const after = { ...page, seq: event.seq };
  if (event.kind !== "block.answered" || event.payload.module !== page.module) return after;
  const told = event.payload;
  const known = page.blocks.find(one => one.cell === told.cell);
  // Whether the own answer is among those now counted, only the service knows.
  if (known && known.mine !== null && !known.final && told.counted > known.counted) return null;
  return { ...after, blocks: page.blocks.map(one => (one.cell === told.cell ? { ...one, ...told } : one)) };
}

export function withBlock(page: BlockPage, block: BlockView): BlockPage {
  return { ...page, blocks: page.blocks.map(one => (one.cell === block.cell ? block : one)) };
}

/** Return the share of the people counted who took each choice, in whole percent. */
export function shares({ counts, counted }: Pick<BlockView, "counts" | "counted">): number[] {
  return (counts ?? []).map(count => Math.round((100 * count) / counted));
}
