import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { Uploads } from "../attachments.js";
import { recall, remember } from "../memory.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { AttachmentView } from "../wire.js";
import { AttachField } from "./AttachField.js";
import { Mentions, type Suggest } from "./Mentions.js";
import { watching } from "./watching.js";

const LONGEST = 20_000;

export interface TextBoxProps {
  readonly room: Room;
  /** Where the draft survives a reload. */
  readonly memory: string;
  /** What is in the box where no draft is remembered. */
  readonly text?: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly onSend: (body: string, files: readonly AttachmentView[]) => void;
  /** Whether files can be attached. */
  readonly attaches?: boolean;
  /** Whether something stands beside the words already, so that there may be none. */
  readonly wordless?: boolean;
  readonly onType?: (text: string) => void;
  /** Told whether there is anything in it: words, or files. */
  readonly onFill?: (filled: boolean) => void;
  readonly onCancel?: () => void;
  /** Escape leaves the box; what is written stays remembered. */
  readonly onLeave?: () => void;
  readonly focus?: boolean;
  /** A new number takes the cursor into the box. */
  readonly wishes?: number;
  readonly class?: string;
  /** Stands beside the button. */
  readonly children?: ComponentChildren;
}

/**
 * A textbox with its button. Ctrl or ⌘ with Enter sends; Escape cancels where there is something to cancel;
 * an @ offers the cohort's people.
 */
export function TextBox(props: TextBoxProps) {
  const { room, memory, label, hint, action, onSend, onCancel, focus, wishes = 0, children } = props;
  const text = useSignal(recall(memory) ?? props.text ?? "");
  const box = useRef<HTMLTextAreaElement>(null);
  const suggest = useRef<Suggest>(null);
  const uploads = useMemo(() => new Uploads(room.door, room.cohort, `${memory}.files`), [room, memory]);
  const files = watching(uploads.list);
  const waiting = useSignal(false);
  const filled = text.value !== "" || files.length > 0;
  useLayoutEffect(() => props.onFill?.(filled), [filled]);
  const write = (value: string) => {
    text.value = value;
    remember(memory, value === (props.text ?? "") ? null : value);
  };
  const send = () => {
    const body = text.value.trim();
    const speaks = body !== "" || props.wordless || files.some(({ fate }) => fate !== "failed");
    if (!speaks || body.length > LONGEST) return box.current?.focus();
    waiting.value = uploads.busy;
    if (uploads.busy) return;
    write("");
    remember(memory, null);
    onSend(body, uploads.take());
  };
  const cancel = () => {
    uploads.clear();
    write("");
    remember(memory, null);
    onCancel?.();
  };
  // Before the next key: whoever presses Enter on *Reply* and types on loses no letter.
  useLayoutEffect(() => {
    if (!focus && wishes === 0) return;
    box.current?.focus();
    box.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [wishes]);
  useEffect(() => {
    const remembered = () => {
      text.value = recall(memory) ?? text.value;
      uploads.recall();
    };
    window.addEventListener("cohort:draft", remembered);
    return () => window.removeEventListener("cohort:draft", remembered);
  }, [memory, uploads]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (suggest.current?.take(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && onCancel) {
      event.stopPropagation();
      cancel();
    } else if (event.key === "Escape" && props.onLeave) {
      event.stopPropagation();
      props.onLeave();
    }
  };
  const excess = text.value.length - LONGEST;
  return (
    <div class={`cohort-textbox ${props.class ?? ""}`}>
      <Mentions room={room} box={box} text={text.value} onWrite={write} handle={suggest} />
      <textarea
        ref={box}
        rows={2}
        aria-label={label}
        aria-keyshortcuts="Control+Enter"
        placeholder={hint}
        value={text.value}
        onInput={event => {
          write(event.currentTarget.value);
          props.onType?.(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {excess > 0 && (
        <p class="cohort-fault" role="status">
          {say("tooLong", { n: excess })}
        </p>
      )}
      {props.attaches && <AttachField uploads={uploads} box={box} door={room.door} cohort={room.cohort} />}
      {waiting.value && files.some(({ fate }) => fate === "sending") && (
        <p class="cohort-fault" role="status">
          {say("stillUploading")}
        </p>
      )}
      <div class="cohort-row">
        {children ?? <span class="cohort-grow" />}
        {onCancel && (
          <button type="button" class="cohort-button cohort-button-quiet" onClick={cancel}>
            {say("cancel")}
          </button>
        )}
        <button type="button" class="cohort-button cohort-button-main" onClick={send}>
          {action}
        </button>
      </div>
    </div>
  );
}
