import type { ComponentChild } from "preact";
import type { Deeds } from "../../deeds.js";
import { mount } from "../mount.js";
import { HideDialog } from "./HideDialog.js";
import { MuteDialog } from "./MuteDialog.js";
import { ReportDialog } from "./ReportDialog.js";
import { RestoreDialog } from "./RestoreDialog.js";

/** Ask, on a page that has no view of its own for it, why a post is hidden, and hide it. */
export function askToHide(deeds: Deeds, post: string): void {
  ask(onClose => <HideDialog deeds={deeds} post={post} onClose={onClose} />);
}

/** Ask why a hidden post is restored, and restore it. */
export function askToRestore(deeds: Deeds, post: string): void {
  ask(onClose => <RestoreDialog deeds={deeds} post={post} onClose={onClose} />);
}

/** Ask for how long and why somebody is muted, and mute them. */
export function askToMute(
  deeds: Deeds,
  person: { readonly name: string; readonly display_name: string },
): void {
  ask(onClose => <MuteDialog deeds={deeds} person={person} onClose={onClose} />);
}

/** Ask why a post is reported, and report it. */
export function askToReport(deeds: Deeds, post: string): void {
  ask(onClose => <ReportDialog deeds={deeds} post={post} onClose={onClose} />);
}

function ask(dialog: (onClose: () => void) => ComponentChild): void {
  const place = document.createElement("div");
  document.body.append(place);
  const stop = mount(
    place,
    dialog(() => {
      stop();
      place.remove();
    }),
  );
}
