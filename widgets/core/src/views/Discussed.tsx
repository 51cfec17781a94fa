import { useId } from "preact/hooks";
import { besideAfterEvent, listPath, refreshed } from "../forum.js";
import type { Panel } from "../panel.js";
import { isOpenQuestion } from "../powers.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { questionsIn, type Tab } from "../tabs.js";
import { unread } from "../threads.js";
import type { Discussion, ForumPage } from "../wire.js";
import { Composer } from "./Composer.js";
import { Everyone } from "./Everyone.js";
import { DeedNotice, LineNotice } from "./Faults.js";
import { PageThreads } from "./PageThreads.js";
import { Questions } from "./Questions.js";
import { Tabs, type Waiting } from "./Tabs.js";
import { useFollowing } from "./useFollowing.js";
import { useTab } from "./useTab.js";
import { watching } from "./watching.js";

/** Many panels are open at once: what is news to all of them they do not ask about all at once. */
const PATIENCE = 1_500;

interface Props {
  readonly session: Session;
  readonly room: Room;
  readonly panel: Panel;
  readonly state: Discussion;
}

/** The threads under their tabs, and the composer that belongs to them. */
export function Discussed({ session, room, panel, state }: Props) {
  const id = useId();
  const [tab, choose] = useTab(room, panel);
  const { cohort, module, person } = room;
  const elsewhere = useFollowing<ForumPage>(session, cohort, {
    path: listPath(cohort, { filter: "all", tag: "", beside: module }),
    afterEvent: (page, event) => besideAfterEvent(page, event, person, module),
    refreshed,
    patience: PATIENCE,
  });
  const questions = questionsIn(state.threads);
  const waiting: Record<Tab, Waiting> = {
    page: { unread: unread(state, person) },
    questions: {
      unread: unread({ ...state, threads: questions }, person),
      unanswered: questions.filter(isOpenQuestion).length,
    },
    everyone: { unread: watching(elsewhere.page)?.unread ?? 0 },
  };
  return (
    <>
      <Tabs tab={tab} waiting={waiting} shows={id} onChoose={choose} />
      <div class="cohort-tab-panel" role="tabpanel" id={id} aria-labelledby={`${id}-${tab}`}>
        {tab === "page" && <PageThreads room={room} panel={panel} state={state} />}
        {tab === "questions" && <Questions room={room} panel={panel} state={state} questions={questions} />}
        {tab === "everyone" && (
          <Everyone
            session={session}
            room={room}
            following={elsewhere}
            typeset={panel.surroundings.typeset}
          />
        )}
      </div>
      <LineNotice room={room} />
      <DeedNotice room={room} />
      {tab !== "everyone" && <Composer room={room} panel={panel} tab={tab} />}
    </>
  );
}
