import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Panel, type Surroundings } from "../panel.js";
import { pagesOf, placeAddress } from "../places.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import { unreadIn } from "../threads.js";
import type { Discussion, ThreadView } from "../wire.js";
import { Announcer } from "./Announcer.js";
import { InRoom } from "./InRoom.js";
import { leadTo } from "./led.js";
import { Thread } from "./Thread.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly cohort: string;
  readonly thread: string;
  readonly post: string | null;
  readonly typeset?: Surroundings["typeset"];
}

/** One thread, whole: the same room and the same view as in the panel of its module. */
export function OneThread({ session, cohort, thread, post, typeset }: Props) {
  const module = useSignal<string | null>(null);
  const fault = useSignal<string | null>(null);
  useEffect(() => {
    const path = `api/cohorts/${encodeURIComponent(cohort)}/threads/${encodeURIComponent(thread)}`;
    session.read<ThreadView>(path).then(
      found => {
        module.value = found.module;
      },
      error => {
        fault.value = (error as Error).message;
      },
    );
  }, [session, cohort, thread]);
  if (fault.value !== null) return <p class="cohort-empty">{fault.value}</p>;
  if (module.value === null) return <p class="cohort-empty">{say("loading")}</p>;
  return (
    <InRoom session={session} cohort={cohort} module={module.value}>
      {room => room && <Inside room={room} session={session} thread={thread} post={post} typeset={typeset} />}
    </InRoom>
  );
}

interface InsideProps {
  readonly room: Room;
  readonly session: Session;
  readonly thread: string;
  readonly post: string | null;
  readonly typeset?: Surroundings["typeset"];
}

function Inside({ room, session, thread: id, post, typeset }: InsideProps) {
  const state = watching(room.discussion);
  const thread = state?.threads.find(one => one.id === id);
  if (!state) return <p class="cohort-empty">{say("loading")}</p>;
  if (!thread) return <p class="cohort-empty">{say("notInForum")}</p>;
  return <Whole {...{ room, session, state, thread, post, typeset }} />;
}

interface WholeProps extends Omit<InsideProps, "thread"> {
  readonly state: Discussion;
  readonly thread: ThreadView;
}

function Whole({ room, session, state, thread, post, typeset }: WholeProps) {
  const root = useRef<HTMLDivElement>(null);
  // The page of one thread has no module around it: nothing to describe, nowhere to lead.
  const panel = useRef(
    new Panel({ describe: () => null, ...(typeset ? { typeset } : {}) }, { remembered: false }),
  );
  const pages = pagesOf(session.door);
  const letters = watching(room.outbox.letters);
  const freshAfter = useSignal(firstUnread(thread, state, room.person) - 1);
  const last = thread.posts.at(-1)?.seq ?? 0;
  useRead(room, thread.id, unreadIn(thread, state, room.person).length > 0 ? last : 0);
  useEffect(() => leadTo(root.current, [thread.id], post), []);
  return (
    <div ref={root} class="cohort-one-thread">
      <Announcer state={state} me={room.person} />
      {room.module !== "" && pages !== null && (
        <p class="cohort-forum-place">
          <a
            href={placeAddress(pages, {
              cohort: room.cohort,
              module: room.module,
              thread: thread.id,
              cell: thread.anchor.cell,
            })}
            target={session.door.target}
          >
            {say("openInModule")}
          </a>
        </p>
      )}
      <ol class="cohort-threads">
        <Thread
          thread={thread}
          room={room}
          state={state}
          panel={panel.current}
          freshAfter={freshAfter.value}
          letters={letters.filter(({ draft }) => draft.thread === thread.id)}
        />
      </ol>
    </div>
  );
}

function firstUnread(thread: ThreadView, state: Discussion, me: string): number {
  return unreadIn(thread, state, me)[0]?.seq ?? Number.MAX_SAFE_INTEGER;
}

/** Say that the thread has been read up to `seq`, while it is looked at. */
function useRead(room: Room, thread: string, seq: number): void {
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState === "visible" && seq > 0) void room.seenThread(thread, seq);
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [room, thread, seq]);
}
