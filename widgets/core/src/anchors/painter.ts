import type { AnchorView, ThreadView } from "../wire.js";
import { type Box, drawBoxes, isOurs, regionBox } from "./boxes.js";
import type { Chosen, Ground } from "./ground.js";
import { locate, type Spot } from "./locating.js";

interface Placed {
  readonly cell: HTMLElement;
  readonly spot: Spot;
}

interface Painted extends Placed {
  readonly thread: ThreadView;
}

type Look = "quote" | "doubt" | "active" | "flash" | "choice";

const LOOKS: readonly Look[] = ["quote", "doubt", "active", "flash", "choice"];
const FLASH = 1_800;
const PATIENCE = 60;

/**
 * Paints the places that threads are about, and knows which of them is where.
 *
 * The page's text stays as it is: browsers with the Custom Highlight API are told ranges, the others get boxes
 * over the text. Whatever changes in the cells is painted anew.
 */
export class Painter {
  #threads: readonly ThreadView[] = [];
  #painted: readonly Painted[] = [];
  #active: readonly string[] = [];
  #subject: Chosen | null = null;
  #choice: Placed | null = null;
  #flashed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;
  readonly #boxed = new Set<HTMLElement>();
  readonly #stops: (() => void)[] = [];

  constructor(readonly ground: Ground) {
    const mutations = new MutationObserver(changes => {
      if (changes.some(isTheirs)) this.#soon();
    });
    mutations.observe(ground.root, { childList: true, subtree: true, characterData: true });
    const resizes = new ResizeObserver(() => this.#soon());
    resizes.observe(ground.root);
    const moved = () => {
      if (this.#boxed.size > 0) this.#draw();
    };
    // Pictures take their size late, and tables scroll within themselves: neither event bubbles.
    for (const event of ["load", "scroll", "toggle"])
      ground.root.addEventListener(event, moved, { capture: true });
    this.#stops.push(
      () => mutations.disconnect(),
      () => resizes.disconnect(),
      () => {
        for (const event of ["load", "scroll", "toggle"])
          ground.root.removeEventListener(event, moved, { capture: true });
      },
    );
  }

  /** Paint the places of `threads`, instead of those before. */
  show(threads: readonly ThreadView[]): void {
    this.#threads = threads;
    this.#paint();
  }

  /** Let some threads' places stand out. */
  activate(threads: readonly string[]): void {
    if (String(threads) === String(this.#active)) return;
    this.#active = threads;
    this.#draw();
  }

  /** Keep what somebody writes about visible, as the selection goes when the cursor does. */
  subject(subject: Chosen | null): void {
    this.#subject = subject;
    this.#draw();
  }

  /** Show what is being chosen. */
  choose(choice: Placed | null): void {
    this.#choice = choice;
    this.#draw();
  }

  /** Bring a thread's place to the eye for a moment; false when it is not on the page. */
  flash(thread: string): boolean {
    const found = this.#painted.find(one => one.thread.id === thread);
    if (!found) return false;
    bringToEye(found);
    this.#flashed = thread;
    this.#draw();
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => {
      this.#flashed = null;
      this.#draw();
    }, FLASH);
    return true;
  }

  /** Return the threads whose places lie under a point of the screen: the most exact place first. */
  threadsAt(x: number, y: number): string[] {
    return this.#painted
      .map(({ thread, spot }) => ({ thread, boxes: boxesOf(spot) }))
      .filter(({ boxes }) => boxes.some(box => contains(box, x, y)))
      .sort((one, other) => area(one.boxes) - area(other.boxes))
      .map(({ thread }) => thread.id);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#ending);
    for (const stop of this.#stops) stop();
    this.#painted = [];
    this.#subject = null;
    this.#choice = null;
    this.#draw();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#paint(), PATIENCE);
  }

  #paint(): void {
    const cells = this.ground.cells();
    this.#painted = this.#threads.flatMap(thread => {
      const cell = cells.get(thread.anchor.cell ?? "");
      const spot = cell && locate(cell, thread.anchor);
      return cell && spot ? [{ thread, cell, spot }] : [];
    });
    this.#draw();
  }

