import { titleOf } from "../forum.js";
import type { Panel } from "../panel.js";
import { powersIn } from "../powers.js";
import type { Room } from "../room.js";
import { threadsOf } from "../stream.js";
import { say } from "../strings.js";
import type { StreamPage, ThreadView } from "../wire.js";
import { Composer } from "./Composer.js";
import { Icon } from "./Icon.js";
import { Reply } from "./Reply.js";
import type { Destination } from "./useDestination.js";

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  readonly page: StreamPage;
  readonly destination: Destination;
}

/** The box at the foot of the stream: it says where it writes to, a new thread or one of the stream's. */
export function ChatComposer({ room, panel, page, destination }: Props) {
  const open = threadsOf(page).filter(thread => !thread.closed || powersIn(page, thread).steers);
  const to = open.find(({ id }) => id === destination.thread);
  return (
    <div class="cohort-chat-box">
      <div class="cohort-chat-to">
        <label>
          <span>{say("writeTo")}</span>
          <select
            class="cohort-select"
            value={to?.id ?? ""}
            onChange={event => destination.choose(event.currentTarget.value || null)}
          >
            <option value="">{say("newThreadChoice")}</option>
            {open.map(thread => (
              <option key={thread.id} value={thread.id}>
                {nameOf(thread, page)}
              </option>
            ))}
          </select>
        </label>
        {to && (
          <button
            type="button"
            class="cohort-button cohort-button-icon"
            aria-label={say("newThreadInstead")}
            title={say("newThreadInstead")}
            onClick={() => destination.choose(null, "with the cursor")}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      {to && (
        <div class="cohort-composer">
          <Reply
            key={to.id}
            thread={to}
            room={room}
            wishes={destination.wishes}
            onLeave={() => destination.choose(null, "with the cursor")}
          />
        </div>
      )}
      {/* Who leaves an answer finds the new thread as it was, with its kind and for whom it is. */}
      <div hidden={to !== undefined}>
        <Composer room={room} panel={panel} />
      </div>
    </div>
  );
}

function nameOf(thread: ThreadView, page: StreamPage): string {
  const place = page.places[thread.id]?.module || say("aboutTheCohort");
  const title = titleOf(thread);
  return title ? `${title} (${place})` : place;
}
