import { useLayoutEffect, useRef } from "preact/hooks";
import type { Choices } from "../anchors/choosing.js";
import type { Chosen } from "../anchors/ground.js";
import { say } from "../strings.js";
import { Icon } from "./Icon.js";

interface Props {
  readonly choices: Choices;
  readonly onTake: (chosen: Chosen, asks: boolean) => void;
}

const GAP = 8;

/** What a selection offers, close to it; on a touch screen at the foot, out of the way of the phone's own menu. */
export function AnnotateBar({ choices, onTake }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current) place(bar.current, choices.box);
  }, [choices]);
  const { chosen, wider } = choices;
  return (
    <div
      ref={bar}
      class="cohort-bar"
      role="toolbar"
      aria-label={say("annotating")}
      // The selection stays while the hand presses.
      onMouseDown={event => event.preventDefault()}
    >
      <Choice label={say("annotate")} icon="message-circle-plus" onPress={() => onTake(chosen, false)} />
      <Choice label={say("ask")} icon="circle-question-mark" onPress={() => onTake(chosen, true)} />
      {wider.map(({ label, chosen: place }) => (
        <Choice key={label} label={label} onPress={() => onTake(place, false)} />
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly icon?: "message-circle-plus" | "circle-question-mark";
  readonly onPress: () => void;
}

function Choice({ label, icon, onPress }: ChoiceProps) {
  return (
    <button type="button" class="cohort-bar-choice" onClick={onPress}>
      {icon && <Icon name={icon} />}
      {label}
    </button>
  );
}

/** Below the selection's last line, above it where there is no room below; the style sheet has it for touch. */
function place(bar: HTMLElement, box: DOMRect): void {
  const { width, height } = bar.getBoundingClientRect();
  const below = box.bottom + GAP;
  const top = below + height > window.innerHeight ? box.top - height - GAP : below;
  const left = Math.min(box.right - width / 2, document.documentElement.clientWidth - width - GAP);
  bar.style.setProperty("--x", `${Math.max(GAP, left)}px`);
  bar.style.setProperty("--y", `${Math.max(GAP, top)}px`);
}
