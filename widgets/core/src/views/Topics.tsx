import type { ComponentChild } from "preact";
import type { Following } from "../following.js";
import { listPath, type Wish, withOlder } from "../forum.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { ForumPage } from "../wire.js";
import { Topic, type TopicLink } from "./Topic.js";
import { watching } from "./watching.js";

interface Props {
  readonly session: Session;
  readonly cohort: string;
  readonly following: Following<ForumPage>;
  /** What `following` asks for. */
  readonly wish: Wish;
  /** The thread that is open beside the list. */
  readonly open?: string | null;
  readonly link: (thread: string) => TopicLink;
  readonly empty: ComponentChild;
}

/** A list of threads that goes on: on its way, empty, or with a button for the older ones. */
export function Topics({ session, cohort, following, wish, open = null, link, empty }: Props) {
  const page = watching(following.page);
  const fault = watching(following.fault);
  const older = async (before: number) => {
    const more = await session.read<ForumPage>(listPath(cohort, wish, before));
    following.change(shown => withOlder(shown, more));
  };
  if (!page)
    return (
      <p class="cohort-empty" role="status">
        {fault === null ? say("loading") : say("notLoaded", { reason: fault })}
      </p>
    );
  if (page.threads.length === 0) return <>{empty}</>;
  return (
    <>
      <ol class="cohort-topics">
        {page.threads.map(one => (
          <Topic key={one.thread.id} one={one} open={one.thread.id === open} link={link(one.thread.id)} />
        ))}
      </ol>
      {page.next !== null && (
        <button type="button" class="cohort-button" onClick={() => void older(page.next as number)}>
          {say("older")}
        </button>
      )}
    </>
  );
}
