import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Surroundings } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { lines, said, unreadOf } from "../stream.js";
import { say } from "../strings.js";
import { posts } from "../threads.js";
import type { StreamPage } from "../wire.js";
import type { LinkTo } from "./Forum.js";
import { Icon } from "./Icon.js";
import { isAtEnd, postIn, toEnd, useStaysAtEnd } from "./listEnd.js";
import { PendingLetter } from "./PendingLetter.js";
import { StreamLine } from "./StreamLine.js";
import { type Older, useOlder } from "./useOlder.js";
import { useSeenAll } from "./useSeenAll.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly room: Room;
  readonly page: StreamPage;
  readonly typeset?: Surroundings["typeset"];
  readonly link: LinkTo;
  readonly onOlder: Older;
  readonly onReply: (thread: string) => void;
  readonly onWrite: () => void;
}

/** The posts by time. Who is at the end sees what comes; who reads further up is not moved. */
export function Stream({ session, room, page, typeset, link, onOlder, onReply, onWrite }: Props) {
  const list = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const me = room.person;
  const all = said(page);
  const newest = all.at(-1)?.post.seq ?? 0;
  const shown = useSignal(newest);
  const since = useMemo(() => ({ seen: page.seen, marks: page.marks, until: page.seq }), []);
  const drawn = lines(all.filter(({ post }) => post.seq <= shown.value || post.author.name === me));
  const held = all.filter(({ post }) => post.seq > shown.value && post.author.name !== me);
  const unread = unreadOf({ ...page, ...since }, me);
  const fresh = drawn.find(({ post }) => unread.has(post.id) && post.seq <= since.until)?.post.id;
  const letters = watching(room.outbox.letters);
  const { loading, near, load } = useOlder(list, drawn[0]?.post.id, page.next, onOlder);

  useEffect(() => room.outbox.arrived(new Set(posts(page).map(({ id }) => id))), [page, letters]);
  useLayoutEffect(() => {
    beginAt(list.current);
    atEnd.current = isAtEnd(list.current);
  }, []);
  // Before the page is drawn: whoever is at the end never sees the button for what is new.
  useLayoutEffect(() => {
    if (atEnd.current) shown.value = newest;
  }, [newest]);
  useLayoutEffect(() => {
    if (atEnd.current && list.current) toEnd(list.current);
  }, [drawn.length, letters.length]);
  useOwnInView(list, letters.length, atEnd);
  useStaysAtEnd(list, atEnd);
  useSeenAll(session, page, all, shown.value);

  const showHeld = () => {
    const first = held[0]?.post.id;
    shown.value = newest;
    requestAnimationFrame(() => bring(postIn(list.current, first)));
  };
  return (
    <div class="cohort-list-frame">
      <section
        ref={list}
        class="cohort-list cohort-stream"
        aria-label={say("messages")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        onScroll={() => {
          atEnd.current = isAtEnd(list.current);
          if (atEnd.current && held.length === 0) shown.value = newest;
          near();
        }}
      >
        <div class="cohort-stream-posts">
          <button type="button" class="cohort-button cohort-skip" onClick={onWrite}>
            {say("goToComposer")}
          </button>
          {page.next !== null && (
            <button type="button" class="cohort-button cohort-older" disabled={loading} onClick={load}>
              {say("older")}
            </button>
          )}
          {drawn.length === 0 && letters.length === 0 && <p class="cohort-empty">{say("noThreads")}</p>}
          {drawn.map(line => (
            <StreamLine
              key={line.post.id}
              {...{ line, room, page, typeset, link, onReply }}
              base={session.door.base}
              fresh={line.post.id === fresh}
            />
          ))}
          {letters.map(letter => (
            <PendingLetter key={letter.key} letter={letter} room={room} />
          ))}
        </div>
      </section>
      {held.length > 0 && (
        <button type="button" class="cohort-button cohort-show-new" onClick={showHeld}>
          <Icon name="arrow-down" />
          {say("showNew", { n: held.length })}
        </button>
      )}
    </div>
  );
}

/** Start at what is new since the last time, or at the end when there is nothing. */
function beginAt(list: HTMLElement | null): void {
  if (!list) return;
  const fresh = list.querySelector(".cohort-since");
  if (fresh) list.scrollTop += fresh.getBoundingClientRect().top - list.getBoundingClientRect().top;
  else toEnd(list);
}

/** Who writes goes to the end, where the own words come. */
function useOwnInView(
  list: { readonly current: HTMLElement | null },
  letters: number,
  atEnd: { current: boolean },
): void {
  const before = useRef(letters);
  useLayoutEffect(() => {
    if (letters > before.current && list.current) {
      toEnd(list.current);
      atEnd.current = true;
    }
    before.current = letters;
  }, [letters]);
}

function bring(post: HTMLElement | null): void {
  if (!post) return;
  post.tabIndex = -1;
  post.focus({ preventScroll: true });
  post.scrollIntoView({ block: "nearest" });
}
