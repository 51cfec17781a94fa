import { describe, expect, test } from "vitest";
import type { EventView } from "../src/events.js";
import { apply } from "../src/state.js";
import { countByCell, newer, onCell, shownUpTo, unread } from "../src/threads.js";
import type { Discussion, PostView, ThreadView } from "../src/wire.js";
import { AT as at, makeDiscussion, makePost, makeThread } from "./making.js";

function post(id: string, thread: string, seq: number, name = "ada"): PostView {
  const author = { name, display_name: name, role: "learner" } as const;
  return makePost({ id, thread, author, seq });
}

function thread(id: string, seq: number, cell: string | null = null, name = "ada"): ThreadView {
  const anchor = { cell, version: 1, tier: "exact", old_text: null, facet: "cell" } as const;
  return makeThread({ id, anchor, posts: [post(`${id}-1`, id, seq, name)], seq });
}

function discussion(threads: ThreadView[], seq: number): Discussion {
  return makeDiscussion({ seq, threads });
}

const opened = (it: ThreadView): EventView => ({
  cohort: "spring",
  seq: it.seq,
  actor: "ada",
  at,
  kind: "thread.opened",
  payload: { thread: it },
});

const added = (it: PostView): EventView => ({
  cohort: "spring",
  seq: it.seq,
  actor: "ada",
  at,
  kind: "post.added",
  payload: { module: "m", post: it },
});

describe("apply", () => {
  test("events since an answer lead to what a fresh answer says", () => {
    const old = discussion([thread("t1", 1)], 1);
    const events = [opened(thread("t2", 2, "intro")), added(post("p", "t1", 3))];
    const [first] = old.threads;
    const fresh = discussion(
      [
        { ...first, posts: [...(first?.posts ?? []), post("p", "t1", 3)] } as ThreadView,
        thread("t2", 2, "intro"),
      ],
      3,
    );
    expect(events.reduce(apply, old)).toEqual(fresh);
  });

  test("an event that comes twice changes nothing the second time", () => {
    const once = apply(discussion([], 0), opened(thread("t1", 1)));
    expect(apply(once, opened(thread("t1", 1)))).toBe(once);
  });

  test("another cohort's event changes nothing", () => {
    const state = discussion([], 0);
    expect(apply(state, { ...opened(thread("t1", 1)), cohort: "autumn" })).toBe(state);
  });

  test("another module's thread moves the cursor and nothing else", () => {
    const elsewhere = { ...thread("t1", 1), module: "other" };
    expect(apply(discussion([], 0), opened(elsewhere))).toEqual(discussion([], 1));
  });

  test("a publication moves the threads to where the service says they stand", () => {
    const carried = [
      {
        cohort: "spring",
        thread: "t1",
        tier: "orphan",
        cell: null,
        version: 2,
        old_text: "gone",
        facet: "cell",
      } as const,
    ];
    const payload = { course: "c", module: "m", title: "M", version: 2, carried: [...carried] };
    const event: EventView = { cohort: "spring", seq: 2, actor: "d", at, kind: "module.published", payload };
    const after = apply(discussion([thread("t1", 1, "intro")], 1), event);
    expect(after.threads[0]?.anchor).toEqual({
      cell: null,
      version: 2,
      tier: "orphan",
      old_text: "gone",
      facet: "cell",
    });
  });
});

describe("what a reader sees", () => {
  const state = discussion([thread("t1", 1, "a", "me"), thread("t2", 2, "a"), thread("t3", 3)], 3);

  test("one's own posts are never unread", () => {
    expect(unread(state, "me")).toBe(2);
    expect(unread({ ...state, seen: 2 }, "me")).toBe(1);
  });

  test("what came after waits, one's own excepted", () => {
    expect(shownUpTo(state.threads, 0, "me").map(({ id }) => id)).toEqual(["t1"]);
    expect(newer(state, 2, "me").map(({ id }) => id)).toEqual(["t3-1"]);
  });

  test("threads are counted by cell", () => {
    expect(countByCell(state.threads)).toEqual(new Map([["a", 2]]));
    expect(onCell(state.threads, "a")).toHaveLength(2);
    expect(onCell(state.threads, null)).toHaveLength(3);
  });
});
