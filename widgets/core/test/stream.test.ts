import { describe, expect, it } from "vitest";
import type { EventView } from "../src/events.js";
import { afterEvent, grouped, refreshed, withOlder } from "../src/stream.js";
import type { StreamPage, StreamPost } from "../src/wire.js";
import { AT, makePost, makeThread } from "./making.js";

function said(seq: number, thread = "t", more: Partial<Parameters<typeof makePost>[0]> = {}): StreamPost {
  const { posts: _, ...head } = makeThread({ id: thread, seq: 1 });
  const post = makePost({ id: `p${seq}`, thread, seq, ...more });
  return { post, thread: head, module_title: "M", opening: { text: thread, marks: [] } };
}

function page(...posts: StreamPost[]): StreamPage {
  return { cohort: "spring", seq: 10, posts, next: null };
}

function event(kind: string, payload: unknown, seq = 11): EventView {
  return { cohort: "spring", seq, kind, actor: "ada", at: AT, payload } as EventView;
}

const ids = (shown: StreamPage | null) => shown?.posts.map(one => one.post.id);

describe("the stream", () => {
  it("takes a post of a thread it knows, once, and asks for one it does not", () => {
    const next = afterEvent(page(said(5)), event("post.added", { post: said(11).post }));
    expect(ids(next)).toEqual(["p5", "p11"]);
    expect(afterEvent(page(said(5)), event("post.added", { post: said(11, "other").post }))).toBeNull();
    expect(ids(afterEvent(next as StreamPage, event("post.added", { post: said(11).post })))).toEqual([
      "p5",
      "p11",
    ]);
  });

  it("shows new words, and nothing of what is hidden or taken away", () => {
    const changed = event("post.changed", { post: said(5, "t", { source: "new" }).post });
    expect(afterEvent(page(said(5)), changed)?.posts[0]?.post.source).toBe("new");
    const hidden = event("post.changed", { post: said(5, "t", { state: "hidden" }).post });
    expect(ids(afterEvent(page(said(5), said(6)), hidden))).toEqual(["p6"]);
    expect(ids(afterEvent(page(said(5)), event("post.removed", { thread: "t", post: "p5" })))).toEqual([]);
    expect(ids(afterEvent(page(said(5)), event("thread.removed", { thread: "t" })))).toEqual([]);
  });

  it("joins older pages and keeps them when the newest is told again", () => {
    const joined = withOlder({ ...page(said(5), said(6)), next: 5 }, page(said(3), said(4), said(5)));
    expect(ids(joined)).toEqual(["p3", "p4", "p5", "p6"]);
    expect(ids(refreshed({ ...page(said(6), said(11)), next: 6 }, joined))).toEqual([
      "p3",
      "p4",
      "p5",
      "p6",
      "p11",
    ]);
    expect(ids(refreshed({ ...page(said(20)), next: 20 }, joined))).toEqual(["p20"]);
  });

  it("groups by day, author and thread", () => {
    const tomorrow = "2026-11-26T12:00:00Z";
    const marks = grouped([said(1), said(2), said(3, "u"), said(4, "u", { created_at: tomorrow })]);
    expect(marks.map(({ day, again }) => [day, again])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [true, false],
    ]);
  });
});
