import { describe, expect, it } from "vitest";
import { blocksAfterEvent, shares, withBlock } from "../src/blocks.js";
import type { EventView } from "../src/events.js";
import type { BlockPage, BlockView } from "../src/wire.js";
import { AT } from "./making.js";

function makeBlock(more: Partial<BlockView> = {}): BlockView {
  return {
    module: "m",
    cell: "poll",
    answers: 4,
    counted: 0,
    enough: 5,
    counts: null,
    definition: { kind: "poll", question: "Why?", choices: ["a", "b"], several: false },
    mine: null,
    final: false,
    may_answer: true,
    ...more,
  };
}

const page = (...blocks: BlockView[]): BlockPage => ({ cohort: "spring", module: "m", seq: 10, blocks });

function answered(seq: number, more: Partial<BlockView> = {}): EventView {
  const { module, cell, answers, counted, enough, counts } = makeBlock({ answers: 5, ...more });
  const payload = { module, cell, answers, counted, enough, counts };
  return { cohort: "spring", seq, kind: "block.answered", actor: "", at: AT, payload } as EventView;
}

describe("the blocks of a page", () => {
  it("count what others answer, once, and keep the own answer", () => {
    const before = page(makeBlock({ mine: [1] }), makeBlock({ cell: "other" }));
    const after = blocksAfterEvent(before, answered(11));
    expect(after?.blocks[0]).toMatchObject({ answers: 5, mine: [1] });
    expect(after?.blocks[1]).toMatchObject({ answers: 4 });
    expect(after?.seq).toBe(11);
    expect(after && blocksAfterEvent(after, answered(11, { answers: 9 }))).toBe(after);
  });

  it("are asked for again where the own answer may be counted now, and after a new version", () => {
    const counted = answered(11, { counted: 5, counts: [5, 0] });
    expect(blocksAfterEvent(page(makeBlock({ mine: [1] })), counted)).toBeNull();
    expect(blocksAfterEvent(page(makeBlock()), counted)?.blocks[0]?.counts).toEqual([5, 0]);
    const kind = "module.published";
    expect(
      blocksAfterEvent(page(), { ...counted, kind, payload: { module: "m" } } as unknown as EventView),
    ).toBeNull();
  });

  it("take no notice of other modules and cohorts", () => {
    const before = page(makeBlock());
    expect(blocksAfterEvent(before, answered(11, { module: "n" }))?.blocks).toBe(before.blocks);
    expect(blocksAfterEvent(before, { ...answered(11), cohort: "autumn" })).toBe(before);
  });

  it("show shares of those counted, and one block in place of its older self", () => {
    expect(shares({ counts: [2, 1, 3], counted: 5 })).toEqual([40, 20, 60]);
    expect(shares({ counts: null, counted: 0 })).toEqual([]);
    const newer = makeBlock({ answers: 7 });
    expect(withBlock(page(makeBlock(), makeBlock({ cell: "x" })), newer).blocks[0]).toBe(newer);
  });
});
