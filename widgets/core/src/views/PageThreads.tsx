import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { arranged } from "../tabs.js";
import { onCell } from "../threads.js";
import type { Discussion } from "../wire.js";
import { ThreadList } from "./ThreadList.js";
import { watching } from "./watching.js";

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  readonly state: Discussion;
}

/** The threads of this page, or of the one cell that is asked about. */
export function PageThreads({ room, panel, state }: Props) {
  const cell = watching(panel.cell);
  const order = watching(panel.order);
  const letters = watching(room.outbox.letters);
  const threads = arranged(onCell(state.threads, cell), order, panel.surroundings.cells?.() ?? []);
  return (
    <ThreadList
      key={order}
      room={room}
      panel={panel}
      state={state}
      threads={threads}
      about={cell}
      news={order === "time" ? "at the end" : "anywhere"}
      letters={letters}
      onSeen={seq => {
        if (cell === null) void room.seen(seq);
      }}
      empty={
        <div class="cohort-empty">
          <p>{say(cell === null ? "emptyTitle" : "emptyCellTitle")}</p>
          <p>{say("emptyHint")}</p>
        </div>
      }
    >
      {cell !== null && threads.length < state.threads.length && (
        <p class="cohort-filter">
          <b>{say("onThisCell")}</b>
          <button type="button" class="cohort-link" onClick={() => panel.aboutAll()}>
            {say("showAll")}
          </button>
        </p>
      )}
    </ThreadList>
  );
}
