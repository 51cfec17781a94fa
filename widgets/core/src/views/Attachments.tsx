import { useSignal } from "@preact/signals";
import { addressOf, fileSize, isPicture, kindOf } from "../attachments.js";
import type { Door } from "../requests.js";
import { say } from "../strings.js";
import type { AttachmentView } from "../wire.js";
import { Dialog } from "./Dialog.js";
import { Icon } from "./Icon.js";

interface Props {
  readonly door: Door;
  readonly cohort: string;
  readonly files: readonly AttachmentView[];
}

/** The files of a post: pictures that open large, and other files to save. */
export function Attachments({ door, cohort, files }: Props) {
  const open = useSignal<number | null>(null);
  if (files.length === 0) return null;
  const pictures = files.filter(isPicture);
  const shown = open.value === null ? undefined : pictures[open.value];
  const turn = (by: number) => {
    if (open.value === null) return;
    open.value = (open.value + by + pictures.length) % pictures.length;
  };
  return (
    <>
      <ul class="cohort-files" aria-label={say("files")}>
        {pictures.map((file, n) => (
          <li key={file.id}>
            <button
              type="button"
              class="cohort-thumbnail"
              aria-label={say("openPicture", told(file))}
              title={file.name}
              onClick={() => {
                open.value = n;
              }}
            >
              <img src={addressOf(door, cohort, file)} alt={file.name} loading="lazy" decoding="async" />
            </button>
          </li>
        ))}
        {files
          .filter(file => !isPicture(file))
          .map(file => (
            <li key={file.id}>
              <SavedFile file={file} address={addressOf(door, cohort, file)} />
            </li>
          ))}
      </ul>
      {shown && (
        <Large
          file={shown}
          address={addressOf(door, cohort, shown)}
          several={pictures.length > 1}
          onTurn={turn}
          onClose={() => {
            open.value = null;
          }}
        />
      )}
    </>
  );
}

function told(file: AttachmentView) {
  return { name: file.name, kind: kindOf(file), size: fileSize(file.size) };
}

function SavedFile({ file, address }: { readonly file: AttachmentView; readonly address: string }) {
  return (
    // No `download`: the browser's request would look like a script's, and be refused.
    <a class="cohort-file" href={address} target="_blank" rel="noopener">
      <Icon name="paperclip" />
      <span class="cohort-file-name">{file.name}</span>{" "}
      <span class="cohort-file-size">
        {kindOf(file)} · {fileSize(file.size)}
      </span>
    </a>
  );
}

interface LargeProps {
  readonly file: AttachmentView;
  readonly address: string;
  readonly several: boolean;
  readonly onTurn: (by: number) => void;
  readonly onClose: () => void;
}

/** One picture as large as the window; the arrow keys turn to the next. */
function Large({ file, address, several, onTurn, onClose }: LargeProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by && several) onTurn(by);
  };
  return (
    <Dialog title={file.name} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shorter way to the two buttons */}
      <div class="cohort-large" onKeyDown={onKeyDown}>
        <img
          src={address}
          alt={say("pictureOf", { name: file.name })}
          {...(file.width && file.height ? { width: file.width, height: file.height } : {})}
        />
        {several && (
          <div class="cohort-row">
            <button
              type="button"
              class="cohort-button cohort-button-quiet"
              aria-label={say("previousPicture")}
              onClick={() => onTurn(-1)}
            >
              <Icon name="arrow-left" />
            </button>
            <button
              type="button"
              class="cohort-button cohort-button-quiet"
              aria-label={say("nextPicture")}
              onClick={() => onTurn(1)}
            >
              <Icon name="arrow-right" />
            </button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
