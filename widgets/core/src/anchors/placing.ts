import { write } from "../requests.js";
import type { Room } from "../room.js";
import type { Discussion, NewAnchor, ThreadView } from "../wire.js";
import type { Chosen } from "./ground.js";

/** Give a thread its place: another one, or the one it has for good. Raises Refused or Unreachable. */
export async function place(
  room: Room,
  thread: string,
  { cell, anchor }: Pick<Chosen, "cell" | "anchor">,
): Promise<void> {
  const path = `api/cohorts/${encodeURIComponent(room.cohort)}/threads/${encodeURIComponent(thread)}/anchor`;
  const body = { cell, ...(anchor ? { anchor } : {}) };
  await write<ThreadView>(room.door, { method: "PUT", path, body });
}

/** Return the place a thread has now, as its reader sees it; null for a thread that has none. */
export function presentPlace({ anchor }: ThreadView): Pick<Chosen, "cell" | "anchor"> | null {
  const { cell, facet, quote, output } = anchor;
  if (cell === null) return null;
  if (facet === "cell" || (!quote && !output)) return { cell, anchor: null };
  const { exact, prefix, suffix } = quote ?? { exact: "", prefix: "", suffix: "" };
  const here: NewAnchor = {
    facet,
    ...(quote ? { quote: { exact, prefix, suffix } } : {}),
    ...(output ? { output } : {}),
  };
  return { cell, anchor: here };
}

/** Whether the person may say where a thread belongs: its author may, and who guides or designs. */
export function mayPlace({ roles }: Discussion, thread: ThreadView, person: string): boolean {
  const author = thread.posts[0]?.author.name;
  return author === person || roles.includes("facilitator") || roles.includes("designer");
}