  #draw(): void {
    const looks = new Map<Look, Placed[]>(LOOKS.map(look => [look, []]));
    for (const one of this.#painted) for (const look of this.#looksOf(one)) looks.get(look)?.push(one);
    const subject = this.#subject && this.#placed(this.#subject);
    if (subject) looks.get("active")?.push(subject);
    if (this.#choice) looks.get("choice")?.push(this.#choice);
    if (highlights()) {
      for (const [look, painted] of looks) highlight(look, painted);
    }
    this.#drawBoxes(looks);
  }

  #placed({ cell, anchor }: Chosen): Placed | null {
    const element = this.ground.cells().get(cell);
    const spot = element && anchor && locate(element, viewOf(cell, anchor));
    return element && spot ? { cell: element, spot } : null;
  }

  #looksOf({ thread }: Painted): Look[] {
    const sure = thread.anchor.tier === "exact";
    const looks: Look[] = [sure ? "quote" : "doubt"];
    if (this.#active.includes(thread.id)) looks.push("active");
    if (this.#flashed === thread.id) looks.push("flash");
    return looks;
  }

  #drawBoxes(looks: ReadonlyMap<Look, readonly Placed[]>): void {
    const boxes = new Map<HTMLElement, (Box & { look: string })[]>();
    for (const cell of this.#boxed) boxes.set(cell, []);
    for (const [look, painted] of looks) {
      for (const { cell, spot } of painted) {
        const kind = spot.picture ? "region" : "words";
        const drawn = spot.picture || !highlights() ? boxesOf(spot) : [];
        const there = boxes.get(cell) ?? [];
        there.push(...drawn.map(box => ({ ...box, look: `cohort-box-${kind} cohort-box-${look}` })));
        boxes.set(cell, there);
      }
    }
    this.#boxed.clear();
    for (const [cell, drawn] of boxes) {
      drawBoxes(cell, drawn);
      if (drawn.length > 0) this.#boxed.add(cell);
    }
  }
}

function highlights(): HighlightRegistry | null {
  return typeof Highlight !== "undefined" && typeof CSS !== "undefined" ? (CSS.highlights ?? null) : null;
}

function highlight(look: Look, painted: readonly Placed[]): void {
  const ranges = painted.flatMap(({ spot }) => spot.ranges);
  const name = `cohort-${look}`;
  if (ranges.length === 0) {
    highlights()?.delete(name);
    return;
  }
  const made = new Highlight(...ranges);
  made.priority = LOOKS.indexOf(look);
  highlights()?.set(name, made);
}

function viewOf(cell: string, { facet, quote, output }: NonNullable<Chosen["anchor"]>): AnchorView {
  const words = quote ? { ...quote, start: null, end: null } : null;
  return { cell, version: null, tier: "exact", facet, quote: words, output: output ?? null };
}

function boxesOf({ ranges, picture }: Spot): Box[] {
  if (picture) return [regionBox(picture.element, picture.region)];
  return ranges.flatMap(range => [...range.getClientRects()].map(plain));
}

/** The numbers of a DOMRect are its prototype's: a copy by spreading would have none. */
function plain({ left, top, width, height }: DOMRect): Box {
  return { left, top, width, height };
}

function contains({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function bringToEye({ cell, spot }: Painted): void {
  const within = spot.picture?.element ?? spot.ranges[0]?.startContainer.parentElement ?? cell;
  for (
    let folded = within.closest("details");
    folded;
    folded = folded.parentElement?.closest("details") ?? null
  )
    folded.open = true;
  within.scrollIntoView({ block: "center", inline: "nearest" });
  if (!cell.contains(document.activeElement)) {
    cell.tabIndex = -1;
    cell.focus({ preventScroll: true });
  }
}

function isTheirs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target)) return false;
  const changed = [...addedNodes, ...removedNodes];
  return changed.length === 0 || !changed.every(isOurs);
}

function area(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}
