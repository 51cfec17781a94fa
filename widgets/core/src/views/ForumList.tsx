import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { afterEvent, FILTERS, type Filter, listPath, refreshed } from "../forum.js";
import type { Surroundings } from "../panel.js";
import type { Session } from "../session.js";
import { type Name, say } from "../strings.js";
import type { ForumPage } from "../wire.js";
import { type Address, addressOf, isPlain } from "./Forum.js";
import { Icon } from "./Icon.js";
import { NewThread } from "./NewThread.js";
import { OneThread } from "./OneThread.js";
import { Topics } from "./Topics.js";
import { useFollowing } from "./useFollowing.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly cohort: string;
  readonly person: string;
  readonly typeset?: Surroundings["typeset"];
  readonly address: Address;
  readonly go: (change: Partial<Address>) => void;
}

const WORDS: Record<Filter, Name> = {
  all: "filterAll",
  unread: "filterUnread",
  unanswered: "filterUnanswered",
  mine: "filterMine",
  following: "filterFollowing",
  tips: "filterTips",
};

/** The cohort's threads, and beside them (on a phone: instead) the one that is open. */
export function ForumList({ session, cohort, person, typeset, address, go }: Props) {
  const writing = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const following = useFollowing<ForumPage>(session, cohort, {
    path: listPath(cohort, address),
    afterEvent: (page, event) => afterEvent(page, event, person),
    refreshed,
  });
  const page = watching(following.page);
  const link = (change: Partial<Address>) => ({
    href: addressOf({ ...address, ...change }),
    onClick: (event: MouseEvent) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      go(change);
    },
  });
  return (
    <div class={`cohort-forum-body${address.thread ? " cohort-forum-open" : ""}`}>
      <section class="cohort-forum-list" aria-label={say("threads")}>
        <div class="cohort-forum-bar">
          <nav class="cohort-chips" aria-label={say("show")}>
            {FILTERS.map(filter => (
              <a
                key={filter}
                {...link({ filter, thread: null, post: null })}
                aria-current={address.filter === filter ? "true" : undefined}
              >
                {say(WORDS[filter])}
                {countFor(filter, page)}
              </a>
            ))}
            {address.tag && (
              <a {...link({ tag: "", thread: null, post: null })} aria-current="true">
                {say("filterTag", { tag: address.tag })} <Icon name="x" />
                <span class="cohort-unseen">{say("removeTag")}</span>
              </a>
            )}
          </nav>
          <button
            ref={opener}
            type="button"
            class="cohort-button"
            aria-expanded={writing.value}
            onClick={() => {
              writing.value = !writing.value;
            }}
          >
            <Icon name="message-circle-plus" />
            {say("newThread")}
          </button>
        </div>
        {writing.value && (
          <NewThread
            session={session}
            cohort={cohort}
            onDone={() => {
              writing.value = false;
              opener.current?.focus();
            }}
          />
        )}
        <Topics
          {...{ session, cohort, following }}
          wish={address}
          open={address.thread}
          link={thread => link({ thread, post: null })}
          empty={<p class="cohort-empty">{say("noThreads")}</p>}
        />
      </section>
      <section class="cohort-forum-thread" aria-label={say("discussion")}>
        {address.thread ? (
          <>
            <a class="cohort-forum-back cohort-link" {...link({ thread: null, post: null })}>
              {say("backToList")}
            </a>
            <OneThread
              key={address.thread}
              session={session}
              cohort={cohort}
              thread={address.thread}
              post={address.post}
              typeset={typeset}
            />
          </>
        ) : (
          <p class="cohort-empty">{say("chooseThread")}</p>
        )}
      </section>
    </div>
  );
}

function countFor(filter: Filter, page: ForumPage | null) {
  const n = filter === "unread" ? page?.unread : filter === "unanswered" ? page?.unanswered : 0;
  return n ? <span class="cohort-chip-count"> {n.toLocaleString()}</span> : null;
}
