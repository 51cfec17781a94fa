import { useRef } from "preact/hooks";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import { unread } from "../threads.js";
import type { Stop } from "../watched.js";
import { Icon } from "./Icon.js";
import { InRoom, type Place } from "./InRoom.js";
import { mount } from "./mount.js";
import { watching } from "./watching.js";

export interface ButtonProps extends Place {
  readonly panel: Panel;
}

/** Draw the button that opens and closes the panel; its name carries the unread count. */
export function mountDiscussionButton(
  element: Element,
  session: Session,
  { panel, ...place }: ButtonProps,
): Stop {
  return mount(
    element,
    <InRoom session={session} {...place}>
      {room => <DiscussionButton room={room} panel={panel} />}
    </InRoom>,
  );
}

function DiscussionButton({ room, panel }: { readonly room: Room | null; readonly panel: Panel }) {
  const button = useRef<HTMLButtonElement>(null);
  const state = room && watching(room.discussion);
  const open = watching(panel.open);
  const n = state && room ? unread(state, room.person) : 0;
  return (
    <button
      ref={button}
      type="button"
      class="cohort-button"
      aria-expanded={open}
      aria-label={n > 0 ? say("discussionUnread", { n }) : say("discussion")}
      onClick={() => (open ? panel.close() : panel.show(button.current))}
    >
      <Icon name="message-circle" />
      <span class="cohort-button-word">{say("discussion")}</span>
      {n > 0 && <span class="cohort-count" data-count={n} />}
    </button>
  );
}
