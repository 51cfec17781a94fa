import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { newer, onCell, pinnedFirst, posts, shownUpTo } from "../threads.js";
import type { Discussion, ThreadView } from "../wire.js";
import { Icon } from "./Icon.js";
import { useLed } from "./led.js";
import { Orphans } from "./Orphans.js";
import { PendingLetter } from "./PendingLetter.js";
import { Thread } from "./Thread.js";
import { watching } from "./watching.js";

interface Ref<T> {
  readonly current: T;
}

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  readonly state: Discussion;
}

const NEAR = 60;

/**
 * The threads, oldest first. Somebody at the end sees what comes; to somebody who reads further up
 * nothing moves: new posts wait behind "Show 3 new".
 */
export function ThreadList({ room, panel, state }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const shown = useSignal(state.seq);
  const freshAfter = useSignal(state.seen);
  const cell = watching(panel.cell);
  const letters = watching(room.outbox.letters);
  const held = newer(
    { ...state, threads: [...onCell(state.threads, cell)] },
    shown.value,
    room.person,
  ).length;
  const threads = pinnedFirst(shownUpTo(onCell(state.threads, cell), shown.value, room.person));
  const mine = posts(state)
    .filter(post => post.author.name === room.person)
    .at(-1)?.id;

  useLayoutEffect(() => {
    beginAt(list.current);
    atEnd.current = isAtEnd(list.current);
  }, [cell]);
  // Before the page is painted: "Show 1 new" would else flash under the eyes of who reads at the end.
  useLayoutEffect(() => {
    if (atEnd.current) shown.value = state.seq;
  }, [state.seq]);
  useLayoutEffect(() => {
    if (atEnd.current && list.current && threads.length > 0) toEnd(list.current);
  }, [shown.value, letters.length]);
  useStaysAtEnd(list, atEnd);
  useOwnPostInView(list, mine);
  useLed(list, panel, () => {
    shown.value = state.seq;
  });
  useSeen(room, cell === null ? shown.value : 0);

  const orphans = threads.filter(isOrphan);
  const drawn = (thread: ThreadView) => (
    <Thread
      key={thread.id}
      thread={thread}
      room={room}
      state={state}
      panel={panel}
      freshAfter={freshAfter.value}
      letters={letters.filter(({ draft }) => draft.thread === thread.id)}
    />
  );
  return (
    <div class="cohort-list-frame">
      <div
        ref={list}
        class="cohort-list"
        onScroll={() => {
          atEnd.current = isAtEnd(list.current);
          if (atEnd.current && !held) shown.value = state.seq;
        }}
      >
        {cell !== null && threads.length < state.threads.length && (
          <p class="cohort-filter">
            <b>{say("onThisCell")}</b>
            <button type="button" class="cohort-link" onClick={() => panel.aboutAll()}>
              {say("showAll")}
            </button>
          </p>
        )}
        {threads.length === 0 && letters.length === 0 && <Empty cell={cell} />}
        <ol class="cohort-threads">{threads.filter(thread => !isOrphan(thread)).map(drawn)}</ol>
        {letters
          .filter(({ draft }) => draft.thread === null)
          .map(letter => (
            <PendingLetter key={letter.key} letter={letter} room={room} />
          ))}
        <Orphans count={orphans.length}>{orphans.map(drawn)}</Orphans>
      </div>
      {held > 0 && (
        <button
          type="button"
          class="cohort-button cohort-show-new"
          onClick={() => {
            const first = newer(state, shown.value, room.person)[0]?.id;
            shown.value = state.seq;
            requestAnimationFrame(() => bringIntoView(list.current, first));
          }}
        >
          <Icon name="arrow-down" />
          {say("showNew", { n: held })}
        </button>
      )}
    </div>
  );
}

function isOrphan({ anchor }: ThreadView): boolean {
  return anchor.tier === "orphan";
}

function Empty({ cell }: { readonly cell: string | null }) {
  return (
    <div class="cohort-empty">
      <p>{say(cell === null ? "emptyTitle" : "emptyCellTitle")}</p>
      <p>{say("emptyHint")}</p>
    </div>
  );
}

/** Start at the first unread post, or at the end when all is read. */
function beginAt(list: HTMLElement | null): void {
  if (!list) return;
  const fresh = list.querySelector(".cohort-post-fresh")?.closest(".cohort-thread");
  if (fresh) list.scrollTop += fresh.getBoundingClientRect().top - list.getBoundingClientRect().top;
  else toEnd(list);
}

/** Whoever is at the end stays there when the list is made smaller: by a keyboard, say, or a notice. */
function useStaysAtEnd(list: Ref<HTMLElement | null>, atEnd: Ref<boolean>): void {
  useEffect(() => {
    if (!list.current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current && list.current) toEnd(list.current);
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
}

function useOwnPostInView(list: Ref<HTMLElement | null>, mine: string | undefined): void {
  const known = useRef(mine);
  useEffect(() => {
    if (mine !== known.current) bringIntoView(list.current, mine);
    known.current = mine;
  }, [mine]);
}

/** Mark everything up to `seq` as seen while the page is looked at. */
function useSeen(room: Room, seq: number): void {
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState === "visible") void room.seen(seq);
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [room, seq]);
}

function bringIntoView(list: HTMLElement | null, post: string | undefined): void {
  if (!post) return;
  list?.querySelector(`[data-post="${CSS.escape(post)}"]`)?.scrollIntoView({ block: "nearest" });
}

function isAtEnd(list: HTMLElement | null): boolean {
  return !list || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
}

function toEnd(list: HTMLElement): void {
  list.scrollTop = list.scrollHeight;
}
