import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Following } from "../following.js";
import { listPath, withOlder } from "../forum.js";
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
import { Topic } from "./Topic.js";
import { watching } from "./watching.js";

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
  const page = watching(following.page);
  const fault = watching(following.fault);
  const pages = pagesOf(session.door);
  const older = async (before: number) => {
    const wish = { filter: "all", tag: "", beside: room.module } as const;
    const more = await session.read<ForumPage>(listPath(room.cohort, wish, before));
    following.change(shown => withOlder(shown, more));
  };
  return (
    <div ref={list} class="cohort-list">
      <Doors session={session} cohort={room.cohort} pages={pages} />
      {!page && (
        <p class="cohort-empty" role="status">
          {fault === null ? say("loading") : say("notLoaded", { reason: fault })}
        </p>
      )}
      {page?.threads.length === 0 && (
        <div class="cohort-empty">
          <p>{say("nothingElsewhere")}</p>
          <p>{say("nothingElsewhereHint")}</p>
        </div>
      )}
      {page && page.threads.length > 0 && (
        <ol class="cohort-topics">
          {page.threads.map(one => (
            <Topic
              key={one.thread.id}
              one={one}
              open={false}
              link={{
                href: `${pages === null ? "" : forumAddress(pages, room.cohort)}?thread=${encodeURIComponent(one.thread.id)}`,
                onClick: event => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  onOpen(one.thread.id);
                },
              }}
            />
          ))}
        </ol>
      )}
      {page && page.next !== null && (
        <button type="button" class="cohort-button" onClick={() => void older(page.next as number)}>
          {say("older")}
        </button>
      )}
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
