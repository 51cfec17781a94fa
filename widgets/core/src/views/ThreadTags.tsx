import { audienceName } from "../audiences.js";
import { isOpenQuestion, type Standing } from "../powers.js";
import type { Room } from "../room.js";
import { type Name, say } from "../strings.js";
import { markOf } from "../threads.js";
import type { ThreadView } from "../wire.js";
import { Icon } from "./Icon.js";
import { useAudiences } from "./useAudiences.js";

interface Props {
  readonly room: Room;
  readonly thread: ThreadView;
  readonly state: Standing;
}

/** What the thread is and how it stands, in words; nothing for a plain comment to the cohort. */
export function ThreadTags({ room, thread, state }: Props) {
  const audiences = useAudiences(room);
  const { kind, audience } = thread;
  const follow = markOf(state, thread.id)?.follow;
  const tags = [
    thread.pinned && <Tag key="pinned" icon="pin" name="pinned" />,
    thread.announcement && <Tag key="announcement" icon="megaphone" name="announcement" />,
    kind !== "comment" && kind !== "question" && (
      <span key="kind" class={`cohort-tag cohort-tag-${kind}`}>
        {say(kind)}
      </span>
    ),
    kind === "question" && <QuestionTag key="question" thread={thread} />,
    audience !== "cohort" && (
      <span key="audience" class="cohort-tag cohort-tag-quiet">
        <Icon name={audience.startsWith("person") ? "lock" : "users"} />
        {audienceName(audience, audiences)}
      </span>
    ),
    thread.from_post && <Tag key="from" icon="lightbulb" name="fromAReply" />,
    follow === "muted" && <Tag key="muted" icon="bell-off" name="muted" />,
  ].filter(Boolean);
  return tags.length > 0 ? <p class="cohort-tags">{tags}</p> : null;
}

function QuestionTag({ thread }: { readonly thread: ThreadView }) {
  if (thread.resolved) {
    const name = thread.resolved.by === "asker" ? "resolvedByAsker" : "resolved";
    return (
      <span class="cohort-tag cohort-tag-good">
        <Icon name="circle-check" />
        {say(name)}
      </span>
    );
  }
  return (
    <span class="cohort-tag cohort-tag-question">
      {say(isOpenQuestion(thread) ? "unanswered" : "question")}
    </span>
  );
}

function Tag({
  icon,
  name,
}: {
  readonly icon: "pin" | "megaphone" | "lightbulb" | "bell-off";
  readonly name: Name;
}) {
  return (
    <span class="cohort-tag cohort-tag-quiet">
      <Icon name={icon} />
      {say(name)}
    </span>
  );
}
