const LONGEST = 90;

/** Return every cell of the page, by key. */
export function cells(): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>("[data-cell]")) {
    const key = element.dataset.cell;
    if (key) found.set(key, element);
  }
  return found;
}

export function cell(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
}

/** Return a few words that name a cell: its heading, else how it begins; null when the page has no such cell. */
export function describe(key: string): string | null {
  const element = cell(key);
  if (!element) return null;
  const heading = element.querySelector("h1, h2, h3, h4");
  const code = element.querySelector("pre")?.textContent?.trim().split("\n")[0] ?? "";
  const text = words(heading) || words(element.querySelector("p:not(.kind), li")) || code || words(element);
  return text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …` : text || null;
}

/** Bring a cell to the eye and mark it for a moment. */
export function jumpTo(key: string): void {
  const element = cell(key);
  if (!element) return;
  for (const other of document.querySelectorAll(".pointed")) other.classList.remove("pointed");
  element.scrollIntoView({ block: "start" });
  element.classList.add("pointed");
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function words(element: Element | null): string {
  if (!element) return "";
  const copy = element.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll(".cell-mark, .katex, .anchor-link, script, style"))
    aside.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").replace(/¶/g, "").trim();
}
