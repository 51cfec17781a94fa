import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Following } from "../following.js";
import type { Surroundings } from "../panel.js";
import { forumAddress, pagesOf } from "../places.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { ForumPage } from "../wire.js";
import { isPlain } from "./Forum.js";
import { Icon } from "./Icon.js";
import { NewThread } from "./NewThread.js";
import { OneThread } from "./OneThread.js";
import { Topics } from "./Topics.js";

interface Props {
  readonly session: Session;
  readonly room: Room;
  readonly following: Following<ForumPage>;
  readonly typeset?: Surroundings["typeset"];
}

/** What the cohort talks about elsewhere: a list by activity, or the thread of it that was opened. */
export function Everyone({ session, room, following, typeset }: Props) {
  const opened = useSignal<string | null>(null);
  const left = useRef<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (opened.value !== null) back.current?.focus();
    else if (left.current !== null) entry(list.current, left.current)?.focus();
    left.current = opened.value;
  }, [opened.value]);
  if (opened.value === null)
    return <List list={list} {...{ session, room, following }} onOpen={id => (opened.value = id)} />;
  return (
    <div class="cohort-list">
      <p class="cohort-filter">
        <button ref={back} type="button" class="cohort-link" onClick={() => (opened.value = null)}>
          <Icon name="arrow-left" /> {say("backToList")}
        </button>
      </p>
      <OneThread session={session} cohort={room.cohort} thread={opened.value} post={null} typeset={typeset} />
    </div>
  );
}

function entry(list: HTMLElement | null, thread: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-topic="${CSS.escape(thread)}"] a`) ?? null;
}

interface ListProps extends Omit<Props, "typeset"> {
  readonly list: { current: HTMLDivElement | null };
  readonly onOpen: (thread: string) => void;
}

function List({ list, session, room, following, onOpen }: ListProps) {
  const pages = pagesOf(session.door);
  const forum = pages === null ? "" : forumAddress(pages, room.cohort);
  return (
    <div ref={list} class="cohort-list">
      <Doors session={session} cohort={room.cohort} pages={pages} />
      <Topics
        {...{ session, following }}
        cohort={room.cohort}
        wish={{ filter: "all", tag: "", beside: room.module }}
        link={thread => ({
          href: `${forum}?thread=${encodeURIComponent(thread)}`,
          onClick: event => {
            if (!isPlain(event)) return;
            event.preventDefault();
            onOpen(thread);
          },
        })}
        empty={
          <div class="cohort-empty">
            <p>{say("nothingElsewhere")}</p>
            <p>{say("nothingElsewhereHint")}</p>
          </div>
        }
      />
    </div>
  );
}

interface DoorsProps {
  readonly session: Session;
  readonly cohort: string;
  readonly pages: string | null;
}

/** A new thread for everyone, and the way to the forum. */
function Doors({ session, cohort, pages }: DoorsProps) {
  const writing = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    writing.value = false;
    opener.current?.focus();
  };
  return (
    <>
      <p class="cohort-filter">
        <button
          ref={opener}
          type="button"
          class="cohort-link"
          aria-expanded={writing.value}
          onClick={() => {
            writing.value = !writing.value;
          }}
        >
          <Icon name="message-circle-plus" /> {say("newThread")}
        </button>
        {pages !== null && (
          <a class="cohort-link" href={forumAddress(pages, cohort)} target={session.door.target}>
            {say("openForum")}
          </a>
        )}
      </p>
      {writing.value && <NewThread session={session} cohort={cohort} onDone={done} />}
    </>
  );
}
