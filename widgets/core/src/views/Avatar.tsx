import type { Author } from "../wire.js";

/** The picture of who wrote a post; a pseudonym is nobody's initials. */
export function AuthorAvatar({ author }: { readonly author: Author }) {
  const told = author.name !== "";
  return (
    <Avatar name={told ? author.name : author.display_name} displayName={told ? author.display_name : "?"} />
  );
}

/** Initials on a colour of their own; decoration, since the name stands beside it. */
export function Avatar({ name, displayName }: { readonly name: string; readonly displayName: string }) {
  return (
    <span class={`cohort-avatar cohort-hue-${hue(name)}`} aria-hidden="true">
      {initials(displayName)}
    </span>
  );
}

const HUES = 8;

/** Return which of the eight colours belongs to `name`: always the same one. */
export function hue(name: string): number {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % HUES;
}

/** Return up to two initials: of the first and the last word, or "L2" for "learner2". */
export function initials(displayName: string): string {
  const words = displayName.trim().split(/\s+/);
  const first = words[0] || "?";
  const last = words.length > 1 ? words.at(-1) : /\d+$/.exec(first)?.[0];
  return (first.slice(0, 1) + (last ?? "").slice(0, 1)).toUpperCase();
}
