import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Surroundings } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { afterEvent, grouped, refreshed, streamPath, withOlder } from "../stream.js";
import { language, say } from "../strings.js";
import { exactly } from "../time.js";
import type { StreamPage, StreamPost } from "../wire.js";
import { AuthorAvatar } from "./Avatar.js";
import { draftKey } from "./Composer.js";
import { Icon } from "./Icon.js";
import { InRoom } from "./InRoom.js";
import { PendingLetter } from "./PendingLetter.js";
import { PostBody } from "./PostBody.js";
import { TextBox } from "./TextBox.js";
import { useFollowing } from "./useFollowing.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly cohort: string;
  readonly person: string;
  readonly typeset?: Surroundings["typeset"];
  readonly onOpen: (thread: string) => void;
}

const NEAR = 60;

/** The same posts in one stream by time. Who is at the end sees what comes; who reads further up is not moved. */
export function Chat({ session, cohort, person, typeset, onOpen }: Props) {
  const following = useFollowing<StreamPage>(session, cohort, {
    path: streamPath(cohort),
    afterEvent,
    refreshed,
  });
  const page = watching(following.page);
  const fault = watching(following.fault);
  const older = async (before: number) => {
    const more = await session.read<StreamPage>(streamPath(cohort, before));
    following.change(shown => withOlder(shown, more));
  };
  return (
    <InRoom session={session} cohort={cohort} module="">
      {room =>
        page && room ? (
          <Stream
            page={page}
            room={room}
            session={session}
            person={person}
            typeset={typeset}
            onOlder={older}
            onOpen={onOpen}
          />
        ) : (
          <p class="cohort-empty" role="status">
            {fault === null ? say("loading") : say("notLoaded", { reason: fault })}
          </p>
        )
      }
    </InRoom>
  );
}

interface StreamProps {
  readonly page: StreamPage;
  readonly room: Room;
  readonly session: Session;
  readonly person: string;
  readonly typeset?: Surroundings["typeset"];
  readonly onOlder: (before: number) => Promise<void>;
  readonly onOpen: (thread: string) => void;
}

function Stream({ page, room, session, person, typeset, onOlder, onOpen }: StreamProps) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const newest = page.posts.at(-1)?.post.seq ?? 0;
  const shown = useSignal(newest);
  const to = useSignal<string | null>(null);
  const posts = page.posts.filter(one => one.post.seq <= shown.value || one.post.author.name === person);
  const held = page.posts.length - posts.length;
  const letters = watching(room.outbox.letters);
  useLayoutEffect(() => {
    if (atEnd.current) shown.value = newest;
  }, [newest]);
  useEffect(() => room.outbox.arrived(new Set(page.posts.map(one => one.post.id))), [page.posts, letters]);
  useLayoutEffect(() => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [posts.length, letters.length]);
  useSeenAll(session, page, shown.value);
  return (
    <div class="cohort-chat">
      <div class="cohort-list-frame">
        <section
          ref={list}
          class="cohort-list cohort-stream"
          aria-label={say("messages")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          onScroll={() => {
            atEnd.current = isAtEnd(list.current);
            if (atEnd.current) shown.value = newest;
          }}
        >
          {page.next !== null && (
            <button type="button" class="cohort-button" onClick={() => void onOlder(page.next as number)}>
              {say("older")}
            </button>
          )}
          {posts.length === 0 && <p class="cohort-empty">{say("noThreads")}</p>}
          {grouped(posts).map(({ one, day, again }) => (
            <Line key={one.post.id} one={one} day={day} again={again} typeset={typeset} onOpen={onOpen} />
          ))}
          {letters.map(letter => (
            <PendingLetter key={letter.key} letter={letter} room={room} />
          ))}
        </section>
        {held > 0 && (
          <button
            type="button"
            class="cohort-button cohort-show-new"
            onClick={() => {
              shown.value = newest;
              atEnd.current = true;
            }}
          >
            <Icon name="arrow-down" />
            {say("showNew", { n: held })}
          </button>
        )}
      </div>
      <div class="cohort-composer">
        <label class="cohort-chat-to">
          {say("writeTo")}
          <select
            class="cohort-select"
            value={to.value ?? ""}
            onChange={event => {
              to.value = event.currentTarget.value || null;
            }}
          >
            <option value="">{say("newThreadChoice")}</option>
            {threadsOf(page).map(one => (
              <option key={one.thread.id} value={one.thread.id}>
                {one.opening.text.slice(0, 80)}
              </option>
            ))}
          </select>
        </label>
        <TextBox
          room={room}
          memory={draftKey(room, "chat")}
          label={say("writeAPost")}
          hint={say("postHint")}
          action={say("post")}
          onSend={body => {
            atEnd.current = true;
            const thread = to.value;
            room.outbox.post({ thread, body });
          }}
        />
      </div>
    </div>
  );
}

interface LineProps {
  readonly one: StreamPost;
  readonly day: boolean;
  readonly again: boolean;
  readonly typeset?: Surroundings["typeset"];
  readonly onOpen: (thread: string) => void;
}

function Line({ one, day, again, typeset, onOpen }: LineProps) {
  const { post, thread, opening } = one;
  return (
    <>
      {day && <p class="cohort-day">{dayName(post.created_at)}</p>}
      <article class={`cohort-post${again ? " cohort-post-again" : ""}`} data-post={post.id}>
        {!again && (
          <>
            <AuthorAvatar author={post.author} />
            <div class="cohort-who">
              <span class="cohort-name">{post.author.display_name}</span>
              <time dateTime={post.created_at} title={exactly(post.created_at)}>
                {timeOf(post.created_at)}
              </time>
              <button type="button" class="cohort-link" onClick={() => onOpen(thread.id)}>
                {say("inThread", { thread: opening.text.slice(0, 60) || one.module_title })}
              </button>
            </div>
          </>
        )}
        <PostBody post={post} mine={false} typeset={typeset} />
      </article>
    </>
  );
}

/** What was shown in the stream has been seen, in every module it came from. */
function useSeenAll(session: Session, page: StreamPage, until: number): void {
  const told = useRef(0);
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== "visible" || until <= told.current) return;
      const fresh = page.posts.filter(one => one.post.seq > told.current && one.post.seq <= until);
      told.current = until;
      const cohort = `api/cohorts/${encodeURIComponent(page.cohort)}`;
      for (const module of new Set(fresh.map(one => one.thread.module))) {
        const about = module === "" ? "" : `/modules/${encodeURIComponent(module)}`;
        const order = { method: "PUT", path: `${cohort}${about}/seen`, body: { seq: until } } as const;
        session.write(order).catch(() => undefined);
      }
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [until]);
}

/** Return the threads of the stream, the last spoken in first. */
function threadsOf(page: StreamPage): StreamPost[] {
  const found = new Map<string, StreamPost>();
  for (const one of [...page.posts].reverse()) {
    if (!one.thread.closed && !found.has(one.thread.id)) found.set(one.thread.id, one);
  }
  return [...found.values()];
}

function isAtEnd(list: HTMLElement | null): boolean {
  return !list || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
}

function dayName(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: "full" }).format(new Date(iso));
}

function timeOf(iso: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(new Date(iso));
}
