import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Attached, addressOf, isPicture, type Uploads } from "../attachments.js";
import type { Door } from "../requests.js";
import { say } from "../strings.js";
import { Icon } from "./Icon.js";
import { watching } from "./watching.js";

interface Props {
  readonly uploads: Uploads;
  readonly door: Door;
  readonly cohort: string;
  /** Files pasted or dropped here are attached. */
  readonly box: RefObject<HTMLTextAreaElement>;
}

/** Attach files: by a button, by the phone's camera, or by pasting or dropping them into the box. */
export function AttachField({ uploads, door, cohort, box }: Props) {
  const list = watching(uploads.list);
  useEffect(() => (box.current ? receiving(box.current, files => uploads.add(files)) : undefined), [uploads]);
  return (
    <div class="cohort-attach">
      {list.length > 0 && (
        <ul class="cohort-attached" aria-label={say("attached")}>
          {list.map(one => (
            <Row key={one.key} one={one} uploads={uploads} door={door} cohort={cohort} />
          ))}
        </ul>
      )}
      <div class="cohort-attach-ways">
        <Choose label={say("attach")} icon="paperclip" onFiles={files => uploads.add(files)} />
        <Choose label={say("takePhoto")} icon="camera" camera onFiles={files => uploads.add(files)} />
      </div>
      <p class="cohort-unseen" role="status">
        {arrived(list)}
      </p>
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly icon: "paperclip" | "camera";
  readonly camera?: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
}

function Choose({ label, icon, camera = false, onFiles }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={`cohort-button cohort-button-icon${camera ? " cohort-camera" : ""}`}
        aria-label={label}
        title={camera ? label : `${label}. ${say("attachHint")}`}
        onClick={() => input.current?.click()}
      >
        <Icon name={icon} />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={!camera}
        {...(camera ? { accept: "image/*", capture: "environment" } : {})}
        onChange={event => {
          onFiles(Array.from(event.currentTarget.files ?? []));
          // The same file again is a choice too.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

type RowProps = Omit<Props, "box"> & { readonly one: Attached };

function Row({ one, uploads, door, cohort }: RowProps) {
  const { key, name, fate, share, reason = "", file } = one;
  return (
    <li class="cohort-attached-file" data-fate={fate}>
      {file && isPicture(file) ? (
        <img src={addressOf(door, cohort, file)} alt="" />
      ) : (
        <Icon name="paperclip" />
      )}
      <span class="cohort-file-name">{name}</span>
      {fate === "sending" && <progress max={1} value={share} aria-label={say("uploading", { name })} />}
      {fate === "failed" && (
        <span class="cohort-fault" role="alert">
          {say("notUploaded", { reason })}
        </span>
      )}
      {fate === "failed" && uploads.canRetry(key) && (
        <IconButton
          label={say("tryFileAgain", { name })}
          icon="rotate-ccw"
          onClick={() => void uploads.retry(key)}
        />
      )}
      <IconButton
        label={say(fate === "sending" ? "stopUpload" : "removeFile", { name })}
        icon="x"
        onClick={() => uploads.remove(key)}
      />
    </li>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: "x" | "rotate-ccw";
  readonly onClick: () => void;
}

function IconButton({ label, icon, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="cohort-button cohort-button-icon"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function arrived(list: readonly Attached[]): string {
  const last = list.filter(({ fate }) => fate === "there").at(-1);
  return last ? say("attachedNow", { name: last.name }) : "";
}

/** Hand over files that are pasted or dropped into the box; return how to stop. */
function receiving(box: HTMLTextAreaElement, take: (files: Iterable<File>) => void): () => void {
  const pasted = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    // A table copied from a spreadsheet brings a picture of itself along: then the words are meant.
    if (!data || data.files.length === 0 || data.types.includes("text/plain")) return;
    event.preventDefault();
    take(Array.from(data.files));
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    box.classList.add("cohort-drop");
  };
  const left = () => box.classList.remove("cohort-drop");
  const dropped = (event: DragEvent) => {
    left();
    const files = event.dataTransfer?.files;
    if (!files || files.length === 0) return;
    event.preventDefault();
    take(Array.from(files));
  };
  box.addEventListener("paste", pasted);
  box.addEventListener("dragover", over);
  box.addEventListener("dragleave", left);
  box.addEventListener("drop", dropped);
  return () => {
    box.removeEventListener("paste", pasted);
    box.removeEventListener("dragover", over);
    box.removeEventListener("dragleave", left);
    box.removeEventListener("drop", dropped);
  };
}
