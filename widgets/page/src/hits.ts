import { ago, exactly, moduleAddress, placeAddress, type SearchHit, say } from "@jupyter-cohort/core";

export interface Surroundings {
  readonly base: string;
  /** The titles of the cohorts that are searched. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Return a hit's row, as the server draws those of the first page. */
export function drawHit(hit: SearchHit, { base, titles }: Surroundings): HTMLLIElement {
  const row = document.createElement("li");
  const link = row.appendChild(document.createElement("a"));
  link.href = hitAddress(base, hit);
  line(link, "hit-title", hit.kind === "post" ? (hit.author?.display_name ?? "") : hit.title);
  if (hit.snippet.text) line(link, "hit-words", ...marked(hit.snippet.text, hit.snippet.marks ?? []));
  const place = line(link, "hit-place", placeOf(hit, titles));
  if (hit.at) place.append(" · ", when(hit.at));
  return row;
}

/** Return the address a hit opens at. */
export function hitAddress(base: string, hit: SearchHit): string {
  const { cohort, module = "", cell = null, name = "" } = hit;
  switch (hit.kind) {
    case "post": {
      // A module that is gone has no page: its posts are read in the forum.
      const shown = hit.title ? module : "";
      return placeAddress(base, {
        cohort,
        module: shown,
        cell,
        thread: hit.thread ?? "",
        post: hit.post ?? null,
      });
    }
    case "module":
    case "cell":
      return moduleAddress(base, cohort, module, cell);
    case "tag":
      return `${base}c/${encodeURIComponent(cohort)}/tags/${encodeURIComponent(name)}`;
    case "person":
      return `${base}search?${new URLSearchParams({ author: name, cohort })}`;
  }
}

function placeOf(hit: SearchHit, titles: Surroundings["titles"]): string {
  const cohort = titles[hit.cohort] ?? "";
  if (hit.kind !== "post") return cohort;
  const where = hit.module ? hit.title : say("wholeCohort");
  return [where, Object.keys(titles).length > 1 ? cohort : ""].filter(Boolean).join(" · ");
}

function line(link: HTMLElement, name: string, ...parts: (string | Node)[]): HTMLElement {
  const span = link.appendChild(document.createElement("span"));
  span.className = name;
  span.append(...parts);
  return span;
}

function marked(text: string, marks: readonly (readonly number[])[]): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let end = 0;
  for (const [from = 0, to = 0] of marks) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    parts.push(text.slice(end, from), mark);
    end = to;
  }
  return [...parts, text.slice(end)];
}

function when(at: string): HTMLTimeElement {
  const time = document.createElement("time");
  time.dateTime = at;
  time.title = exactly(at);
  time.textContent = ago(at);
  return time;
}
