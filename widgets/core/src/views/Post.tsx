import { useEffect, useRef } from "preact/hooks";
import { letKeysScroll } from "../scrolling.js";
import { type Name, say } from "../strings.js";
import { ago, exactly } from "../time.js";
import type { PostView } from "../wire.js";
import { Avatar } from "./Avatar.js";
import { now } from "./clock.js";

interface Props {
  readonly post: PostView;
  readonly mine: boolean;
  readonly fresh: boolean;
  readonly typeset?: ((element: HTMLElement) => void) | undefined;
}

export function Post({ post, mine, fresh, typeset }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const { author } = post;
  useEffect(() => {
    if (!body.current) return;
    letKeysScroll(body.current);
    typeset?.(body.current);
  }, [post.html]);
  return (
    <article class={`cohort-post${fresh ? " cohort-post-fresh" : ""}`} data-post={post.id}>
      <Avatar name={author.name} displayName={author.display_name} />
      <div class="cohort-who">
        <span class="cohort-name">{author.display_name}</span>
        {mine && <span class="cohort-you">{say("you")}</span>}
        {author.role !== "learner" && <span class="cohort-tag">{say(author.role)}</span>}
        <time dateTime={post.created_at} title={exactly(post.created_at)}>
          {ago(post.created_at, now.value)}
        </time>
        {fresh && <span class="cohort-tag cohort-tag-fresh">{say("fresh")}</span>}
      </div>
      <div
        ref={body}
        class="cohort-body"
        // Rendered and sanitised by the service, once per edit.
        dangerouslySetInnerHTML={{ __html: post.html }}
      />
    </article>
  );
}

/** What kind of thread it is, where that is worth a word. */
export function KindTag({
  kind,
}: {
  readonly kind: Name & ("question" | "tip" | "link" | "prompt" | "comment");
}) {
  if (kind === "comment") return null;
  return <span class={`cohort-tag cohort-tag-${kind}`}>{say(kind)}</span>;
}
