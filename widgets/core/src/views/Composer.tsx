import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { audienceName } from "../audiences.js";
import { recall } from "../memory.js";
import type { Draft, Kind } from "../outbox.js";
import type { Panel } from "../panel.js";
import { powersIn } from "../powers.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { Tab } from "../tabs.js";
import type { AttachmentView } from "../wire.js";
import { AnonymousField } from "./AnonymousField.js";
import { noPrompt, PromptFields, promptDraft } from "./PromptFields.js";
import { Similar } from "./Similar.js";
import { Subject, useTakenBack } from "./Subject.js";
import { TextBox } from "./TextBox.js";
import { useAudiences } from "./useAudiences.js";
import { useFolding } from "./useFolding.js";
import { watching } from "./watching.js";

const KINDS: readonly Kind[] = ["comment", "question", "tip", "link"];

/** Return where the draft of a reply (or, for null, of a new thread) is kept. */
export function draftKey(room: Room, thread: string | null): string {
  return `draft.${room.person}.${room.cohort}.${room.module}.${thread ?? "new"}`;
}

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  /** Under which tab it stands: among questions, one is meant. */
  readonly tab?: Tab;
}

/** The box at the foot of the panel: a new thread on the chosen cell, or on the whole module. */
export function Composer({ room, panel, tab = "page" }: Props) {
  const usual: Kind = tab === "questions" ? "question" : "comment";
  const kind = useSignal<Kind>(usual);
  const audience = useSignal("cohort");
  const anonymous = useSignal(false);
  const prompt = useSignal(noPrompt);
  const typed = useSignal(recall(draftKey(room, null)) ?? "");
  const filled = useSignal(false);
  const state = watching(room.discussion);
  const subject = watching(panel.pointing.subject);
  const here = watching(panel.cell) ?? watching(panel.at);
  const cell = subject?.cell ?? here;
  const wishes = watching(panel.wishes);
  const kinds = state && powersIn(state).prompts ? [...KINDS, "prompt" as const] : KINDS;
  const folding = useFolding(filled.value || subject !== null);
  const whole = room.module === "" ? "postHintCohort" : "postHint";
  const unquoted = cell === null ? whole : "postHintCell";
  const hint = folding.folded ? "writeAPostFolded" : subject ? "postHintQuote" : unquoted;
  useEffect(() => {
    if (!filled.value) kind.value = usual;
  }, [usual]);
  // After what is usual: who asks about words means a question, wherever the panel stood.
  useEffect(() => {
    if (subject?.kind) kind.value = subject.kind;
  }, [subject]);
  useTakenBack(panel);
  const send = (body: string, files: readonly AttachmentView[]) => {
    const draft: Draft = {
      thread: null,
      body,
      files,
      kind: kind.value,
      cell,
      ...(subject?.anchor ? { anchor: subject.anchor } : {}),
      audience: audience.value,
      anonymous: anonymous.value,
      ...(kind.value === "prompt" ? promptDraft(prompt.value) : {}),
    };
    room.outbox.post(draft);
    panel.pointing.subject.value = null;
    // The own post is seen where it stands.
    if (kind.value !== usual && tab === "questions") panel.turnTo("page");
    kind.value = usual;
    audience.value = "cohort";
    anonymous.value = false;
    prompt.value = noPrompt;
    typed.value = "";
  };
  return (
    <div
      ref={folding.frame}
      class={`cohort-composer${folding.folded ? " cohort-composer-folded" : ""}`}
      onFocusIn={folding.onFocusIn}
    >
      <Subject panel={panel} cell={cell} />
      <TextBox
        room={room}
        memory={draftKey(room, null)}
        label={say("writeAPost")}
        hint={say(hint)}
        action={say("post")}
        wishes={wishes}
        attaches
        onSend={send}
        onType={text => {
          typed.value = text;
        }}
        onFill={full => {
          filled.value = full;
        }}
      >
        <fieldset class="cohort-kinds">
          <legend class="cohort-unseen">{say("kind")}</legend>
          {kinds.map(one => (
            <label key={one}>
              <input
                type="radio"
                name="cohort-kind"
                checked={kind.value === one}
                onChange={() => {
                  kind.value = one;
                }}
              />
              <span>{say(one)}</span>
            </label>
          ))}
        </fieldset>
      </TextBox>
      {kind.value === "question" && <Similar room={room} typed={typed.value} panel={panel} />}
      {kind.value === "prompt" && (
        <PromptFields
          value={prompt.value}
          onChange={value => {
            prompt.value = value;
          }}
        />
      )}
      <div class="cohort-to">
        <AudienceField
          room={room}
          size={state?.audience_size ?? 0}
          value={audience.value}
          onChange={value => {
            audience.value = value;
            if (value === "private" || value === "to facilitators") anonymous.value = false;
          }}
        />
        {audience.value !== "private" && audience.value !== "to facilitators" && (
          <AnonymousField
            checked={anonymous.value}
            onChange={checked => {
              anonymous.value = checked;
            }}
          />
        )}
      </div>
    </div>
  );
}

interface AudienceProps {
  readonly room: Room;
  readonly size: number;
  readonly value: string;
  readonly onChange: (audience: string) => void;
}

/** For whom the thread is, with how many people that is. The choices are asked for when somebody comes near. */
function AudienceField({ room, size, value, onChange }: AudienceProps) {
  const choices = useAudiences(room);
  const shown = choices.length > 0 ? choices : [{ audience: "cohort", title: "", size }];
  return (
    <select
      class="cohort-select"
      aria-label={say("whoReads")}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    >
      {shown.map(one => (
        <option key={one.audience} value={one.audience}>
          {say("toAudience", { audience: audienceName(one.audience, shown), n: one.size })}
        </option>
      ))}
    </select>
  );
}
