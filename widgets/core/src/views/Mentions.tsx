import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { mentionAt, whoFits, withMention } from "../mentioning.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { CohortPerson } from "../wire.js";

interface Ref<T> {
  current: T | null;
}

/** Takes the keys that choose a suggestion; true when it did. */
export interface Suggest {
  take(event: KeyboardEvent): boolean;
}

interface Props {
  readonly room: Room;
  readonly box: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly handle: Ref<Suggest>;
}

/** The people an @ in the box may mean, above it: arrows choose, Enter or Tab takes, Escape closes. */
export function Mentions({ room, box, text, onWrite, handle }: Props) {
  const people = useSignal<readonly CohortPerson[]>([]);
  const chosen = useSignal(0);
  const closed = useSignal<string | null>(null);
  const id = useId();
  const cursor = box.current?.selectionStart ?? text.length;
  const typed = mentionAt(text, cursor);
  const found = typed === null || closed.value === text ? [] : whoFits(people.value, typed);
  const open = found.length > 0;
  useEffect(() => {
    chosen.value = 0;
    if (typed !== null && people.value.length === 0) {
      room.people().then(
        all => {
          people.value = all;
        },
        () => undefined,
      );
    }
  }, [typed]);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    area.setAttribute("aria-autocomplete", "list");
    if (open) area.setAttribute("aria-controls", id);
    else area.removeAttribute("aria-controls");
    if (open) area.setAttribute("aria-activedescendant", `${id}-${chosen.value}`);
    else area.removeAttribute("aria-activedescendant");
  });
  const pick = (person: CohortPerson) => {
    const [written, at] = withMention(text, cursor, person.name);
    onWrite(written);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    });
  };
  handle.current = {
    take: event => {
      const person = found[chosen.value];
      if (!person || event.ctrlKey || event.metaKey) return false;
      switch (event.key) {
        case "ArrowDown":
        case "ArrowUp":
          chosen.value = (chosen.value + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
          break;
        case "Enter":
        case "Tab":
          pick(person);
          break;
        case "Escape":
          closed.value = text;
          break;
        default:
          return false;
      }
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
  if (!open) return null;
  return (
    <div class="cohort-suggest" role="listbox" id={id} aria-label={say("peopleToMention")}>
      {found.map((person, index) => (
        <div
          key={person.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen.value}
          onPointerDown={event => {
            event.preventDefault();
            pick(person);
          }}
        >
          <b>{person.display_name}</b> @{person.name}
          {person.role === "facilitator" && <span class="cohort-tag">{say("facilitator")}</span>}
        </div>
      ))}
    </div>
  );
}
