import type { Discussion, PostView, ThreadView } from "./wire.js";

/** What a post needs to know of the state it stands in: a module's discussion, or the cohort's stream. */
export type Standing = Pick<Discussion, "cohort" | "roles" | "marks" | "threads">;

/** What the viewer may do, so that no button is offered that the service would refuse. It decides, not this. */
export interface Powers {
  readonly steers: boolean;
  readonly prompts: boolean;
}

export function powersIn(state: Pick<Discussion, "cohort" | "roles">, thread?: ThreadView): Powers {
  const guides = state.roles.includes("facilitator");
  const here = thread === undefined || thread.cohort === state.cohort;
  return { steers: guides && here, prompts: guides || state.roles.includes("designer") };
}

export function isOwn(post: PostView, me: string): boolean {
  return post.author.name === me;
}

/** Whether the viewer asked this: the first post tells, also where peers read a pseudonym. */
export function asked(thread: ThreadView, me: string): boolean {
  return thread.posts[0]?.author.name === me;
}

export function isOpenQuestion(thread: ThreadView): boolean {
  if (thread.kind !== "question" || thread.resolved) return false;
  const [first, ...answers] = thread.posts;
  return !answers.some(
    post =>
      post.endorsed !== null ||
      (post.state === "shown" && post.author.display_name !== first?.author.display_name),
  );
}
