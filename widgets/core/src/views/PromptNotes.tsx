import { say } from "../strings.js";
import { exactly } from "../time.js";
import type { ThreadView } from "../wire.js";

/** What a prompt is for, when the answers open, and how many peers one has answered. */
export function PromptNotes({ thread, me }: { readonly thread: ThreadView; readonly me: string }) {
  const { prompt } = thread;
  if (!prompt) return null;
  const answers = thread.posts.slice(1);
  const own = answers.filter(post => post.author.name === me).length;
  const replied = Math.min(Math.max(0, own - 1), prompt.replies_wanted);
  const notes = [
    prompt.objective && say("forObjective", { objective: prompt.objective }),
    prompt.waits && own === 0 && waiting(prompt.opens_at ?? null),
    prompt.replies_wanted > 0 && own > 0 && say("repliesGiven", { n: prompt.replies_wanted, done: replied }),
  ].filter(Boolean);
  return (
    <>
      {notes.map(note => (
        <p key={note} class="cohort-prompt-note">
          {note}
        </p>
      ))}
    </>
  );
}

function waiting(opensAt: string | null): string {
  return opensAt ? say("answersOpenAt", { time: exactly(opensAt) }) : say("answersOpen");
}
