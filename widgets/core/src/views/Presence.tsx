import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { Stop } from "../watched.js";
import { InRoom, type Place } from "./InRoom.js";
import { mount } from "./mount.js";
import { watching } from "./watching.js";

/** Draw how many people look at the module now. */
export function mountPresence(element: Element, session: Session, place: Place): Stop {
  return mount(
    element,
    <InRoom session={session} {...place}>
      {room => room && <Presence count={watching(room.presence)} />}
    </InRoom>,
  );
}

export function Presence({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span class="cohort-presence">
      <i class="cohort-dot" />
      {say("here", { n: count })}
    </span>
  );
}
