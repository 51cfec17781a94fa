import { language, say } from "../strings.js";

/** Who is writing. */
export function TypingSign({ people }: { readonly people: readonly string[] }) {
  if (people.length === 0) return null;
  const names = new Intl.ListFormat(language(), { type: "conjunction" }).format(people);
  return <p class="cohort-typing">{say("isWriting", { names, n: people.length })}</p>;
}
