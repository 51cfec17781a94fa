import { titleOf } from "../forum.js";
import { say } from "../strings.js";
import { ago, exactly } from "../time.js";
import type { ForumThread } from "../wire.js";
import { Avatar } from "./Avatar.js";
import { now } from "./clock.js";

export interface TopicLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

interface Props {
  readonly one: ForumThread;
  readonly open: boolean;
  readonly link: TopicLink;
}

/** A thread in a list: how it begins, who and where, what there is to know before it is opened. */
export function Topic({ one, open, link }: Props) {
  const { thread } = one;
  const first = thread.posts[0];
  const last = thread.posts.at(-1);
  const replies = Math.max(0, one.posts - 1);
  if (!first || !last) return null;
  return (
    <li class={one.unread > 0 ? "cohort-topic-unread" : ""} data-topic={thread.id}>
      <a {...link} aria-current={open ? "true" : undefined}>
        <Avatar
          name={first.author.name || first.author.display_name}
          displayName={first.author.display_name}
        />
        <span class="cohort-topic-title">{titleOf(thread) || say("forum")}</span>
        <span class="cohort-topic-facts">
          <span>{first.author.display_name}</span>
          <span>{one.module_title || say("aboutTheCohort")}</span>
          {replies > 0 && <span>{say("replies", { n: replies })}</span>}
          <time dateTime={last.created_at} title={exactly(last.created_at)}>
            {ago(last.created_at, now.value)}
          </time>
        </span>
        <span class="cohort-topic-tags">
          {one.unread > 0 && (
            <span class="cohort-tag cohort-tag-fresh">{say("unreadPosts", { n: one.unread })}</span>
          )}
          {thread.announcement && <span class="cohort-tag">{say("announcementTag")}</span>}
          {thread.pinned && <span class="cohort-tag">{say("pinnedTag")}</span>}
          {thread.kind !== "comment" && (
            <span class={`cohort-tag cohort-tag-${thread.kind}`}>{say(thread.kind)}</span>
          )}
          {one.waits && <span class="cohort-tag cohort-tag-question">{say("unansweredTag")}</span>}
          {thread.resolved && <span class="cohort-tag">{say("resolvedTag")}</span>}
          {(first.tags ?? []).map(tag => (
            <span key={tag} class="cohort-topic-tag">
              #{tag}
            </span>
          ))}
        </span>
      </a>
    </li>
  );
}
