import type { EventView } from "./events.js";
import type { StreamPage, StreamPost } from "./wire.js";

/** Return the address of a page of the cohort's posts by time; `before` is where an earlier page began. */
export function streamPath(cohort: string, before: number | null = null): string {
  const query = before === null ? "" : `?before=${before}`;
  return `api/cohorts/${encodeURIComponent(cohort)}/posts${query}`;
}

/** Return the stream as it is after `event`, or null where only the service can say. */
export function afterEvent(page: StreamPage, event: EventView): StreamPage | null {
  if (event.cohort !== page.cohort || event.seq <= page.seq) return page;
  const seq = event.seq;
  switch (event.kind) {
    case "post.added": {
      const { post } = event.payload;
      const beside = page.posts.findLast(one => one.thread.id === post.thread);
      if (!beside) return null;
      if (page.posts.some(one => one.post.id === post.id)) return { ...page, seq };
      return { ...page, seq, posts: [...page.posts, { ...beside, post }] };
    }
    case "post.changed": {
      const { post } = event.payload;
      if (post.state !== "shown") return { ...page, seq, posts: without(page.posts, post.id) };
      return {
        ...page,
        seq,
        posts: page.posts.map(one => (one.post.id === post.id ? { ...one, post } : one)),
      };
    }
    case "post.removed":
      return { ...page, seq, posts: without(page.posts, event.payload.post) };
    case "thread.removed":
      return { ...page, seq, posts: page.posts.filter(one => one.thread.id !== event.payload.thread) };
    case "thread.opened":
    case "thread.changed":
    case "thread.revealed":
      return null;
    default:
      return { ...page, seq };
  }
}

/** Return a stream with the page before it. */
export function withOlder(page: StreamPage, older: StreamPage): StreamPage {
  return { ...page, posts: joined(older.posts, page.posts), next: older.next };
}

/** Return a fresh newest page with what was loaded before it, as far as the two meet. */
export function refreshed(fresh: StreamPage, before: StreamPage): StreamPage {
  const begin = fresh.posts[0]?.post.seq ?? 0;
  const older = before.posts.filter(one => one.post.seq < begin);
  const meet = fresh.next === null || before.posts.some(one => one.post.seq >= begin);
  return meet && older.length > 0
    ? { ...fresh, posts: [...older, ...fresh.posts], next: before.next }
    : fresh;
}

/** Return which posts begin a day, and which are said in one breath with the post before (same author and thread). */
export function grouped(posts: readonly StreamPost[]): { one: StreamPost; day: boolean; again: boolean }[] {
  return posts.map((one, index) => {
    const before = posts[index - 1];
    const day = !before || dayOf(before) !== dayOf(one);
    const same =
      before?.thread.id === one.thread.id && before.post.author.display_name === one.post.author.display_name;
    return { one, day, again: !day && same };
  });
}

function dayOf(one: StreamPost): string {
  return new Date(one.post.created_at).toDateString();
}

function without(posts: readonly StreamPost[], id: string): StreamPost[] {
  return posts.filter(one => one.post.id !== id);
}

function joined(older: readonly StreamPost[], newer: readonly StreamPost[]): StreamPost[] {
  const known = new Set(newer.map(one => one.post.id));
  return [...older.filter(one => !known.has(one.post.id)), ...newer];
}
