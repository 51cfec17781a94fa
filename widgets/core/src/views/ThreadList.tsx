import { useSignal } from "@preact/signals";
import type { ComponentChild, ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Letter } from "../outbox.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { newer, posts, shownUpTo } from "../threads.js";
import type { Discussion, ThreadView } from "../wire.js";
import { Icon } from "./Icon.js";
import { useLed } from "./led.js";
import { isAtEnd, postIn, toEnd, useStaysAtEnd } from "./listEnd.js";
import { Orphans } from "./Orphans.js";
import { PendingLetter } from "./PendingLetter.js";
import { Thread } from "./Thread.js";

interface Ref<T> {
  readonly current: T;
}

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  readonly state: Discussion;
  /** What of the discussion is listed, in its order. */
  readonly threads: readonly ThreadView[];
  /** The cell that the list is about, null for all. */
  readonly about?: string | null;
  /** Where what is new stands. */
  readonly news: "at the end" | "anywhere";
  /** What is on its way here. */
  readonly letters: readonly Letter[];
  /** Called with what is on the screen while somebody looks at it, and up to which position of the log. */
  readonly onSeen: (seq: number, shown: readonly ThreadView[]) => void;
  readonly empty: ComponentChild;
  /** Stands above the threads. */
  readonly children?: ComponentChildren;
}

/**
 * Threads of a discussion. To somebody who reads nothing moves: new posts wait behind "Show 3 new", but
 * for those that come where all eyes are, at the end of a list that goes by time or into one without an end.
 */
export function ThreadList(props: Props) {
  const { room, panel, state, threads: listed, about = null, news, letters } = props;
  const list = useRef<HTMLDivElement>(null);
  const seesNews = useRef(true);
  const shown = useSignal(state.seq);
  const freshAfter = useSignal(state.seen);
  const held = newer({ ...state, threads: [...listed] }, shown.value, room.person);
  const threads = shownUpTo(listed, shown.value, room.person);
  const mine = posts({ ...state, threads: [...listed] })
    .filter(post => post.author.name === room.person)
    .at(-1)?.id;
  const byTime = news === "at the end";
  const look = () => {
    seesNews.current = byTime ? isAtEnd(list.current) : hasNoEnd(list.current);
  };

  useLayoutEffect(() => {
    beginAt(list.current, byTime);
    look();
  }, [about]);
  // Before the page is painted: "Show 1 new" would else flash under the eyes of who reads at the end.
  useLayoutEffect(() => {
    if (seesNews.current) shown.value = state.seq;
  }, [state.seq]);
  useLayoutEffect(() => {
    if (byTime && seesNews.current && list.current && threads.length > 0) toEnd(list.current);
    if (!byTime) look();
  }, [shown.value, letters.length]);
  useStaysAtEnd(list, byTime ? seesNews : NEVER);
  useOwnPostInView(list, mine);
  useLed(list, panel, () => {
    shown.value = state.seq;
  });
  useSeen(() => props.onSeen(shown.value, threads), [room, shown.value, about, listed.length]);

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
  const onScroll = () => {
    look();
    if (seesNews.current && held.length === 0) shown.value = state.seq;
  };
  const showNew = () => {
    const first = held[0]?.id;
    shown.value = state.seq;
    requestAnimationFrame(() => bringIntoView(list.current, first));
  };
  return (
    <div class="cohort-list-frame">
      <div ref={list} class="cohort-list" onScroll={onScroll}>
        {props.children}
        {threads.length === 0 && letters.length === 0 && props.empty}
        <ol class="cohort-threads">{threads.filter(thread => !isOrphan(thread)).map(drawn)}</ol>
        {letters
          .filter(({ draft }) => draft.thread === null)
          .map(letter => (
            <PendingLetter key={letter.key} letter={letter} room={room} />
          ))}
        <Orphans count={orphans.length}>{orphans.map(drawn)}</Orphans>
      </div>
      {held.length > 0 && (
        <button type="button" class="cohort-button cohort-show-new" onClick={showNew}>
          <Icon name="arrow-down" />
          {say("showNew", { n: held.length })}
        </button>
      )}
    </div>
  );
}

const NEVER: Ref<boolean> = { current: false };

function isOrphan({ anchor }: ThreadView): boolean {
  return anchor.tier === "orphan";
}

/** Start at the first unread post; when all is read at the end, where the newest stands there. */
function beginAt(list: HTMLElement | null, byTime: boolean): void {
  if (!list) return;
  const fresh = list.querySelector(".cohort-post-fresh")?.closest(".cohort-thread");
  if (fresh) list.scrollTop += fresh.getBoundingClientRect().top - list.getBoundingClientRect().top;
  else if (byTime) toEnd(list);
}

function useOwnPostInView(list: Ref<HTMLElement | null>, mine: string | undefined): void {
  const known = useRef(mine);
  useEffect(() => {
    if (mine !== known.current) bringIntoView(list.current, mine);
    known.current = mine;
  }, [mine]);
}

/** Call `mark` whenever one of `changes` happens, and when the page is looked at again; never while it is not. */
function useSeen(mark: () => void, changes: readonly unknown[]): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") mark();
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [...changes]);
}

function bringIntoView(list: HTMLElement | null, post: string | undefined): void {
  postIn(list, post)?.scrollIntoView({ block: "nearest" });
}

function hasNoEnd(list: HTMLElement | null): boolean {
  return !list || list.scrollHeight <= list.clientHeight;
}
