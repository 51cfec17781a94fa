import { titleOf } from "../forum.js";
import type { Surroundings } from "../panel.js";
import { placeAddress } from "../places.js";
import { powersIn } from "../powers.js";
import type { Room } from "../room.js";
import type { Line } from "../stream.js";
import { say } from "../strings.js";
import { unreadIn } from "../threads.js";
import { dayName, timeOfDay } from "../time.js";
import type { StreamPage } from "../wire.js";
import { now } from "./clock.js";
import type { LinkTo } from "./Forum.js";
import { Post } from "./Post.js";
import { ThreadTags } from "./ThreadTags.js";
import { quotedWords } from "./Where.js";

interface Props {
  readonly line: Line;
  readonly room: Room;
  readonly page: StreamPage;
  readonly base: string;
  /** What is new since the last visit begins here. */
  readonly fresh: boolean;
  readonly typeset?: Surroundings["typeset"];
  readonly link: LinkTo;
  readonly onReply: (thread: string) => void;
}

/** A post of the stream, with the day and the thread where they change. */
export function StreamLine({ line, room, page, base, fresh, typeset, link, onReply }: Props) {
  const { post, thread, day, place, again } = line;
  const marked = unreadIn(thread, { marks: page.marks, seen: Number.POSITIVE_INFINITY }, room.person);
  const mayReply = !thread.closed || powersIn(page, thread).steers;
  const prompted = thread.kind === "prompt";
  return (
    <>
      {day && <h2 class="cohort-day">{dayName(post.created_at, now.value)}</h2>}
      {fresh && <p class="cohort-since">{say("newSince")}</p>}
      {place && <Place {...{ line, room, page, base, link }} />}
      <div class={`cohort-said${again ? " cohort-said-again" : ""}`}>
        <Post
          room={room}
          state={page}
          thread={thread}
          post={post}
          fresh={marked.some(({ id }) => id === post.id)}
          when={timeOfDay}
          within="stream"
          typeset={typeset}
        >
          {mayReply && (
            <button
              type="button"
              class="cohort-link"
              aria-label={prompted ? undefined : say("replyTo", { name: post.author.display_name })}
              onClick={() => onReply(thread.id)}
            >
              {say(prompted ? "answer" : "reply")}
            </button>
          )}
        </Post>
      </div>
    </>
  );
}

type PlaceProps = Pick<Props, "line" | "room" | "page" | "base" | "link">;

/** Which thread goes on here, and where that stands; both lead there. */
function Place({ line: { post, thread }, room, page, base, link }: PlaceProps) {
  const { module = "", cell = "" } = page.places[thread.id] ?? {};
  const where = [module, quotedWords(thread.anchor) ?? cell].filter(Boolean).join(" · ");
  const opens = thread.posts[0]?.id === post.id;
  return (
    <div class="cohort-said-in">
      {!opens && (
        <a class="cohort-said-thread" {...link({ thread: thread.id, post: post.id })}>
          {titleOf(thread) || say("discussion")}
        </a>
      )}
      {where ? (
        <a
          href={placeAddress(base, {
            cohort: room.cohort,
            module: thread.module,
            thread: thread.id,
            cell: thread.anchor.cell,
          })}
        >
          {where}
        </a>
      ) : (
        <span>{say("aboutTheCohort")}</span>
      )}
      <ThreadTags room={room} thread={thread} state={page} />
    </div>
  );
}
