import { useEffect, useMemo, useRef } from "preact/hooks";
import { Panel } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { Composer } from "./Composer.js";
import { InRoom } from "./InRoom.js";
import { PendingLetter } from "./PendingLetter.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly cohort: string;
  /** The thread is there. */
  readonly onDone: () => void;
}

/** The composer for a thread about the whole cohort. */
export function NewThread({ session, cohort, onDone }: Props) {
  return (
    <InRoom session={session} cohort={cohort} module="">
      {room => room && <Writing room={room} onDone={onDone} />}
    </InRoom>
  );
}

function Writing({ room, onDone }: { readonly room: Room; readonly onDone: () => void }) {
  const panel = useMemo(() => new Panel({ describe: () => null }, { remembered: false }), [room]);
  const box = useRef<HTMLDivElement>(null);
  const letters = watching(room.outbox.letters).filter(({ draft }) => draft.thread === null);
  const sent = useRef(0);
  useEffect(() => box.current?.querySelector("textarea")?.focus(), []);
  useEffect(() => {
    if (letters.length < sent.current) onDone();
    sent.current = letters.length;
  }, [letters.length]);
  return (
    <div ref={box} class="cohort-new-thread">
      <Composer room={room} panel={panel} />
      {letters.map(letter => (
        <PendingLetter key={letter.key} letter={letter} room={room} />
      ))}
    </div>
  );
}
