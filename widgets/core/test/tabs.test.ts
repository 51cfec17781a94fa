import { describe, expect, test } from "vitest";
import type { EventView } from "../src/events.js";
import { besideAfterEvent, listPath } from "../src/forum.js";
import { pagesOf, placeAddress } from "../src/places.js";
import { arranged, ORDERS, oneOf, questionsIn, TABS, tabAfter } from "../src/tabs.js";
import type { ForumPage, ThreadView } from "../src/wire.js";
import { AT, makePost, makeThread } from "./making.js";

let seq = 0;
function thread(id: string, more: Partial<ThreadView> = {}): ThreadView {
  seq += 1;
  return makeThread({ id, seq, posts: [makePost({ id: `${id}p`, thread: id, seq })], ...more });
}

function on(cell: string | null, start: number | null = null): Partial<ThreadView> {
  const quote = start === null ? null : { exact: "x", prefix: "", suffix: "", start, end: start + 1 };
  return { anchor: { cell, version: 1, tier: "exact", old_text: null, facet: "cell", quote } };
}

const ids = (threads: readonly ThreadView[]) => threads.map(({ id }) => id).join(" ");

describe("the tabs", () => {
  test.each([
    ["page", "ArrowRight", "questions"],
    ["everyone", "ArrowRight", "page"],
    ["page", "ArrowLeft", "everyone"],
    ["questions", "Home", "page"],
    ["questions", "End", "everyone"],
    ["questions", "Enter", null],
  ] as const)("from %s, %s leads to %s", (tab, key, next) => {
    expect(tabAfter(tab, key)).toBe(next);
  });

  test("what was remembered counts as long as it is known", () => {
    expect(oneOf(TABS, "everyone")).toBe("everyone");
    expect(oneOf(TABS, "yesterday's")).toBe("page");
    expect(oneOf(ORDERS, null)).toBe("time");
  });
});

describe("questions", () => {
  test("stand by how much they need an answer, each part by its age", () => {
    const answer = (id: string, by: string) =>
      makePost({
        id: `${id}a`,
        thread: id,
        seq: 99,
        author: { name: by, display_name: by, role: "learner" },
      });
    const resolved = { by: "asker", at: AT } as const;
    const question = { kind: "question" } as const;
    const done = thread("done", { ...question, resolved });
    const answered = thread("answered", question);
    answered.posts.push(answer("answered", "ben"));
    const first = thread("first", question);
    const own = thread("own", question);
    own.posts.push(answer("own", "ada"));
    expect(ids(questionsIn([done, thread("tip", { kind: "tip" }), answered, first, own]))).toBe(
      "first own answered done",
    );
  });
});

describe("the order of threads", () => {
  const cells = ["a", "b"];
  const late = thread("late", on("b"));
  const word = thread("word", on("a", 40));
  const early = thread("early", on("a", 3));
  const gone = thread("gone", on("z"));
  const page = thread("page", on(null));
  const cell = thread("cell", on("a"));
  const threads = [late, word, early, gone, page, cell];

  test("by place goes as the page goes, the whole page first", () => {
    expect(ids(arranged(threads, "place", cells))).toBe("page cell early word late gone");
  });

  test("by time leaves them as they came", () => {
    expect(ids(arranged(threads, "time", cells))).toBe(ids(threads));
  });

  test("what is pinned leads in each", () => {
    const pinned = threads.map(one => (one === gone ? { ...one, pinned: true } : one));
    expect(ids(arranged(pinned, "place", cells))).toBe("gone page cell early word late");
    expect(ids(arranged(pinned, "time", cells))).toBe("gone late word early page cell");
  });
});

describe("the list beside a module", () => {
  const before: ForumPage = { cohort: "spring", seq: 5, threads: [], next: null, unread: 0, unanswered: 0 };
  const added = (module: string): EventView => ({
    ...{ cohort: "spring", seq: 6, actor: "ada", at: AT, kind: "post.added" },
    payload: { module, post: makePost({ id: "p", thread: "t", seq: 6 }) },
  });

  test("does not ask again for what is said in the module", () => {
    expect(besideAfterEvent(before, added("m"), "me", "m")).toEqual({ ...before, seq: 6 });
  });

  test("asks again for what it does not list", () => {
    expect(besideAfterEvent(before, added("other"), "me", "m")).toBeNull();
    expect(besideAfterEvent(before, added(""), "me", "m")).toBeNull();
  });

  test("is asked for by its module's name", () => {
    expect(listPath("spring", { filter: "all", tag: "", beside: "a/b" }, 7)).toBe(
      "api/cohorts/spring/threads?filter=all&beside=a%2Fb&before=7",
    );
  });
});

test("pages stand below the service's own address unless the door says where, or that there are none", () => {
  const door = { base: "/s/", xsrf: () => null, xsrfOnSockets: true };
  expect(pagesOf(door)).toBe("/s/");
  expect(pagesOf({ ...door, pages: "/services/cohort/" })).toBe("/services/cohort/");
  expect(pagesOf({ ...door, pages: null })).toBeNull();
  expect(placeAddress("/s/", { cohort: "c", module: "m", thread: "t", cell: null })).toBe(
    "/s/m/c/m?thread=t",
  );
});
