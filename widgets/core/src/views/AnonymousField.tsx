import { useId } from "preact/hooks";
import { say } from "../strings.js";

/** Whether peers read a made-up name; who sees the real one is said before anything is posted. */
export function AnonymousField({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <span class="cohort-anonymous">
      <label class="cohort-check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={checked ? id : undefined}
          onChange={event => onChange(event.currentTarget.checked)}
        />
        {say("anonymously")}
      </label>
      {checked && (
        <small id={id} role="status">
          {say("anonymousHint")}
        </small>
      )}
    </span>
  );
}
