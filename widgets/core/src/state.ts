import type { EventView } from "./events.js";
import type { Discussion, ModulePublished, PostView, ThreadView } from "./wire.js";

/**
 * Return the discussion as it is after `event`.
 *
 * The law: for what `GET …/discussion` answered earlier, applying every event since gives what it answers now.
 * An event that the state already holds, or that is about another cohort, changes nothing.
 */
export function apply(state: Discussion, event: EventView): Discussion {
  if (event.cohort !== state.cohort || event.seq <= state.seq) return state;
  return { ...state, seq: event.seq, threads: threadsAfter(state, event) };
}

function threadsAfter(state: Discussion, event: EventView): ThreadView[] {
  switch (event.kind) {
    case "thread.opened":
      return withThread(state, event.payload.thread);
    case "post.added":
      return withPost(state.threads, event.payload.post);
    case "module.published":
      return event.payload.module === state.module ? carriedOver(state, event.payload) : state.threads;
    default:
      return state.threads;
  }
}

function withThread(state: Discussion, thread: ThreadView): ThreadView[] {
  const known = thread.module !== state.module || state.threads.some(({ id }) => id === thread.id);
  return known ? state.threads : [...state.threads, thread];
}

function withPost(threads: ThreadView[], post: PostView): ThreadView[] {
  return threads.map(thread =>
    thread.id !== post.thread || thread.posts.some(({ id }) => id === post.id)
      ? thread
      : { ...thread, posts: [...thread.posts, post] },
  );
}

function carriedOver(state: Discussion, published: ModulePublished): ThreadView[] {
  const carried = new Map(published.carried.map(report => [report.thread, report]));
  return state.threads.map(thread => {
    const report = carried.get(thread.id);
    if (!report) return thread;
    return {
      ...thread,
      anchor: {
        cell: report.cell,
        version: report.version,
        tier: report.tier,
        old_text: report.old_text ?? null,
      },
    };
  });
}
