import type { Deeds } from "../../deeds.js";
import { say } from "../../strings.js";
import { Dialog } from "../Dialog.js";

interface Props {
  readonly deeds: Deeds;
  readonly post: string;
  readonly onClose: () => void;
}

/** Show a hidden post to everybody again; its author reads why. */
export function RestoreDialog({ deeds, post, onClose }: Props) {
  return (
    <Dialog
      title={say("restoreTitle")}
      action={say("restore")}
      onClose={onClose}
      onSubmit={form => void deeds.restore(post, String(form.get("reason")))}
    >
      <p>{say("restoreHint")}</p>
      <label class="cohort-field">
        <span>{say("reason")}</span>
        <input name="reason" required pattern=".*\S.*" maxLength={500} autoComplete="off" />
      </label>
    </Dialog>
  );
}
