import { useSignal } from "@preact/signals";
import { asked, isOwn, powersIn, type Standing } from "../powers.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { markOf } from "../threads.js";
import type { PostView, ThreadView } from "../wire.js";
import { AudienceDialog, CloseDialog, DeleteDialog, MergeDialog } from "./dialogs.js";
import { type Item, Menu } from "./Menu.js";
import { HideDialog } from "./moderation/HideDialog.js";
import { MuteDialog } from "./moderation/MuteDialog.js";
import { ReportDialog } from "./moderation/ReportDialog.js";
import { RestoreDialog } from "./moderation/RestoreDialog.js";

interface Props {
  readonly room: Room;
  readonly state: Standing;
  readonly thread: ThreadView;
  readonly post: PostView;
  readonly within: "thread" | "stream";
  readonly onEdit: () => void;
}

type Question =
  | "delete"
  | "close"
  | "audience"
  | "merge"
  | "report"
  | "hide"
  | "restore"
  | "mute author"
  | null;

/** Everything one may do to a post; the post that opened the thread also has what one may do to that. */
export function PostMenu(props: Props) {
  const { room, state, thread, post } = props;
  const asking = useSignal<Question>(null);
  const ask = (question: Question) => () => {
    asking.value = question;
  };
  const items = [
    ...postItems(props, ask("delete")),
    ...moderationItems(props, ask),
    ...apart(isFirst(props) ? threadItems(props, ask) : streamItems(props)),
  ];
  const done = ask(null);
  if (items.length === 0) return null;
  return (
    <>
      <Menu label={say("more")} icon="ellipsis" items={items} class="cohort-post-menu" />
      {asking.value === "delete" && <DeleteDialog room={room} post={post} onClose={done} />}
      {asking.value === "close" && <CloseDialog room={room} thread={thread} onClose={done} />}
      {asking.value === "audience" && <AudienceDialog room={room} thread={thread} onClose={done} />}
      {asking.value === "merge" && <MergeDialog room={room} state={state} thread={thread} onClose={done} />}
      {asking.value === "report" && <ReportDialog deeds={room.deeds} post={post.id} onClose={done} />}
      {asking.value === "hide" && <HideDialog deeds={room.deeds} post={post.id} onClose={done} />}
      {asking.value === "restore" && <RestoreDialog deeds={room.deeds} post={post.id} onClose={done} />}
      {asking.value === "mute author" && (
        <MuteDialog deeds={room.deeds} person={post.author} onClose={done} />
      )}
    </>
  );
}

function isFirst({ thread, post }: Props): boolean {
  return thread.posts[0]?.id === post.id;
}

function postItems(props: Props, onDelete: () => void): Item[] {
  const { room, state, thread, post, onEdit } = props;
  if (post.state !== "shown") return [];
  const mine = isOwn(post, room.person);
  const { steers } = powersIn(state, thread);
  const items: Item[] = [];
  if (mine) items.push({ name: say("edit"), icon: "pencil-line", run: onEdit });
  if (steers) {
    const on = post.endorsed === null;
    const run = () => void room.deeds.endorse(post.id, on);
    items.push({ name: say(on ? "endorse" : "endorseNot"), icon: "badge-check", run });
  }
  if ((mine || steers) && !isFirst(props) && !thread.prompt?.waits && post.source !== "") {
    items.push({ name: say("makeTip"), icon: "lightbulb", run: () => void room.deeds.makeTip(post.id) });
  }
  if (!mine) items.push(unreadItem(props));
  if (mine) items.push({ name: say("delete"), icon: "trash-2", run: onDelete, grave: true });
  return items;
}

function moderationItems(
  { room, state, thread, post }: Props,
  ask: (question: Question) => () => void,
): Item[] {
  const { steers } = powersIn(state, thread);
  const mine = isOwn(post, room.person);
  const items: Item[] = [];
  if (steers && post.state === "hidden") {
    items.push({ name: say("restore"), icon: "eye", run: ask("restore") });
  }
  if (post.state !== "shown") return items;
  if (!mine) items.push({ name: say("report"), icon: "flag", run: ask("report") });
  if (steers) items.push({ name: say("hidePost"), icon: "eye-off", run: ask("hide") });
  if (steers && !mine && post.author.role === "learner") {
    items.push({ name: say("muteAuthor"), icon: "volume-x", run: ask("mute author") });
  }
  return items;
}

function unreadItem({ room, state, thread, post }: Props): Item {
  const mark = markOf(state, thread.id);
  const from = mark?.unread_from === post.seq ? null : post.seq;
  return {
    name: say(from === null ? "markRead" : "markUnread"),
    icon: "eye",
    run: () => void room.deeds.mark({ thread: thread.id, follow: mark?.follow ?? "", unread_from: from }),
  };
}

function threadItems(props: Props, ask: (question: Question) => () => void): Item[] {
  const { room, state, thread } = props;
  const { steers } = powersIn(state, thread);
  const items: Item[] = [];
  if (thread.kind === "question" && (steers || asked(thread, room.person))) {
    const on = thread.resolved === null;
    const run = () => void room.deeds.resolve(thread.id, on);
    items.push({ name: say(on ? "resolve" : "resolveNot"), icon: "circle-check", run });
  }
  items.push(...followItems(props));
  if (steers || (asked(thread, room.person) && thread.audience !== "course")) {
    items.push({ name: say("whoReads"), icon: "users", run: ask("audience") });
  }
  if (steers) items.push(...steeringItems(props, ask));
  return items;
}

/** In the stream the post that opened the thread may be far away. */
function streamItems(props: Props): Item[] {
  return props.within === "stream" ? followItems(props) : [];
}

function apart([first, ...rest]: Item[]): Item[] {
  return first ? [{ ...first, apart: true }, ...rest] : [];
}

function followItems({ room, state, thread }: Props): Item[] {
  const mark = markOf(state, thread.id) ?? { thread: thread.id, follow: "", unread_from: null };
  const set = (follow: "following" | "muted" | "") => () => void room.deeds.mark({ ...mark, follow });
  const follows = mark.follow === "following";
  const muted = mark.follow === "muted";
  return [
    { name: say(follows ? "followNot" : "follow"), icon: "bell", run: set(follows ? "" : "following") },
    { name: say(muted ? "muteNot" : "mute"), icon: "bell-off", run: set(muted ? "" : "muted") },
  ];
}

function steeringItems({ room, thread }: Props, ask: (question: Question) => () => void): Item[] {
  const pin = () => void room.deeds.pin(thread.id, !thread.pinned);
  const reopen = () => void room.deeds.close(thread.id, null);
  return [
    { name: say(thread.pinned ? "unpin" : "pin"), icon: "pin", run: pin },
    { name: say("merge"), icon: "merge", run: ask("merge") },
    thread.closed
      ? { name: say("reopen"), icon: "lock", run: reopen }
      : { name: say("closeThread"), icon: "lock", run: ask("close") },
  ];
}
