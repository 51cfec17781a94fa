import type { Discussion, PostView, ThreadView } from "../src/wire.js";

export const AT = "2026-11-24T09:00:00Z";

/** Return a post as the service would tell it, with whatever `more` says. */
export function makePost(more: Partial<PostView> & Pick<PostView, "id" | "thread" | "seq">): PostView {
  return {
    author: { name: "ada", display_name: "ada", role: "learner" },
    source: more.id,
    html: `<p>${more.source ?? more.id}</p>`,
    created_at: AT,
    state: "shown",
    reason: "",
    anonymous: false,
    edited_at: null,
    endorsed: null,
    reactions: [],
    tags: [],
    mentions: [],
    attachments: [],
    links: [],
    ...more,
  };
}

/** Return a thread as the service would tell it, with whatever `more` says. */
export function makeThread(more: Partial<ThreadView> & Pick<ThreadView, "id" | "seq">): ThreadView {
  return {
    cohort: "spring",
    module: "m",
    kind: "comment",
    anchor: { cell: null, version: 1, tier: "exact", old_text: null, facet: "cell" },
    audience: "cohort",
    prompt: null,
    pinned: false,
    announcement: false,
    resolved: null,
    closed: null,
    from_post: null,
    posts: [],
    ...more,
  };
}

/** Return a discussion as the service would tell it, with whatever `more` says. */
export function makeDiscussion(more: Partial<Discussion> = {}): Discussion {
  return {
    cohort: "spring",
    module: "m",
    roles: ["learner"],
    seq: 0,
    seen: 0,
    audience_size: 3,
    threads: [],
    marks: [],
    ...more,
  };
}
