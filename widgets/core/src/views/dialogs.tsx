import { audienceName } from "../audiences.js";
import { titleOf } from "../forum.js";
import type { Standing } from "../powers.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { PostView, ThreadView } from "../wire.js";
import { Dialog } from "./Dialog.js";
import { useAudiences } from "./useAudiences.js";

interface Asking {
  readonly room: Room;
  readonly onClose: () => void;
}

export function DeleteDialog({ room, post, onClose }: Asking & { readonly post: PostView }) {
  return (
    <Dialog
      title={say("deleteTitle")}
      action={say("delete")}
      grave
      onClose={onClose}
      onSubmit={() => void room.deeds.remove(post.id)}
    >
      <p>{say("deleteHint")}</p>
    </Dialog>
  );
}

export function CloseDialog({ room, thread, onClose }: Asking & { readonly thread: ThreadView }) {
  return (
    <Dialog
      title={say("closeTitle")}
      action={say("closeThread")}
      onClose={onClose}
      onSubmit={form => void room.deeds.close(thread.id, String(form.get("reason")))}
    >
      <p>{say("closeHint")}</p>
      <label class="cohort-field">
        <span>{say("reason")}</span>
        <input name="reason" required maxLength={500} autoComplete="off" />
      </label>
    </Dialog>
  );
}

/** The dial: who reads the thread, with how many people that is. */
export function AudienceDialog({ room, thread, onClose }: Asking & { readonly thread: ThreadView }) {
  const choices = useAudiences(room);
  return (
    <Dialog
      title={say("whoReads")}
      action={say("change")}
      onClose={onClose}
      onSubmit={form => {
        const audience = form.get("audience");
        if (audience) void room.deeds.setAudience(thread.id, String(audience));
      }}
    >
      <p>{say("whoReadsHint")}</p>
      <fieldset class="cohort-choices">
        <legend class="cohort-unseen">{say("whoReads")}</legend>
        {choices.map(({ audience, size }) => (
          <label key={audience}>
            <input
              type="radio"
              name="audience"
              value={audience}
              defaultChecked={sameAudience(thread.audience, audience)}
            />
            <span>{audienceName(audience, choices)}</span>
            <small>{say("people", { n: size })}</small>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

function sameAudience(told: string, choice: string): boolean {
  const names: Readonly<Record<string, string>> = {
    person: "private",
    "person+facilitators": "to facilitators",
  };
  return (names[told] ?? told) === choice;
}

export function MergeDialog({
  room,
  state,
  thread,
  onClose,
}: Asking & { readonly state: Standing; readonly thread: ThreadView }) {
  const others = state.threads.filter(
    one =>
      one.id !== thread.id &&
      one.cohort === thread.cohort &&
      one.module === thread.module &&
      one.audience === thread.audience,
  );
  if (others.length === 0) {
    return (
      <Dialog title={say("merge")} onClose={onClose}>
        <p>{say("mergeNone")}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={say("merge")}
      action={say("merge")}
      onClose={onClose}
      onSubmit={form => void room.deeds.merge(thread.id, String(form.get("into")))}
    >
      <p>{say("mergeHint")}</p>
      <label class="cohort-field">
        <span>{say("mergeInto")}</span>
        <select name="into">
          {others.map(one => (
            <option key={one.id} value={one.id}>
              {one.posts[0]?.author.display_name}: {titleOf(one)}
            </option>
          ))}
        </select>
      </label>
    </Dialog>
  );
}
