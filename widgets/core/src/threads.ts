import type { Discussion, MarkView, PostView, ThreadView } from "./wire.js";

/** Return the posts of a discussion in the order of the log. */
export function posts(state: Pick<Discussion, "threads">): PostView[] {
  return state.threads.flatMap(thread => thread.posts).sort((one, other) => one.seq - other.seq);
}

/** Return how many posts by others are unread: not seen yet, or marked so; hidden, deleted and muted ones never. */
export function unread(state: Discussion, me: string | null): number {
  return state.threads.reduce((sum, thread) => sum + unreadIn(thread, state, me).length, 0);
}

/** Return the unread posts of one thread. */
export function unreadIn(
  thread: ThreadView,
  state: Pick<Discussion, "seen" | "marks">,
  me: string | null,
): PostView[] {
  const mark = markOf(state, thread.id);
  if (mark?.follow === "muted") return [];
  const seen = Math.max(state.seen, mark?.read_to ?? 0);
  const from = Math.min(seen + 1, mark?.unread_from ?? Number.POSITIVE_INFINITY);
  return thread.posts.filter(post => post.seq >= from && post.author.name !== me && post.state === "shown");
}

/** Return what the viewer has set for a thread. */
export function markOf(state: Pick<Discussion, "marks">, thread: string): MarkView | undefined {
  return state.marks.find(mark => mark.thread === thread);
}

/** Return the posts by others after `seq`. */
export function newer(state: Discussion, seq: number, me: string | null): PostView[] {
  return posts(state).filter(post => post.seq > seq && post.author.name !== me);
}

/** Return the threads as of `seq`, with `me`'s own posts in any case: what waits behind "Show 3 new" is left out. */
export function shownUpTo(threads: readonly ThreadView[], seq: number, me: string | null): ThreadView[] {
  return threads
    .map(thread => ({
      ...thread,
      posts: thread.posts.filter(post => post.seq <= seq || post.author.name === me),
    }))
    .filter(thread => thread.posts.length > 0);
}

/** Return the threads with the pinned ones at the top, each part in its own order. */
export function pinnedFirst(threads: readonly ThreadView[]): ThreadView[] {
  return [...threads.filter(thread => thread.pinned), ...threads.filter(thread => !thread.pinned)];
}

/** Return how many threads stand on each cell. */
export function countByCell(threads: readonly ThreadView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { anchor } of threads) {
    if (anchor.cell !== null) counts.set(anchor.cell, (counts.get(anchor.cell) ?? 0) + 1);
  }
  return counts;
}

/** Return the threads on `cell`, or all of them for null. */
export function onCell(threads: readonly ThreadView[], cell: string | null): readonly ThreadView[] {
  return cell === null ? threads : threads.filter(thread => thread.anchor.cell === cell);
}
