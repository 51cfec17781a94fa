import { remember } from "../memory.js";
import type { Draft, Letter } from "../outbox.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { clockTime } from "../time.js";
import { Attachments } from "./Attachments.js";
import { draftKey } from "./Composer.js";

/** A post that is not yet in the log, with what becomes of it. */
export function PendingLetter({ letter, room }: { readonly letter: Letter; readonly room: Room }) {
  const stuck = letter.fate === "waiting" || letter.fate === "refused";
  const takeBack = () => {
    const draft = room.outbox.takeBack(letter.key);
    if (draft) putBack(draftKey(room, draft.thread), draft);
    window.dispatchEvent(new CustomEvent("cohort:draft", { detail: draft }));
  };
  return (
    <div class="cohort-pending" data-fate={letter.fate}>
      {letter.draft.body && <p class="cohort-pending-text">{letter.draft.body}</p>}
      <Attachments door={room.door} cohort={room.cohort} files={letter.draft.files ?? []} />
      <p class="cohort-pending-fate" role="status">
        {fateOf(letter)}
      </p>
      {stuck && (
        <div class="cohort-acts">
          <button type="button" class="cohort-link" onClick={() => void room.outbox.retry(letter.key)}>
            {say("tryAgain")}
          </button>
          <button type="button" class="cohort-link" onClick={takeBack}>
            {say("takeBack")}
          </button>
        </div>
      )}
    </div>
  );
}

function putBack(memory: string, { body, files = [] }: Draft): void {
  remember(memory, body);
  remember(`${memory}.files`, files.length > 0 ? JSON.stringify(files) : null);
}

function fateOf({ fate, reason = "", goesOutAt }: Letter): string {
  switch (fate) {
    case "waiting":
      return goesOutAt ? say("sentLater", { time: clockTime(goesOutAt) }) : say("notSentYet");
    case "refused":
      return say("notAccepted", { reason });
    default:
      return say("sending");
  }
}
