import { useRef } from "preact/hooks";
import { type Name, say } from "../strings.js";
import { TABS, type Tab, tabAfter } from "../tabs.js";

/** What waits behind a tab: posts that are unread, and questions nobody has answered. */
export interface Waiting {
  readonly unread: number;
  readonly unanswered?: number;
}

interface Props {
  readonly tab: Tab;
  readonly waiting: Readonly<Record<Tab, Waiting>>;
  /** The id of what the chosen tab shows. */
  readonly shows: string;
  readonly onChoose: (tab: Tab) => void;
}

const WORDS: Readonly<Record<Tab, Name>> = {
  page: "tabPage",
  questions: "tabQuestions",
  everyone: "tabEveryone",
};

/** The panel's tabs: one stop for the Tab key, the arrows, Home and End go from one to another. */
export function Tabs({ tab: chosen, waiting, shows, onChoose }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(chosen, event.key);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(next);
    row.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div
      ref={row}
      class="cohort-tabs"
      role="tablist"
      aria-label={say("discussionTabs")}
      onKeyDown={onKeyDown}
    >
      {TABS.map(tab => (
        <button
          key={tab}
          id={`${shows}-${tab}`}
          type="button"
          role="tab"
          data-tab={tab}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? shows : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          aria-label={nameOf(tab, waiting[tab])}
          title={nameOf(tab, waiting[tab])}
          onClick={() => onChoose(tab)}
        >
          {say(WORDS[tab])}
          <Numbers {...waiting[tab]} />
        </button>
      ))}
    </div>
  );
}

/** Drawn, not written: the tab's name says them in words. */
function Numbers({ unread, unanswered = 0 }: Waiting) {
  return (
    <>
      {unanswered > 0 && <span class="cohort-tab-number" data-count={unanswered} />}
      {unread > 0 && <span class="cohort-count" data-count={unread > 99 ? "99+" : unread} />}
    </>
  );
}

function nameOf(tab: Tab, { unread, unanswered = 0 }: Waiting): string {
  const numbers = [
    unanswered > 0 && say("tabUnanswered", { n: unanswered }),
    unread > 0 && say("tabUnread", { n: unread }),
  ];
  return [say(WORDS[tab]), ...numbers.filter(Boolean)].join(", ");
}
