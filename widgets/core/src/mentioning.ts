import type { CohortPerson } from "./wire.js";

const BEFORE_CURSOR = /(?:^|[\s(])@([\w.-]{0,40})$/;
const MOST = 6;

/** Return what was typed after an @ that ends at `cursor`, null where none is being typed. */
export function mentionAt(text: string, cursor: number): string | null {
  return BEFORE_CURSOR.exec(text.slice(0, cursor))?.[1] ?? null;
}

/** Return the people whose name or display name begins (in any of its words) with `typed`, facilitators first. */
export function whoFits(people: readonly CohortPerson[], typed: string): CohortPerson[] {
  const wanted = typed.toLocaleLowerCase();
  const fits = ({ name, display_name: shown }: CohortPerson) =>
    [name, ...shown.split(/\s+/)].some(word => word.toLocaleLowerCase().startsWith(wanted));
  const guides = (person: CohortPerson) => (person.role === "facilitator" ? 0 : 1);
  return people
    .filter(fits)
    .sort((one, other) => guides(one) - guides(other))
    .slice(0, MOST);
}

/** Return the text with `name` in place of what is being typed at `cursor`, and where the cursor stands then. */
export function withMention(text: string, cursor: number, name: string): readonly [string, number] {
  const typed = mentionAt(text, cursor) ?? "";
  const start = cursor - typed.length;
  const rest = text.slice(cursor);
  const space = rest.startsWith(" ") ? "" : " ";
  return [`${text.slice(0, start)}${name}${space}${rest}`, start + name.length + 1];
}
