import type { EventView } from "./events.js";
import type {
  Discussion,
  MarkView,
  ModulePublished,
  PostView,
  ReactionChanged,
  ThreadHead,
  ThreadMoved,
  ThreadView,
} from "./wire.js";

/** What events change: a discussion, or (`module` is null) threads of the whole cohort, none of which open by an event. */
export type Threads = Pick<Discussion, "cohort" | "seq" | "threads" | "marks"> & {
  readonly module: string | null;
};

/**
 * Return the discussion as it is after `event`.
 *
 * The law: for what `GET …/discussion` answered earlier, applying every event since gives what it answers now;
 * threads that were revealed meanwhile (`revealed`) are fetched and put in by `withFetched`.
 * An event that the state already holds, or that is about another cohort, changes nothing.
 */
export function apply<T extends Threads>(state: T, event: EventView): T {
  if (event.cohort !== state.cohort || event.seq <= state.seq) return state;
  return { ...afterEvent(state, event), seq: event.seq };
}

/** Return the thread that `event` says there is more of to read in, null for any other event. */
export function revealed(event: EventView): string | null {
  return event.kind === "thread.revealed" ? event.payload.thread : null;
}

/**
 * Return the discussion with a thread as the service told it (null: it is not there), and with the events that
 * came while it was being told. An event that the thread holds already is put over it once more: it changes nothing.
 */
export function withFetched(
  state: Discussion,
  id: string,
  fetched: ThreadView | null,
  since: readonly EventView[],
): Discussion {
  const others = state.threads.filter(thread => thread.id !== id);
  const threads = fetched && fetched.module === state.module ? inOrder([...others, fetched]) : others;
  return since.reduce(afterEvent, { ...state, threads });
}

/** Return which thread `event` is about, null for one about none. */
export function threadOf(event: EventView): string | null {
  switch (event.kind) {
    case "thread.opened":
    case "thread.changed":
      return event.payload.thread.id;
    case "thread.revealed":
    case "thread.removed":
    case "thread.moved":
    case "post.removed":
    case "reaction.added":
    case "reaction.removed":
      return event.payload.thread;
    case "post.added":
    case "post.changed":
      return event.payload.post.thread;
    default:
      return null;
  }
}

function afterEvent<T extends Threads>(state: T, event: EventView): T {
  if (event.kind === "marks.changed") return { ...state, marks: withMark(state.marks ?? [], event.payload) };
  return { ...state, threads: threadsAfter(state, event) };
}

function threadsAfter(state: Threads, event: EventView): ThreadView[] {
  switch (event.kind) {
    case "thread.opened":
      return withThread(state, event.payload.thread);
    case "thread.changed":
      return withHead(state.threads, event.payload.thread);
    case "thread.removed":
      return state.threads.filter(({ id }) => id !== event.payload.thread);
    case "thread.moved":
      return withAnchor(state.threads, event.payload);
    case "post.added":
      return withPost(state.threads, event.payload.post);
    case "post.changed":
      return withChangedPost(state.threads, event.payload.post);
    case "post.removed":
      return withoutPost(state.threads, event.payload.post);
    case "reaction.added":
    case "reaction.removed":
      return withReaction(state.threads, event.payload, event.kind === "reaction.added");
    case "module.published":
      return event.payload.module === state.module ? carriedOver(state, event.payload) : state.threads;
    default:
      return state.threads;
  }
}

function withThread(state: Threads, thread: ThreadView): ThreadView[] {
  const known = thread.module !== state.module || state.threads.some(({ id }) => id === thread.id);
  return known ? state.threads : inOrder([...state.threads, thread]);
}

function withHead(threads: ThreadView[], head: ThreadHead): ThreadView[] {
  return threads.map(thread => (thread.id === head.id ? { ...head, posts: thread.posts } : thread));
}

function withAnchor(threads: ThreadView[], { thread: id, anchor }: ThreadMoved): ThreadView[] {
  // A thread that was fetched meanwhile may stand in a later version already.
  const isNews = (thread: ThreadView) => (thread.anchor.version ?? 0) <= (anchor.version ?? 0);
  return threads.map(thread => (thread.id === id && isNews(thread) ? { ...thread, anchor } : thread));
}

function withPost(threads: ThreadView[], post: PostView): ThreadView[] {
  return threads.map(thread =>
    thread.id !== post.thread || thread.posts.some(({ id }) => id === post.id)
      ? thread
      : { ...thread, posts: [...thread.posts, post] },
  );
}

function withChangedPost(threads: ThreadView[], post: PostView): ThreadView[] {
  return changingPost(threads, post.id, () => post);
}

function withoutPost(threads: ThreadView[], id: string): ThreadView[] {
  return threads.map(thread =>
    thread.posts.some(post => post.id === id)
      ? { ...thread, posts: thread.posts.filter(post => post.id !== id) }
      : thread,
  );
}

function withReaction(threads: ThreadView[], change: ReactionChanged, added: boolean): ThreadView[] {
  return changingPost(threads, change.post, post => {
    const reactions = post.reactions ?? [];
    const before = reactions.find(({ emoji }) => emoji === change.emoji)?.people ?? [];
    const without = before.filter(name => name !== change.person);
    const people = added ? [...without, change.person] : without;
    const others = reactions.filter(({ emoji }) => emoji !== change.emoji);
    const all = people.length > 0 ? [...others, { emoji: change.emoji, people }] : others;
    return { ...post, reactions: all.sort((one, other) => (one.emoji < other.emoji ? -1 : 1)) };
  });
}

function changingPost(threads: ThreadView[], id: string, change: (post: PostView) => PostView): ThreadView[] {
  return threads.map(thread =>
    thread.posts.some(post => post.id === id)
      ? { ...thread, posts: thread.posts.map(post => (post.id === id ? change(post) : post)) }
      : thread,
  );
}

function withMark(marks: readonly MarkView[], mark: MarkView): MarkView[] {
  const others = marks.filter(({ thread }) => thread !== mark.thread);
  const says = mark.follow !== "" || mark.unread_from !== null || mark.read_to !== null;
  return says ? [...others, mark].sort((one, other) => (one.thread < other.thread ? -1 : 1)) : others;
}

function inOrder(threads: ThreadView[]): ThreadView[] {
  return threads.sort((one, other) => one.seq - other.seq);
}

function carriedOver(state: Threads, published: ModulePublished): ThreadView[] {
  const carried = new Map(published.carried.map(report => [report.thread, report]));
  return state.threads.map(thread => {
    const report = carried.get(thread.id);
    if (!report) return thread;
    const { cohort: _, thread: __, ...anchor } = report;
    return { ...thread, anchor };
  });
}
