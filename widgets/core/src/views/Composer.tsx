import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { recall, remember } from "../memory.js";
import type { Kind } from "../outbox.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import { watching } from "./watching.js";

const KINDS: readonly Kind[] = ["comment", "question", "tip"];
const LONGEST = 20_000;

/** Return where the draft of a reply (or, for null, of a new thread) is kept. */
export function draftKey(room: Room, thread: string | null): string {
  return `draft.${room.person}.${room.cohort}.${room.module}.${thread ?? "new"}`;
}

/** The box at the foot of the panel: a new thread on the chosen cell, or on the whole module. */
export function Composer({ room, panel }: { readonly room: Room; readonly panel: Panel }) {
  const kind = useSignal<Kind>("comment");
  const cell = watching(panel.cell) ?? watching(panel.at);
  const wishes = watching(panel.wishes);
  const people = watching(room.discussion)?.audience_size ?? 0;
  const place = cell === null ? null : (panel.surroundings.describe(cell) ?? say("thisCell"));
  const send = (body: string) => {
    room.outbox.post({ thread: null, body, kind: kind.value, cell });
    kind.value = "comment";
  };
  return (
    <div class="cohort-composer">
      {place !== null && (
        <p class="cohort-about">
          <span>{say("about", { place })}</span>
          <button type="button" class="cohort-link" onClick={() => panel.aboutAll()}>
            {say("aboutTheModule")}
          </button>
        </p>
      )}
      <TextBox
        memory={draftKey(room, null)}
        label={say("writeAPost")}
        hint={say(place === null ? "postHint" : "postHintCell")}
        action={say("post")}
        wishes={wishes}
        onSend={send}
      >
        <fieldset class="cohort-kinds">
          <legend class="cohort-unseen">{say("kind")}</legend>
          {KINDS.map(one => (
            <label key={one}>
              <input
                type="radio"
                name="cohort-kind"
                checked={kind.value === one}
                onChange={() => {
                  kind.value = one;
                }}
              />
              <span>{say(one as "comment" | "question" | "tip")}</span>
            </label>
          ))}
        </fieldset>
      </TextBox>
      {people > 0 && <p class="cohort-audience">{say("toYourCohort", { n: people })}</p>}
    </div>
  );
}

interface TextBoxProps {
  /** Where the draft survives a reload. */
  readonly memory: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly onSend: (body: string) => void;
  readonly onCancel?: () => void;
  readonly focus?: boolean;
  /** A new number takes the cursor into the box. */
  readonly wishes?: number;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A textbox with its button. Ctrl or ⌘ with Enter sends; Escape cancels where there is something to cancel. */
export function TextBox(props: TextBoxProps) {
  const { memory, label, hint, action, onSend, onCancel, focus, wishes = 0, children } = props;
  const text = useSignal(recall(memory) ?? "");
  const box = useRef<HTMLTextAreaElement>(null);
  const write = (value: string) => {
    text.value = value;
    remember(memory, value);
  };
  const send = () => {
    const body = text.value.trim();
    if (!body || body.length > LONGEST) return box.current?.focus();
    write("");
    onSend(body);
  };
  const cancel = () => {
    write("");
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
    };
    window.addEventListener("cohort:draft", remembered);
    return () => window.removeEventListener("cohort:draft", remembered);
  }, [memory]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && onCancel) {
      event.stopPropagation();
      cancel();
    }
  };
  const excess = text.value.length - LONGEST;
  return (
    <div class={`cohort-textbox ${props.class ?? ""}`}>
      <textarea
        ref={box}
        rows={2}
        aria-label={label}
        aria-keyshortcuts="Control+Enter"
        placeholder={hint}
        value={text.value}
        onInput={event => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {excess > 0 && (
        <p class="cohort-fault" role="status">
          {say("tooLong", { n: excess })}
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
