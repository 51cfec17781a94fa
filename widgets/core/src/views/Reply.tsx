import { useSignal } from "@preact/signals";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { ThreadView } from "../wire.js";
import { AnonymousField } from "./AnonymousField.js";
import { draftKey } from "./Composer.js";
import { TextBox, type TextBoxProps } from "./TextBox.js";

type Props = Pick<TextBoxProps, "focus" | "wishes" | "onCancel" | "onLeave"> & {
  readonly thread: ThreadView;
  readonly room: Room;
  readonly onSent?: () => void;
};

/** The box for an answer in a thread. */
export function Reply({ thread, room, onSent, ...box }: Props) {
  const anonymous = useSignal(false);
  const prompted = thread.kind === "prompt";
  return (
    <TextBox
      {...box}
      class="cohort-reply"
      room={room}
      memory={draftKey(room, thread.id)}
      label={say(prompted ? "writeYourAnswer" : "writeAReply")}
      hint={say("replyHint", { name: thread.posts[0]?.author.display_name ?? "" })}
      action={say(prompted ? "answer" : "reply")}
      onType={() => {
        if (!anonymous.value) room.types(thread.id);
      }}
      attaches
      onSend={(body, files) => {
        room.outbox.post({ thread: thread.id, body, files, anonymous: anonymous.value });
        onSent?.();
      }}
    >
      <AnonymousField
        checked={anonymous.value}
        onChange={checked => {
          anonymous.value = checked;
        }}
      />
    </TextBox>
  );
}
