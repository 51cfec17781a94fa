import { useSignal } from "@preact/signals";
import { type Name, say } from "../../strings.js";

const REASONS = [
  "whyUnkind",
  "whyPrivate",
  "whyAnswer",
  "whyOffTopic",
  "whyOther",
] as const satisfies readonly Name[];
const OTHER = "whyOther";
const LONGEST = 400;

/** Why: one of the common reasons, and more in the own words where they say it better. */
export function ReasonFields() {
  const other = useSignal(false);
  return (
    <>
      <fieldset class="cohort-choices">
        <legend class="cohort-unseen">{say("why")}</legend>
        {REASONS.map((reason, index) => (
          <label key={reason}>
            <input
              type="radio"
              name="why"
              value={reason}
              defaultChecked={index === 0}
              onChange={() => {
                other.value = reason === OTHER;
              }}
            />
            <span>{say(reason)}</span>
          </label>
        ))}
      </fieldset>
      <label class="cohort-field">
        <span>{say(other.value ? "inYourWords" : "moreWords")}</span>
        <textarea name="words" rows={2} maxLength={LONGEST} required={other.value} />
      </label>
    </>
  );
}

/** Return the reason that a form with these fields gives. */
export function reasonIn(form: FormData): string {
  const why = String(form.get("why")) as (typeof REASONS)[number];
  const words = String(form.get("words") ?? "").trim();
  if (why === OTHER) return words;
  return words === "" ? `${say(why)}.` : `${say(why)}: ${words}`;
}
