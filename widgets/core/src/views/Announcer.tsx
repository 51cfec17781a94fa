import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { gistOf } from "../gist.js";
import { say } from "../strings.js";
import { posts } from "../threads.js";
import type { Discussion, PostView } from "../wire.js";

const LONGEST = 120;

interface Props {
  readonly state: Pick<Discussion, "seq" | "threads"> | null;
  readonly me: string;
}

/** Says new posts aloud to those who listen, politely and one at a time. */
export function Announcer({ state, me }: Props) {
  const words = useSignal("");
  const before = useRef<Props["state"]>(null);
  useEffect(() => {
    const since = before.current?.seq;
    before.current = state;
    if (!state || since === undefined) return;
    const latest = posts(state)
      .filter(post => post.seq > since)
      .at(-1);
    if (latest) words.value = announcement(latest, me);
  }, [state]);
  return (
    <div class="cohort-unseen" aria-live="polite">
      {words.value}
    </div>
  );
}

function announcement(post: PostView, me: string): string {
  const { author } = post;
  if (author.name === me) return say("posted");
  const said = gistOf(post);
  const text = said.length > LONGEST ? `${said.slice(0, LONGEST)} …` : said;
  return say("newPostBy", { name: author.display_name, text });
}
