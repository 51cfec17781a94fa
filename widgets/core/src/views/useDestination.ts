import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { recall, remember } from "../memory.js";
import type { Draft } from "../outbox.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";

/** Where the next post goes: to `thread`, or (null) to a new one; a new number of `wishes` wants the cursor in the box. */
export interface Destination {
  readonly thread: string | null;
  readonly wishes: number;
  choose(thread: string | null, how?: "with the cursor"): void;
  /** Take the cursor into the box, wherever it writes to. */
  write(): void;
}

/** Remember where the next post goes, as long as its draft. A letter that is taken back goes where it was going. */
export function useDestination(room: Room, panel: Panel): Destination {
  const memory = `chat.to.${room.person}.${room.cohort}`;
  const thread = useSignal(recall(memory));
  const wishes = useSignal(0);
  const choose: Destination["choose"] = (next, how) => {
    thread.value = next;
    remember(memory, next);
    wishes.value = how ? wishes.value + 1 : 0;
    if (how && next === null) panel.write();
  };
  useEffect(() => {
    const takenBack = (event: Event) => {
      const draft = event instanceof CustomEvent ? (event.detail as Draft | null) : null;
      if (draft) choose(draft.thread);
    };
    window.addEventListener("cohort:draft", takenBack);
    return () => window.removeEventListener("cohort:draft", takenBack);
  }, [memory]);
  return {
    thread: thread.value,
    wishes: wishes.value,
    choose,
    write: () => choose(thread.value, "with the cursor"),
  };
}
