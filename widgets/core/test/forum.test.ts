// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import type { EventView } from "../src/events.js";
import { afterEvent, listPath, refreshed, titleOf, withOlder } from "../src/forum.js";
import type { ForumPage, ForumThread } from "../src/wire.js";
import { AT, makePost, makeThread } from "./making.js";

function topic(id: string, seq: number, more: Partial<ForumThread> = {}): ForumThread {
  const posts = [makePost({ id: `${id}-1`, thread: id, seq })];
  return {
    thread: makeThread({ id, seq, posts }),
    module_title: "M",
    posts: 1,
    unread: 1,
    last_seq: seq,
    waits: false,
    ...more,
  };
}

function list(...threads: ForumThread[]): ForumPage {
  const unread = threads.reduce((sum, one) => sum + one.unread, 0);
  return { cohort: "spring", seq: 10, threads, next: null, unread, unanswered: 0 };
}

function added(thread: string, seq: number, name = "bea"): EventView {
  const author = { name, display_name: name, role: "learner" } as const;
  const post = makePost({ id: `p${seq}`, thread, seq, author });
  return { cohort: "spring", seq, kind: "post.added", actor: name, at: AT, payload: { post } } as EventView;
}

const ids = (page: ForumPage | null) => page?.threads.map(({ thread }) => thread.id);

describe("the forum's list", () => {
  it("moves a thread up when somebody writes in it, and counts", () => {
    const page = afterEvent(list(topic("b", 9), topic("a", 5)), added("a", 11), "ada");
    expect(ids(page)).toEqual(["a", "b"]);
    expect(page?.threads[0]).toMatchObject({ posts: 2, unread: 2, last_seq: 11 });
    expect(page).toMatchObject({ unread: 3, seq: 11 });
  });

  it("keeps what is pinned at the top", () => {
    const pinned = topic("top", 2);
    const top = { ...pinned, thread: { ...pinned.thread, pinned: true } };
    expect(ids(afterEvent(list(top, topic("b", 9), topic("a", 5)), added("a", 11), "ada"))).toEqual([
      "top",
      "a",
      "b",
    ]);
    expect(ids(afterEvent(list(top, topic("b", 9)), added("top", 11), "ada"))).toEqual(["top", "b"]);
  });

  it("asks again where it cannot know", () => {
    expect(afterEvent(list(topic("a", 5)), added("unknown", 11), "ada")).toBeNull();
    expect(afterEvent(list(topic("a", 5, { waits: true })), added("a", 11), "ada")).toBeNull();
    expect(afterEvent(list(topic("a", 5)), added("a", 11, "ada"), "ada")).toBeNull();
  });

  it("takes an event once and no other cohort's", () => {
    const page = list(topic("a", 5));
    expect(afterEvent(page, added("a", 10), "ada")).toBe(page);
    expect(afterEvent(page, { ...added("a", 11), cohort: "autumn" }, "ada")).toBe(page);
  });

  it("joins pages without a double, also when the first is told again", () => {
    const first = { ...list(topic("c", 9), topic("b", 7)), next: 7 };
    const both = withOlder(first, list(topic("b", 7), topic("a", 5)));
    expect(ids(both)).toEqual(["c", "b", "a"]);
    expect(both.next).toBeNull();
    const fresh = { ...list(topic("d", 11), topic("c", 9)), next: 9 };
    expect(ids(refreshed(fresh, both))).toEqual(["d", "c", "b", "a"]);
  });

  it("names a thread by how it begins, as it is shown", () => {
    const html =
      '<p><strong>Why</strong> <span class="mention">@Bea B</span>? <span class="math inline">$x^2$</span></p>\n' +
      "<pre><code>code</code></pre>\n<p>So.</p>";
    const posts = [makePost({ id: "x", thread: "t", seq: 1, html })];
    expect(titleOf(makeThread({ id: "t", seq: 1, posts }))).toBe("Why @Bea B? x^2 … So.");
    expect(listPath("a b", { filter: "mine", tag: "x" }, 3)).toBe(
      "api/cohorts/a%20b/threads?filter=mine&tag=x&before=3",
    );
  });
});
