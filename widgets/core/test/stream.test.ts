import { describe, expect, it } from "vitest";
import type { EventView } from "../src/events.js";
import { afterEvent, lines, refreshed, said, threadsOf, unreadOf, withOlder } from "../src/stream.js";
import { dayName } from "../src/time.js";
import type { PostView, StreamPage } from "../src/wire.js";
import { AT, makePost, makeThread } from "./making.js";

function post(seq: number, thread = "t", more: Partial<PostView> = {}): PostView {
  return makePost({ id: `p${seq}`, thread, seq, ...more });
}

function page(...some: PostView[]): StreamPage {
  const ids = [...new Set(some.map(one => one.thread))];
  const threads = ids.map((id, n) =>
    makeThread({ id, seq: n, posts: some.filter(one => one.thread === id) }),
  );
  return {
    cohort: "spring",
    seq: 10,
    roles: ["learner"],
    threads,
    places: {},
    marks: [],
    seen: {},
    next: null,
  };
}

function event(kind: string, payload: unknown, seq = 11): EventView {
  return { cohort: "spring", seq, kind, actor: "ada", at: AT, payload } as EventView;
}

const ids = (shown: StreamPage | null) => shown && said(shown).map(one => one.post.id);

describe("the stream", () => {
  it("takes a post of a thread it knows, once, and asks for one it does not", () => {
    const added = event("post.added", { post: post(11) });
    const next = afterEvent(page(post(5)), added);
    expect(ids(next)).toEqual(["p5", "p11"]);
    expect(ids(afterEvent(next as StreamPage, added))).toEqual(["p5", "p11"]);
    expect(afterEvent(page(post(5)), event("post.added", { post: post(11, "other") }))).toBeNull();
    expect(
      afterEvent(page(post(5)), event("thread.opened", { thread: makeThread({ id: "n", seq: 11 }) })),
    ).toBeNull();
  });

  it("follows words, reactions, a thread's state and the own marks as the panel does", () => {
    const changed = event("post.changed", { post: post(5, "t", { source: "new" }) });
    expect(said(afterEvent(page(post(5)), changed) as StreamPage)[0]?.post.source).toBe("new");
    const cheered = event("reaction.added", { thread: "t", post: "p5", emoji: "🎉", person: "bob" });
    const next = afterEvent(page(post(5)), cheered) as StreamPage;
    expect(said(next)[0]?.post.reactions).toEqual([{ emoji: "🎉", people: ["bob"] }]);
    const { posts: _, ...head } = makeThread({ id: "t", seq: 0, pinned: true });
    expect(afterEvent(page(post(5)), event("thread.changed", { thread: head }))?.threads[0]?.pinned).toBe(
      true,
    );
    const mark = { thread: "t", follow: "muted", unread_from: null, read_to: null };
    expect(afterEvent(page(post(5)), event("marks.changed", mark))?.marks).toEqual([mark]);
  });

  it("shows a hidden post with its reason to who is told it, and nothing of what others may not read", () => {
    const hide = (reason: string) =>
      event("post.changed", { post: post(5, "t", { state: "hidden", reason }) });
    const before = page(post(5), post(6));
    expect(ids(afterEvent(before, hide("Unkind")))).toEqual(["p5", "p6"]);
    const stub = afterEvent(before, hide("")) as StreamPage;
    expect(ids(stub)).toEqual(["p6"]);
    expect(ids(afterEvent(stub, event("post.changed", { post: post(5) }, 12)))).toEqual(["p5", "p6"]);
    const unknown = event("post.changed", { post: post(7) });
    expect(afterEvent(before, unknown), "told again, and never loaded").toBeNull();
    expect(ids(afterEvent(page(post(5)), event("post.removed", { thread: "t", post: "p5" })))).toEqual([]);
    expect(ids(afterEvent(page(post(5)), event("thread.removed", { thread: "t" })))).toEqual([]);
  });

  it("begins where it was loaded from: an older opening is its thread's title only", () => {
    const begun = { ...page(post(1), post(5)), next: 5 };
    expect(ids(begun)).toEqual(["p5"]);
    expect(begun.threads[0]?.posts[0]?.id).toBe("p1");
  });

  it("joins older pages and keeps them when the newest is told again", () => {
    const joined = withOlder(
      { ...page(post(1), post(5), post(6)), next: 5 },
      page(post(1), post(3), post(4, "u")),
    );
    expect(ids(joined)).toEqual(["p1", "p3", "p4", "p5", "p6"]);
    const fresh = { ...page(post(1), post(6), post(11)), next: 6 };
    expect(ids(refreshed(fresh, joined))).toEqual(["p1", "p3", "p4", "p5", "p6", "p11"]);
    expect(ids(refreshed({ ...page(post(20)), next: 20 }, joined)), "too far apart").toEqual(["p20"]);
  });

  it("names the day and the thread where they change, and an author once in one breath", () => {
    const tomorrow = "2026-11-26T12:00:00Z";
    const by = (name: string) => ({ author: { name, display_name: name, role: "learner" as const } });
    const drawn = lines(
      said(
        page(post(1), post(2), post(3, "t", by("bob")), post(4, "u"), post(5, "u", { created_at: tomorrow })),
      ),
    );
    expect(drawn.map(({ day, place, again }) => [day, place, again])).toEqual([
      [true, true, false],
      [false, false, true],
      [false, false, false],
      [false, true, false],
      [true, true, false],
    ]);
  });

  it("knows what is unread in every module, and the threads by who spoke last", () => {
    const some = { ...page(post(4), post(5), post(6, "u"), post(7)), seen: { m: 5 } };
    expect([...unreadOf(some, "bob")]).toEqual(["p7", "p6"]);
    expect([...unreadOf(some, "ada")], "own words are never unread").toEqual([]);
    expect(threadsOf(some).map(({ id }) => id)).toEqual(["t", "u"]);
  });
});

describe("a day's name", () => {
  const noon = new Date(2026, 10, 25, 12);
  const at = (...when: [number, number, number, number, number]) => new Date(...when).toISOString();

  it("goes by the local midnight, not by hours", () => {
    expect(dayName(at(2026, 10, 25, 0, 1), noon)).toBe("Today");
    expect(dayName(at(2026, 10, 24, 23, 59), noon)).toBe("Yesterday");
    expect(dayName(at(2026, 10, 23, 12, 0), noon)).toBe("Monday, November 23");
    expect(dayName(at(2025, 10, 23, 12, 0), noon)).toBe("Sunday, November 23, 2025");
  });
});
