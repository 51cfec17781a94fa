import type { Room } from "../room.js";
import { say } from "../strings.js";
import { Icon } from "./Icon.js";
import { watching } from "./watching.js";

/** Says which deed was refused, and why. */
export function DeedNotice({ room }: { readonly room: Room }) {
  const fault = watching(room.deeds.fault);
  if (fault === null) return null;
  return (
    <p class="cohort-notice" role="alert">
      {say("notDone", { reason: fault })}
      <span class="cohort-grow" />
      <button type="button" class="cohort-link" onClick={() => room.deeds.forgive()}>
        {say("close")}
      </button>
    </p>
  );
}

/** Says that nothing live comes at the moment. */
export function LineNotice({ room }: { readonly room: Room }) {
  const line = watching(room.line);
  if (line === "ended") return <p class="cohort-notice">{say("ended")}</p>;
  if (line !== "waiting") return null;
  return (
    <p class="cohort-notice">
      <Icon name="wifi-off" />
      {say(navigator.onLine === false ? "offline" : "reconnecting")}
    </p>
  );
}
