import { useState } from "preact/hooks";
import { mayPlace, place, presentPlace } from "../anchors/placing.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { Discussion, ThreadView } from "../wire.js";

interface Props {
  readonly thread: ThreadView;
  readonly room: Room;
  readonly state: Discussion;
  readonly panel: Panel;
}

const UNSURE: readonly ThreadView["anchor"]["tier"][] = ["please confirm", "cell only", "orphan"];

/** For a thread whose place is in doubt, and who may say where it belongs: *Yes, here*, or another place. */
export function Placing({ thread, room, state, panel }: Props) {
  const unsure = UNSURE.includes(thread.anchor.tier);
  const [fault, setFault] = useState("");
  if (!unsure || !mayPlace(state, thread, room.person)) return null;
  const here = thread.anchor.tier === "please confirm" ? presentPlace(thread) : null;
  const confirm = () => {
    if (here)
      place(room, thread.id, here).then(
        () => setFault(""),
        error => setFault(say("notMoved", { reason: (error as Error).message })),
      );
  };
  const move = () => {
    panel.makeWay();
    panel.pointing.moving.value = thread;
  };
  return (
    <div class="cohort-placing">
      {here && (
        <button type="button" class="cohort-link" onClick={confirm}>
          {say("yesHere")}
        </button>
      )}
      <button type="button" class="cohort-link" onClick={move}>
        {say(thread.anchor.tier === "orphan" ? "attachElsewhere" : "otherPlace")}
      </button>
      {fault && (
        <p class="cohort-fault" role="status">
          {fault}
        </p>
      )}
    </div>
  );
}
