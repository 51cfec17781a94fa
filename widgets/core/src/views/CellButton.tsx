import { useRef } from "preact/hooks";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import { onCell } from "../threads.js";
import type { Stop } from "../watched.js";
import { Icon } from "./Icon.js";
import { InRoom, type Place } from "./InRoom.js";
import { mount } from "./mount.js";
import { watching } from "./watching.js";

export interface CellButtonProps extends Place {
  readonly panel: Panel;
  readonly cell: string;
}

/** Draw the mark beside a cell: quiet while nobody has written there, the number of threads once somebody has. */
export function mountCellButton(
  element: Element,
  session: Session,
  { panel, cell, ...place }: CellButtonProps,
): Stop {
  return mount(
    element,
    <InRoom session={session} {...place}>
      {room => <CellButton room={room} panel={panel} cell={cell} />}
    </InRoom>,
  );
}

interface Props {
  readonly room: Room | null;
  readonly panel: Panel;
  readonly cell: string;
}

function CellButton({ room, panel, cell }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const state = room && watching(room.discussion);
  const n = state ? onCell(state.threads, cell).length : 0;
  const active = watching(panel.cell) === cell;
  const others = room ? (watching(room.cells)[cell] ?? 0) : 0;
  const here = others - (watching(panel.reading) === cell ? 1 : 0);
  const label = n > 0 ? say("commentOnThisCellCount", { n }) : say("commentOnThisCell");
  return (
    <button
      ref={button}
      type="button"
      class={`cohort-mark${n > 0 ? " cohort-mark-full" : here > 0 ? " cohort-mark-busy" : ""}${active ? " cohort-mark-active" : ""}`}
      aria-label={here > 0 ? `${label}. ${say("readingHere", { n: here })}` : label}
      title={here > 0 ? say("readingHere", { n: here }) : say("commentOnThisCell")}
      onClick={() => panel.about(cell, button.current)}
    >
      <Icon name={n > 0 ? "message-circle" : "message-circle-plus"} />
      {n > 0 && <span>{n}</span>}
      {here > 0 && <i class="cohort-dot cohort-mark-dot" />}
    </button>
  );
}
