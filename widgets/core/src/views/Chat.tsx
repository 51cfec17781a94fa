import { useMemo } from "preact/hooks";
import { Panel, type Surroundings } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { afterEvent, refreshed, streamPath, withOlder } from "../stream.js";
import { say } from "../strings.js";
import type { StreamPage } from "../wire.js";
import { Announcer } from "./Announcer.js";
import { ChatComposer } from "./ChatComposer.js";
import { DeedNotice, LineNotice } from "./Faults.js";
import type { LinkTo } from "./Forum.js";
import { InRoom } from "./InRoom.js";
import { Stream } from "./Stream.js";
import { TypingSign } from "./TypingSign.js";
import { useDestination } from "./useDestination.js";
import { useFollowing } from "./useFollowing.js";
import type { Older } from "./useOlder.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly cohort: string;
  readonly typeset?: Surroundings["typeset"];
  readonly link: LinkTo;
}

/** The same posts in one stream by time, with one composer for all of its threads. */
export function Chat({ session, cohort, typeset, link }: Props) {
  const following = useFollowing<StreamPage>(session, cohort, {
    path: streamPath(cohort),
    afterEvent,
    refreshed,
  });
  const page = watching(following.page);
  const fault = watching(following.fault);
  const older: Older = async (before, onCome) => {
    const more = await session.read<StreamPage>(streamPath(cohort, before));
    onCome();
    following.change(shown => withOlder(shown, more));
  };
  return (
    <InRoom session={session} cohort={cohort} module="">
      {room =>
        page && room ? (
          <Talk {...{ session, room, page, typeset, link }} onOlder={older} />
        ) : (
          <p class="cohort-empty" role="status">
            {fault === null ? say("loading") : say("notLoaded", { reason: fault })}
          </p>
        )
      }
    </InRoom>
  );
}

interface TalkProps extends Omit<Props, "cohort"> {
  readonly room: Room;
  readonly page: StreamPage;
  readonly onOlder: Older;
}

function Talk({ session, room, page, typeset, link, onOlder }: TalkProps) {
  const panel = useMemo(() => new Panel({ describe: () => null }, { remembered: false }), [room]);
  const destination = useDestination(room, panel);
  const writers = [...watching(room.typing).values()].flat();
  return (
    <div class="cohort-chat">
      <Announcer state={page} me={room.person} />
      <Stream
        {...{ session, room, page, typeset, link, onOlder }}
        onReply={thread => destination.choose(thread, "with the cursor")}
        onWrite={() => destination.write()}
      />
      <TypingSign people={[...new Set(writers)]} />
      <LineNotice room={room} />
      <DeedNotice room={room} />
      <ChatComposer room={room} panel={panel} page={page} destination={destination} />
    </div>
  );
}
