import type { Deeds } from "../deeds.js";
import { say } from "../strings.js";
import type { PostView } from "../wire.js";
import { EmojiPicker } from "./EmojiPicker.js";

interface Props {
  readonly post: PostView;
  readonly me: string;
  readonly deeds: Deeds;
}

/** What people put on a post; pressing one joins them or takes it back. */
export function Reactions({ post, me, deeds }: Props) {
  return (
    <>
      {post.reactions.map(({ emoji, people }) => {
        const mine = people.includes(me);
        return (
          <button
            key={emoji}
            type="button"
            class="cohort-reaction"
            aria-pressed={mine}
            aria-label={say(mine ? "reactedWithYou" : "reacted", { emoji, n: people.length })}
            onClick={() => void deeds.react(post.id, emoji, !mine)}
          >
            <span aria-hidden="true">{emoji}</span>
            {people.length}
          </button>
        );
      })}
      <EmojiPicker
        onPick={emoji => {
          const mine = post.reactions.some(one => one.emoji === emoji && one.people.includes(me));
          void deeds.react(post.id, emoji, !mine);
        }}
      />
    </>
  );
}
