import { describe, expect, it } from "vitest";
import { report } from "../src/publishReport.js";

type CarryOver = Parameters<typeof report>[0];

function carryOver(
  ...carried: readonly (readonly [CarryOver["carried"][number]["tier"], string | null])[]
): CarryOver {
  return {
    course: "c",
    module: "m",
    version: 2,
    carried: carried.map(([tier, old_text], n) => ({
      cohort: "spring",
      thread: `t${n}`,
      cell: "a",
      version: 2,
      tier,
      old_text,
      facet: "source",
    })),
    counts: carried.map(([tier]) => ({ cohort: "spring", tier, threads: 1 })),
  };
}

describe("what a designer is told after publishing", () => {
  it("says so when nobody has written yet", () => {
    expect(report(carryOver()).lines).toEqual([
      "Nobody has written here yet, so there was nothing to carry over.",
    ]);
  });

  it("counts from what stayed to what is lost, over all cohorts", () => {
    const { lines } = report(
      carryOver(["orphan", "gone"], ["exact", null], ["text changed", "x"], ["exact", null]),
    );

    expect(lines).toEqual([
      "2 threads stayed in place.",
      "1 thread stands on text that changed.",
      "1 thread lost its place.",
    ]);
  });

  it("shows the old words of those that need a look, on one line each and not too many", () => {
    const lost = Array.from({ length: 10 }, () => ["cell only", "two\n  lines"] as const);
    const { doubtful } = report(carryOver(["exact", null], ["text changed", "fine"], ...lost));

    expect(doubtful).toHaveLength(9);
    expect([doubtful[0], doubtful[8]]).toEqual(["spring: “two lines”", "… and 2 more"]);
  });
});
