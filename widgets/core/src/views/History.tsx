import { useSignal } from "@preact/signals";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { exactly } from "../time.js";
import type { PostVersion, PostView } from "../wire.js";
import { Dialog } from "./Dialog.js";

/** The word "edited"; pressed, how the post stood before. */
export function History({ room, post }: { readonly room: Room; readonly post: PostView }) {
  const versions = useSignal<readonly PostVersion[] | null>(null);
  const open = () =>
    room.deeds.versions(post.id).then(
      found => {
        versions.value = found;
      },
      () => undefined,
    );
  return (
    <>
      <button
        type="button"
        class="cohort-link cohort-edited"
        title={exactly(post.edited_at ?? post.created_at)}
        aria-label={say("editedShow")}
        onClick={() => void open()}
      >
        {say("edited")}
      </button>
      {versions.value && (
        <Dialog title={say("before")} onClose={() => (versions.value = null)}>
          <ol class="cohort-versions">
            {versions.value.map(version => (
              <li key={version.written_at}>
                <time dateTime={version.written_at}>{exactly(version.written_at)}</time>
                <div class="cohort-body" dangerouslySetInnerHTML={{ __html: version.html }} />
              </li>
            ))}
          </ol>
        </Dialog>
      )}
    </>
  );
}
