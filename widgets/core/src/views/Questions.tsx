import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { unreadIn } from "../threads.js";
import type { Discussion, ThreadView } from "../wire.js";
import { ThreadList } from "./ThreadList.js";
import { watching } from "./watching.js";

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  readonly state: Discussion;
  /** In the order they are shown in. */
  readonly questions: readonly ThreadView[];
}

/** What was asked on this page, the unanswered first. Looking at it marks the questions seen, and nothing else. */
export function Questions({ room, panel, state, questions }: Props) {
  const letters = watching(room.outbox.letters);
  return (
    <ThreadList
      room={room}
      panel={panel}
      state={state}
      threads={questions}
      news="anywhere"
      letters={letters.filter(({ draft }) => draft.thread !== null || draft.kind === "question")}
      onSeen={(seq, shown) => {
        for (const thread of shown) {
          if (unreadIn(thread, state, room.person).length > 0) void room.seenThread(thread.id, seq);
        }
      }}
      empty={
        <div class="cohort-empty">
          <p>{say("noQuestions")}</p>
          <p>{say("noQuestionsHint")}</p>
        </div>
      }
    />
  );
}
