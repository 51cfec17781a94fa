import type { NewProgress, ProgressView, Session } from "@jupyter-cohort/core";
import { cells, jumpTo } from "./cells.js";

interface Place {
  readonly cohort: string;
  readonly module: string;
}

const DWELL = 1_000;

/** Follow the reading: where one is in the table of contents, how far down, and which cells have been reached. */
export function followReading(session: Session, place: Place, reachedBefore: readonly string[]): void {
  const reached = new Set(reachedBefore);
  const note = noter(session, place);
  note({ stage: "opened" });
  watchCells(reached, key => {
    reached.add(key);
    markReached(reached);
    note({ stage: "reached", cell: key });
  });
  markReached(reached);
  followHeadings();
  followScroll();
  pointAtTarget();
  window.addEventListener("hashchange", pointAtTarget);
}

/** Return what notes progress, one at a time. A note that gets lost is noted at the next visit. */
function noter(session: Session, { cohort, module }: Place): (progress: Partial<NewProgress>) => void {
  const path = `api/cohorts/${encodeURIComponent(cohort)}/modules/${encodeURIComponent(module)}/progress`;
  let last: Promise<unknown> = Promise.resolve();
  return progress => {
    last = last
      .then(() => session.write<ProgressView>({ method: "POST", path, body: progress }))
      .catch(() => undefined);
  };
}

/** Tell of every cell whose end has been on screen for a second. */
function watchCells(reached: ReadonlySet<string>, onReached: (key: string) => void): void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (!isIntersecting) continue;
      const read = () => {
        observer.unobserve(target);
        onReached(keyOf.get(target) ?? "");
      };
      timers.set(target, setTimeout(read, DWELL));
    }
  });
  const keyOf = new Map<Element, string>();
  for (const [key, element] of cells()) {
    if (reached.has(key)) continue;
    const end = document.createElement("span");
    end.className = "cell-end";
    end.setAttribute("aria-hidden", "true");
    element.append(end);
    keyOf.set(end, key);
    observer.observe(end);
  }
}

function markReached(reached: ReadonlySet<string>): void {
  for (const row of document.querySelectorAll<HTMLElement>(".toc [data-toc-cell]")) {
    row.classList.toggle("reached", reached.has(row.dataset.tocCell ?? ""));
  }
}

/** Mark in the table of contents the heading that stands above what is being read. */
function followHeadings(): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".toc li:has(a[href^='#'])")];
  const headings = rows.map(row => document.getElementById(decodeURIComponent(hashOf(row))));
  const update = () => {
    const line = window.innerHeight * 0.3;
    const here = headings.findLastIndex(heading => heading && heading.getBoundingClientRect().top <= line);
    rows.forEach((row, index) => {
      row.classList.toggle("here", index === Math.max(0, here));
      if (index === Math.max(0, here)) row.querySelector("a")?.setAttribute("aria-current", "location");
      else row.querySelector("a")?.removeAttribute("aria-current");
    });
  };
  if (rows.length > 0) onScroll(update);
}

function followScroll(): void {
  const bar = document.querySelector<HTMLElement>(".read-bar");
  if (!bar) return;
  onScroll(() => {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    const way = scrollHeight - clientHeight;
    bar.style.setProperty("--read", String(way > 0 ? Math.min(1, scrollTop / way) : 1));
  });
}

function pointAtTarget(): void {
  const key = decodeURIComponent(location.hash.slice(1));
  if (key && cells().has(key)) requestAnimationFrame(() => jumpTo(key));
}

function onScroll(update: () => void): void {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
    });
  };
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon, { passive: true });
  update();
}

function hashOf(row: HTMLElement): string {
  return row.querySelector("a")?.hash.slice(1) ?? "";
}
