import { useSignal } from "@preact/signals";
import type { ComponentChild } from "preact";
import { useEffect } from "preact/hooks";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import type { Stop } from "../watched.js";

/** Which discussion a view is about. */
export interface Place {
  readonly cohort: string;
  readonly module: string;
}

interface Props extends Place {
  readonly session: Session;
  readonly children: (room: Room | null, fault: string | null) => ComponentChild;
}

const RETRY = 5_000;

/** Gives its child the room, and stays in it as long as the view is there. */
export function InRoom({ session, cohort, module, children }: Props) {
  const room = useSignal<Room | null>(null);
  const fault = useSignal<string | null>(null);
  useEffect(() => {
    let leave: Stop | null = null;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const come = () =>
      session.room(cohort, module).then(
        found => {
          if (gone) return;
          leave = found.enter();
          fault.value = null;
          room.value = found;
        },
        error => {
          if (gone) return;
          fault.value = (error as Error).message;
          timer = setTimeout(come, RETRY);
        },
      );
    void come();
    return () => {
      gone = true;
      clearTimeout(timer);
      leave?.();
      room.value = null;
    };
  }, [session, cohort, module]);
  return <>{children(room.value, fault.value)}</>;
}
