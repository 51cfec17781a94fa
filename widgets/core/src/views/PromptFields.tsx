import type { Draft } from "../outbox.js";
import { say } from "../strings.js";

export interface PromptWish {
  readonly objective: string;
  readonly writeFirst: boolean;
  /** As `<input type=datetime-local>` has it: this person's clock. */
  readonly opensAt: string;
  readonly replies: number;
  readonly announcement: boolean;
}

export const noPrompt: PromptWish = {
  objective: "",
  writeFirst: false,
  opensAt: "",
  replies: 0,
  announcement: false,
};

/** Return the wish as the wire takes it; a local time becomes UTC. */
export function promptDraft(wish: PromptWish): Partial<Draft> {
  const opensAt = wish.writeFirst && wish.opensAt ? new Date(wish.opensAt).toISOString() : null;
  return {
    objective: wish.objective,
    write_first: wish.writeFirst,
    opens_at: opensAt,
    replies_wanted: wish.replies,
    announcement: wish.announcement,
  };
}

interface Props {
  readonly value: PromptWish;
  readonly onChange: (wish: PromptWish) => void;
}

/** What a prompt asks for beside its words. */
export function PromptFields({ value, onChange }: Props) {
  const set = (change: Partial<PromptWish>) => onChange({ ...value, ...change });
  return (
    <fieldset class="cohort-prompt-fields">
      <legend class="cohort-unseen">{say("prompt")}</legend>
      <label class="cohort-field">
        <span>{say("objective")}</span>
        <input
          value={value.objective}
          maxLength={300}
          onInput={event => set({ objective: event.currentTarget.value })}
        />
      </label>
      <label class="cohort-field">
        <span>{say("repliesWanted")}</span>
        <input
          type="number"
          min={0}
          max={20}
          value={value.replies}
          onInput={event => set({ replies: event.currentTarget.valueAsNumber || 0 })}
        />
      </label>
      <label class="cohort-check">
        <input
          type="checkbox"
          checked={value.writeFirst}
          onChange={event => set({ writeFirst: event.currentTarget.checked })}
        />
        {say("writeFirst")}
      </label>
      {value.writeFirst && (
        <label class="cohort-field">
          <span>{say("opensAt")}</span>
          <input
            type="datetime-local"
            value={value.opensAt}
            onInput={event => set({ opensAt: event.currentTarget.value })}
          />
        </label>
      )}
      <label class="cohort-check">
        <input
          type="checkbox"
          checked={value.announcement}
          onChange={event => set({ announcement: event.currentTarget.checked })}
        />
        {say("announceIt")}
      </label>
    </fieldset>
  );
}
