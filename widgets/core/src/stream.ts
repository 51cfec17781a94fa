import type { EventView } from "./events.js";
import { apply } from "./state.js";
import { posts, unreadIn } from "./threads.js";
import type { PostView, StreamPage, ThreadView } from "./wire.js";

/** A post in the stream, with its thread. */
export interface Said {
  readonly post: PostView;
  readonly thread: ThreadView;
}

/** `day`: it begins one. `place`: its thread has to be named. `again`: said in one breath with the post before. */
export interface Line extends Said {
  readonly day: boolean;
  readonly place: boolean;
  readonly again: boolean;
}

/** Return the address of a page of the cohort's posts by time; `before` is where an earlier page began. */
export function streamPath(cohort: string, before: number | null = null): string {
  const query = before === null ? "" : `?before=${before}`;
  return `api/cohorts/${encodeURIComponent(cohort)}/posts${query}`;
}

/** Return the stream as it is after `event`, or null where only the service can say. */
export function afterEvent(page: StreamPage, event: EventView): StreamPage | null {
  if (event.cohort !== page.cohort || event.seq <= page.seq) return page;
  switch (event.kind) {
    case "thread.opened":
    case "thread.revealed":
    case "thread.moved":
    case "module.published":
      return null;
    case "post.added":
      if (!page.threads.some(({ id }) => id === event.payload.post.thread)) return null;
      break;
    case "post.changed":
      // What was hidden from these eyes is told again.
      if (event.payload.post.state === "shown" && !holds(page, event.payload.post)) return null;
      break;
    default:
  }
  const { module: _, ...next } = apply({ ...page, module: null }, event);
  return next;
}

/** Return the posts by time that these eyes read; one that opened a thread before the page began is only its title. */
export function said(page: StreamPage): Said[] {
  const threads = new Map(page.threads.map(thread => [thread.id, thread]));
  return posts(page).flatMap(post => {
    const thread = threads.get(post.thread);
    return thread && post.seq >= (page.next ?? 0) && isTold(post) ? [{ post, thread }] : [];
  });
}

/** Return the threads of the stream, the last spoken in first. */
export function threadsOf(page: StreamPage): ThreadView[] {
  return [
    ...new Set(
      said(page)
        .reverse()
        .map(({ thread }) => thread),
    ),
  ];
}

/** Return which of the posts are unread, by id. */
export function unreadOf(page: StreamPage, me: string): ReadonlySet<string> {
  const unread = page.threads.flatMap(thread =>
    unreadIn(thread, { seen: page.seen[thread.module] ?? 0, marks: page.marks }, me),
  );
  return new Set(unread.map(post => post.id));
}

/** Return a stream with the page before it. */
export function withOlder(page: StreamPage, older: StreamPage): StreamPage {
  return {
    ...page,
    threads: joined(older.threads, page.threads),
    places: { ...older.places, ...page.places },
    next: older.next,
  };
}

/** Return a fresh newest page with what was loaded before it, as far as the two meet. */
export function refreshed(fresh: StreamPage, before: StreamPage): StreamPage {
  const begin = fresh.next ?? 0;
  const meet = said(before).some(({ post }) => post.seq >= begin);
  if (begin === 0 || !meet || (before.next ?? 0) >= begin) return fresh;
  const older = before.threads
    .map(thread => ({ ...thread, posts: thread.posts.filter(post => post.seq < begin) }))
    .filter(thread => thread.posts.length > 0);
  return {
    ...fresh,
    threads: joined(older, fresh.threads),
    places: { ...before.places, ...fresh.places },
    next: before.next,
  };
}

/** Return the posts with what is drawn around each. */
export function lines(some: readonly Said[]): Line[] {
  return some.map((one, index) => {
    const before = some[index - 1];
    const day = !before || dayOf(before) !== dayOf(one);
    const place = day || before.thread.id !== one.thread.id;
    const again = !place && before.post.author.display_name === one.post.author.display_name;
    return { ...one, day, place, again };
  });
}

/** A deleted post is told to nobody here; a hidden one to its author and the facilitators, with its reason. */
function isTold(post: PostView): boolean {
  return post.state === "shown" || (post.state === "hidden" && post.reason !== "");
}

function holds(page: StreamPage, post: PostView): boolean {
  const older = page.next !== null && post.seq < page.next;
  return older || posts(page).some(({ id }) => id === post.id);
}

function dayOf({ post }: Said): string {
  return new Date(post.created_at).toDateString();
}

function joined(older: readonly ThreadView[], newer: readonly ThreadView[]): ThreadView[] {
  const earlier = new Map(older.map(thread => [thread.id, thread.posts]));
  const known = new Set(newer.map(({ id }) => id));
  return [
    ...older.filter(({ id }) => !known.has(id)),
    ...newer.map(thread => {
      const own = new Set(thread.posts.map(({ id }) => id));
      const more = (earlier.get(thread.id) ?? []).filter(({ id }) => !own.has(id));
      return { ...thread, posts: [...more, ...thread.posts].sort((one, other) => one.seq - other.seq) };
    }),
  ];
}
