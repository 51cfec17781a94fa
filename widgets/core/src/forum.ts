import type { EventView } from "./events.js";
import { gistOf } from "./gist.js";
import type { ForumPage, ForumThread, PostView, ThreadView } from "./wire.js";

export const FILTERS = ["all", "unread", "unanswered", "mine", "following", "tips"] as const;
export type Filter = (typeof FILTERS)[number];

/** What of the forum is shown; `tag` is empty for all. What stands in the module `beside` is left out. */
export interface Wish {
  readonly filter: Filter;
  readonly tag: string;
  readonly beside?: string;
}

/** Return the address of a page of the forum's list; `before` is where an earlier page ended. */
export function listPath(
  cohort: string,
  { filter, tag, beside }: Wish,
  before: number | null = null,
): string {
  const query = new URLSearchParams({ filter });
  if (tag) query.set("tag", tag);
  if (beside) query.set("beside", beside);
  if (before !== null) query.set("before", String(before));
  return `api/cohorts/${encodeURIComponent(cohort)}/threads?${query}`;
}

/**
 * Return the list as it is after `event`, or null where only the service can say.
 *
 * A word in a thread that is listed moves that thread up and counts. What depends on marks, on other
 * people's eyes or on the filter is asked again; an event the page holds already changes nothing.
 */
export function afterEvent(page: ForumPage, event: EventView, me: string): ForumPage | null {
  if (event.cohort !== page.cohort || event.seq <= page.seq) return page;
  switch (event.kind) {
    case "post.added":
      return withPost(page, event.payload.post, event.seq, me);
    case "thread.opened":
    case "thread.changed":
    case "thread.revealed":
    case "thread.removed":
    case "post.changed":
    case "post.removed":
    case "marks.changed":
      return null;
    default:
      return { ...page, seq: event.seq };
  }
}

/** The same for a list that leaves out what stands in `module`. */
export function besideAfterEvent(
  page: ForumPage,
  event: EventView,
  me: string,
  module: string,
): ForumPage | null {
  const here = moduleOf(event) === module && event.cohort === page.cohort && event.seq > page.seq;
  return here ? { ...page, seq: event.seq } : afterEvent(page, event, me);
}

function moduleOf(event: EventView): string | null {
  if (event.kind === "thread.opened" || event.kind === "thread.changed") return event.payload.thread.module;
  return "module" in event.payload ? event.payload.module : null;
}

/** Return a list with the page after it: what both hold is held once. */
export function withOlder(page: ForumPage, older: ForumPage): ForumPage {
  const known = new Set(page.threads.map(({ thread }) => thread.id));
  const more = older.threads.filter(({ thread }) => !known.has(thread.id));
  return { ...page, threads: [...page.threads, ...more], next: older.next };
}

/** Return a fresh first page with what was loaded after it before, as far as that is still after it. */
export function refreshed(fresh: ForumPage, before: ForumPage): ForumPage {
  if (fresh.next === null) return fresh;
  const end = fresh.next;
  const known = new Set(fresh.threads.map(({ thread }) => thread.id));
  const rest = before.threads.filter(one => one.last_seq < end && !onTop(one) && !known.has(one.thread.id));
  return rest.length > 0 ? { ...fresh, threads: [...fresh.threads, ...rest], next: before.next } : fresh;
}

export function onTop({ thread }: ForumThread): boolean {
  return thread.pinned === true || thread.announcement === true;
}

/** Return a few words that name a thread: how its first post begins. */
export function titleOf(thread: ThreadView): string {
  const [first] = thread.posts;
  const words = first ? gistOf(first) : "";
  return words.length > 140 ? `${words.slice(0, words.lastIndexOf(" ", 140))} …` : words;
}

function withPost(page: ForumPage, post: PostView, seq: number, me: string): ForumPage | null {
  const one = page.threads.find(({ thread }) => thread.id === post.thread);
  // A question may stop to wait, a muted thread counts nothing, and another filter may begin or cease to fit.
  if (!one || one.waits || post.author.name === me || one.unread === 0) return null;
  const moved: ForumThread = {
    ...one,
    posts: one.posts + 1,
    unread: one.unread + 1,
    last_seq: seq,
    thread: { ...one.thread, posts: [...one.thread.posts, post] },
  };
  const others = page.threads.filter(other => other !== one);
  const threads = onTop(one)
    ? page.threads.map(other => (other === one ? moved : other))
    : [...others.filter(onTop), moved, ...others.filter(other => !onTop(other))];
  return { ...page, seq, threads, unread: page.unread + 1 };
}
