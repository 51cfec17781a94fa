import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { isOwn, type Standing } from "../powers.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { ago, exactly } from "../time.js";
import type { PostView, ThreadView } from "../wire.js";
import { Attachments } from "./Attachments.js";
import { AuthorAvatar } from "./Avatar.js";
import { now } from "./clock.js";
import { History } from "./History.js";
import { Links } from "./Links.js";
import { PostBody } from "./PostBody.js";
import { PostMenu } from "./PostMenu.js";
import { Reactions } from "./Reactions.js";
import { TextBox } from "./TextBox.js";

interface Props {
  readonly room: Room;
  readonly state: Standing;
  readonly thread: ThreadView;
  readonly post: PostView;
  readonly fresh: boolean;
  /** Says when it was written; how long ago, if not told otherwise. */
  readonly when?: (iso: string) => string;
  /** Among posts of other threads, a post's menu has what one may follow. */
  readonly within?: "thread" | "stream";
  readonly typeset?: ((element: HTMLElement) => void) | undefined;
  /** Stands beside the reactions. */
  readonly children?: ComponentChildren;
}

export function Post(props: Props) {
  const { room, state, thread, post, fresh, when, within = "thread", typeset, children } = props;
  const editing = useSignal(false);
  const mine = isOwn(post, room.person);
  const there = post.state === "shown";
  return (
    <article
      class={`cohort-post${fresh ? " cohort-post-fresh" : ""}`}
      data-post={post.id}
      data-state={post.state}
    >
      <AuthorAvatar author={post.author} />
      <div class="cohort-who">
        <Author post={post} mine={mine} />
        <time dateTime={post.created_at} title={exactly(post.created_at)}>
          {when ? when(post.created_at) : ago(post.created_at, now.value)}
        </time>
        {there && post.edited_at && <History room={room} post={post} />}
        {fresh && <span class="cohort-tag cohort-tag-fresh">{say("fresh")}</span>}
        <PostMenu
          room={room}
          state={state}
          thread={thread}
          post={post}
          within={within}
          onEdit={() => {
            editing.value = true;
          }}
        />
      </div>
      {editing.value ? (
        <Editing room={room} post={post} onDone={() => (editing.value = false)} />
      ) : (
        <PostBody post={post} mine={mine} typeset={typeset} />
      )}
      <Attachments door={room.door} cohort={room.cohort} files={post.attachments} />
      <Links links={post.links} />
      {!editing.value && (there || children) && (
        <div class="cohort-acts">
          {there && <Reactions post={post} me={room.person} deeds={room.deeds} />}
          {children}
        </div>
      )}
    </article>
  );
}

function Author({ post, mine }: { readonly post: PostView; readonly mine: boolean }) {
  const { author } = post;
  return (
    <>
      <span class="cohort-name">{author.display_name}</span>
      {mine && <span class="cohort-you">{say("you")}</span>}
      {author.role !== "learner" && <span class="cohort-tag">{say(author.role)}</span>}
      {post.anonymous && author.name !== "" && (
        <span class="cohort-tag cohort-tag-quiet">{say("anonymousToPeers")}</span>
      )}
      {post.endorsed && (
        <span class="cohort-tag" title={say("endorsedBy", { name: post.endorsed.by })}>
          {say("endorsed")}
        </span>
      )}
    </>
  );
}

function Editing({
  room,
  post,
  onDone,
}: {
  readonly room: Room;
  readonly post: PostView;
  readonly onDone: () => void;
}) {
  return (
    <TextBox
      class="cohort-reply"
      room={room}
      memory={`edit.${room.person}.${post.id}`}
      text={post.source}
      label={say("editYourPost")}
      hint=""
      action={say("save")}
      focus
      wordless={post.attachments.length > 0}
      onCancel={onDone}
      onSend={body => {
        void room.deeds.edit(post.id, body);
        onDone();
      }}
    />
  );
}
