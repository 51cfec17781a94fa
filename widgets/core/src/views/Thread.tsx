import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { recall } from "../memory.js";
import type { Letter } from "../outbox.js";
import type { Surroundings } from "../panel.js";
import type { Room } from "../room.js";
import { type Name, say } from "../strings.js";
import type { AnchorView, ThreadView } from "../wire.js";
import { draftKey, TextBox } from "./Composer.js";
import { PendingLetter } from "./PendingLetter.js";
import { KindTag, Post } from "./Post.js";

interface Props {
  readonly thread: ThreadView;
  readonly room: Room;
  readonly surroundings: Surroundings;
  readonly freshAfter: number;
  readonly letters: readonly Letter[];
}

export function Thread({ thread, room, surroundings, freshAfter, letters }: Props) {
  return (
    <li class="cohort-thread" data-thread={thread.id}>
      <Where anchor={thread.anchor} surroundings={surroundings} />
      {thread.posts.map(post => (
        <Post
          key={post.id}
          post={post}
          mine={post.author.name === room.person}
          fresh={post.seq > freshAfter && post.author.name !== room.person}
          typeset={surroundings.typeset}
        />
      ))}
      {letters.map(letter => (
        <PendingLetter key={letter.key} letter={letter} room={room} />
      ))}
      <Reply thread={thread} room={room} />
    </li>
  );
}

const DOUBTS: Partial<Record<AnchorView["tier"], Name>> = {
  "text changed": "textChanged",
  "please confirm": "pleaseConfirm",
  "cell only": "cellOnly",
  orphan: "orphan",
};

function Where({
  anchor,
  surroundings,
}: {
  readonly anchor: AnchorView;
  readonly surroundings: Surroundings;
}) {
  const { cell, tier, old_text: oldText } = anchor;
  const words = cell === null ? null : surroundings.describe(cell);
  const doubt = DOUBTS[tier];
  const { jump } = surroundings;
  return (
    <>
      {cell !== null && words && jump && (
        <button
          type="button"
          class="cohort-where"
          aria-label={say("goToPlace", { place: words })}
          onClick={() => jump(cell)}
        >
          {words}
        </button>
      )}
      {cell !== null && words && !jump && <span class="cohort-where">{words}</span>}
      {!words && oldText && <span class="cohort-where cohort-where-gone">{oldText}</span>}
      {doubt && <span class="cohort-doubt">{say(doubt)}</span>}
    </>
  );
}

function Reply({ thread, room }: { readonly thread: ThreadView; readonly room: Room }) {
  const place = draftKey(room, thread.id);
  const open = useSignal(recall(place) !== null);
  const opener = useRef<HTMLButtonElement>(null);
  const name = thread.posts[0]?.author.display_name ?? "";
  const close = () => {
    open.value = false;
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (open.value) {
    return (
      <TextBox
        class="cohort-reply"
        memory={place}
        label={say("writeAReply")}
        hint={say("replyHint", { name })}
        action={say("reply")}
        focus
        onCancel={close}
        onSend={body => {
          room.outbox.post({ thread: thread.id, body });
          close();
        }}
      />
    );
  }
  return (
    <div class="cohort-acts">
      <button
        ref={opener}
        type="button"
        class="cohort-link"
        onClick={() => {
          open.value = true;
        }}
      >
        {say("reply")}
      </button>
      <KindTag kind={thread.kind} />
    </div>
  );
}
