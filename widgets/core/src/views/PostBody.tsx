import { useEffect, useRef } from "preact/hooks";
import type { Surroundings } from "../panel.js";
import { letKeysScroll } from "../scrolling.js";
import { say } from "../strings.js";
import type { PostView } from "../wire.js";

interface Props {
  readonly post: PostView;
  readonly mine: boolean;
  readonly typeset?: Surroundings["typeset"] | undefined;
}

/** The words of a post, or what stands in their place. */
export function PostBody({ post, mine, typeset }: Props) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!body.current) return;
    letKeysScroll(body.current);
    typeset?.(body.current);
  }, [post.html]);
  return (
    <>
      {post.state !== "shown" && <p class="cohort-stub">{stub(post, mine)}</p>}
      {post.html !== "" && (
        <div
          ref={body}
          class="cohort-body"
          // Rendered and sanitised by the service, once per edit.
          dangerouslySetInnerHTML={{ __html: post.html }}
        />
      )}
    </>
  );
}

function stub(post: PostView, mine: boolean): string {
  if (post.state === "deleted") return say(mine ? "youDeleted" : "deleted");
  if (post.reason === "") return say("hidden");
  return say(mine ? "yoursHidden" : "hiddenBecause", { reason: post.reason });
}
