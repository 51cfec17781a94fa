/** Which module a notebook is, as its server says. */
export interface Answer {
  /** The cohorts in which the person at the screen meets this module. */
  readonly cohorts: readonly string[];
  readonly course: string;
  readonly module: string;
  /** nbformat id → cell key, for notebooks whose cells do not carry their key. */
  readonly cells: Readonly<Record<string, string>>;
  /** The keys in the order of the cells, for a notebook whose cells had no ids on disk. */
  readonly order: readonly string[];
}

export interface Place extends Answer {
  readonly path: string;
  readonly cohort: string;
}

/** Where the reader is: nowhere, on the way, in a notebook outside every course, or in a module. */
export type Whereabouts =
  | { readonly state: "nowhere" }
  | { readonly state: "looking"; readonly path: string }
  | { readonly state: "elsewhere"; readonly path: string }
  | { readonly state: "unknown"; readonly path: string; readonly reason: string }
  | { readonly state: "module"; readonly path: string; readonly place: Place };

export function placeOf(whereabouts: Whereabouts): Place | null {
  return whereabouts.state === "module" ? whereabouts.place : null;
}

/** What a cell must tell to be found. */
export interface CellLike {
  readonly id: string;
  getMetadata(key: string): unknown;
}

/** Return the key under which the service knows a cell, or null for a cell that is not published. */
export function keyOf(cell: CellLike, cells: Answer["cells"]): string | null {
  const ours = cell.getMetadata("cohort") as { key?: unknown } | undefined;
  return typeof ours?.key === "string" ? ours.key : (cells[cell.id] ?? null);
}

/**
 * Return the answer's keys by the ids that the opened cells have.
 *
 * Ids given on opening are bound to keys at once, by order: later the cells may have been moved.
 */
export function named({ cells, order }: Answer, ids: readonly string[]): Answer["cells"] {
  if (order.length === 0 || order.length !== ids.length) return cells;
  return Object.fromEntries(ids.map((id, index) => [id, order[index] ?? ""]));
}

const LONGEST = 60;

/** Return a few words that name a cell: its heading, or else its first line of text or code. */
export function describe(type: string, source: string): string | null {
  const lines = source.split("\n").map(line => line.trim());
  const heading = type === "markdown" ? lines.find(line => /^#{1,6}\s/.test(line)) : undefined;
  const line = heading ?? lines.find(line => /[\p{L}\p{N}]/u.test(line));
  if (!line) return null;
  const words = type === "markdown" ? plain(line) : line;
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words;
}

function plain(markdown: string): string {
  return markdown
    .replace(/^#{1,6}\s+|^[-*+>]\s+/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]+/g, "")
    .trim();
}
