import type { Deeds } from "../../deeds.js";
import { say } from "../../strings.js";
import { Dialog } from "../Dialog.js";
import { ReasonFields, reasonIn } from "./ReasonFields.js";

interface Props {
  readonly deeds: Deeds;
  readonly post: string;
  readonly onClose: () => void;
}

/** Hide a post from all but its author, who reads why, and the facilitators. */
export function HideDialog({ deeds, post, onClose }: Props) {
  return (
    <Dialog
      title={say("hideTitle")}
      action={say("hide")}
      grave
      onClose={onClose}
      onSubmit={form => void deeds.hide(post, reasonIn(form))}
    >
      <p>{say("hideHint")}</p>
      <ReasonFields />
    </Dialog>
  );
}
