import type { Deeds } from "../../deeds.js";
import { type Name, say } from "../../strings.js";
import { Dialog } from "../Dialog.js";
import { ReasonFields, reasonIn } from "./ReasonFields.js";

interface Props {
  readonly deeds: Deeds;
  readonly person: { readonly name: string; readonly display_name: string };
  readonly onClose: () => void;
}

const PERIODS: readonly (readonly [hours: number, name: Name])[] = [
  [1, "anHour"],
  [24, "aDay"],
  [7 * 24, "aWeek"],
  [28 * 24, "fourWeeks"],
];
const A_DAY = 24;

/** Let somebody read but not write for a while, with a reason they are told. */
export function MuteDialog({ deeds, person, onClose }: Props) {
  const { name, display_name } = person;
  return (
    <Dialog
      title={say("muteTitle", { name: display_name })}
      action={say("mute")}
      grave
      onClose={onClose}
      onSubmit={form => void deeds.muteAuthor(name, Number(form.get("hours")), reasonIn(form))}
    >
      <p>{say("muteHint", { name: display_name })}</p>
      <label class="cohort-field">
        <span>{say("howLong")}</span>
        <select name="hours">
          {PERIODS.map(([hours, period]) => (
            <option key={hours} value={hours} selected={hours === A_DAY}>
              {say(period)}
            </option>
          ))}
        </select>
      </label>
      <ReasonFields />
    </Dialog>
  );
}
