import { type Room, type Session, type Stop, unread } from "@jupyter-cohort/core";
import type { Place } from "./whereabouts.js";

const RETRY = 5_000;

/** Tell `tell` how many posts are unread at `place`, now and at every change. */
export function watchUnread(session: Session, place: Place, tell: (n: number) => void): Stop {
  let left = false;
  let stops: Stop[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = ({ discussion, person }: Room) =>
    tell(discussion.value ? unread(discussion.value, person) : 0);
  const come = async () => {
    try {
      const room = await session.room(place.cohort, place.module);
      if (left) return;
      stops = [room.discussion.watch(() => count(room)), room.enter()];
      count(room);
    } catch {
      // The panel says why; this only counts again once there is something to count.
      if (!left) timer = setTimeout(() => void come(), RETRY);
    }
  };
  void come();
  return () => {
    left = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
