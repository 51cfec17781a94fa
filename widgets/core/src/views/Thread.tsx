import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { recall } from "../memory.js";
import type { Letter } from "../outbox.js";
import type { Panel } from "../panel.js";
import { powersIn } from "../powers.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { unreadIn } from "../threads.js";
import type { Discussion, ThreadView } from "../wire.js";
import { draftKey } from "./Composer.js";
import { PendingLetter } from "./PendingLetter.js";
import { Placing } from "./Placing.js";
import { Post } from "./Post.js";
import { PromptNotes } from "./PromptNotes.js";
import { Reply } from "./Reply.js";
import { ThreadTags } from "./ThreadTags.js";
import { TypingSign } from "./TypingSign.js";
import { Where } from "./Where.js";
import { watching } from "./watching.js";

interface Props {
  readonly thread: ThreadView;
  readonly room: Room;
  readonly state: Discussion;
  readonly panel: Panel;
  readonly freshAfter: number;
  readonly letters: readonly Letter[];
}

export function Thread({ thread, room, state, panel, freshAfter, letters }: Props) {
  const replying = useSignal(recall(draftKey(room, thread.id)) !== null);
  const returning = useRef(false);
  const marked = new Set(
    unreadIn(thread, { ...state, seen: Number.POSITIVE_INFINITY }, room.person).map(post => post.id),
  );
  const last = thread.posts.at(-1)?.id;
  const mayReply = !thread.closed || powersIn(state, thread).steers;
  const reply = (
    <button
      ref={button => {
        // It moves when the own reply arrives: the cursor that came back to it goes along.
        if (!button || !returning.current || document.activeElement !== document.body) return;
        button.focus();
        returning.current = letters.length > 0;
      }}
      type="button"
      class="cohort-link cohort-reply-opener"
      onClick={() => {
        replying.value = true;
      }}
    >
      {say(thread.kind === "prompt" ? "answer" : "reply")}
    </button>
  );
  const close = () => {
    returning.current = true;
    replying.value = false;
  };
  return (
    <li class="cohort-thread" data-thread={thread.id}>
      <Where thread={thread} surroundings={panel.surroundings} />
      <Placing thread={thread} room={room} state={state} panel={panel} />
      <ThreadTags room={room} thread={thread} state={state} />
      <PromptNotes thread={thread} me={room.person} />
      {thread.posts.map(post => (
        <Post
          key={post.id}
          room={room}
          state={state}
          thread={thread}
          post={post}
          fresh={marked.has(post.id) || (post.seq > freshAfter && post.author.name !== room.person)}
          typeset={panel.surroundings.typeset}
        >
          {post.id === last && mayReply && !replying.value && letters.length === 0 && reply}
        </Post>
      ))}
      {letters.map(letter => (
        <PendingLetter key={letter.key} letter={letter} room={room} />
      ))}
      {letters.length > 0 && mayReply && !replying.value && <div class="cohort-acts">{reply}</div>}
      <TypingSign people={watching(room.typing).get(thread.id) ?? []} />
      {thread.closed && (
        <p class="cohort-closed">
          {say("closedBecause", { name: thread.closed.by, reason: thread.closed.reason })}
        </p>
      )}
      {replying.value && <Reply thread={thread} room={room} focus onSent={close} onCancel={close} />}
    </li>
  );
}
