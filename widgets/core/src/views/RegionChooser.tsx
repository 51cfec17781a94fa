import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Region } from "../anchors/choosing.js";
import { type Box, copyOf, fitted } from "../anchors/fitting.js";
import { say } from "../strings.js";

interface Props {
  readonly picture: HTMLElement;
  /** null: the whole picture. */
  readonly onTake: (region: Region | null) => void;
  readonly onLeave: () => void;
}

const STEP = 0.02;
const SMALLEST = 0.02;
/** Pixels between the picture, the card and the edges of the screen. */
const GAP = 8;

/**
 * Choose a part of a picture: by dragging over it, or with the arrow keys. One that does not fit beside the
 * card is chosen from in a copy that does.
 */
export function RegionChooser({ picture, onTake, onLeave }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const from = useRef<readonly [number, number] | null>(null);
  const [region, setRegion] = useState<Region>([0.25, 0.25, 0.5, 0.5]);
  // Before the next key, which is meant for it.
  useLayoutEffect(() => frame.current?.focus({ preventScroll: true }), []);
  // In its place before the next press, too.
  useLayoutEffect(() => {
    const cover = () => {
      if (frame.current && card.current) place(frame.current, picture, freeAbove(card.current));
    };
    bringAbove(picture, card.current);
    cover();
    document.addEventListener("scroll", cover, { capture: true, passive: true });
    window.addEventListener("resize", cover);
    return () => {
      document.removeEventListener("scroll", cover, { capture: true });
      window.removeEventListener("resize", cover);
    };
  }, [picture]);
  const at = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = (frame.current ?? picture).getBoundingClientRect();
    return [clamp((event.clientX - left) / width), clamp((event.clientY - top) / height)];
  };
  const onPointerDown = (event: PointerEvent) => {
    from.current = at(event);
    frame.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) setRegion(between(from.current, at(event)));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!from.current) return;
    const drawn = between(from.current, at(event));
    from.current = null;
    if (drawn[2] >= SMALLEST && drawn[3] >= SMALLEST) onTake(drawn);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter" && event.target === frame.current) onTake(region);
    else if (way) setRegion(event.shiftKey ? sized(region, way) : moved(region, way));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label={say("choosingPart")} onKeyDown={onKeyDown}>
      <div
        ref={frame}
        class="cohort-region"
        role="application"
        tabIndex={-1}
        aria-label={say("choosingPart")}
        aria-describedby="cohort-part-keys"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
      >
        <i
          ref={box => {
            if (box) draw(box, region);
          }}
        />
      </div>
      <div ref={card} class="cohort-card cohort-card-low">
        <p>
          <b>{say("choosingPart")}</b> {say("partHint")}
        </p>
        <p id="cohort-part-keys">{say("partKeys")}</p>
        <div class="cohort-card-acts">
          <button type="button" class="cohort-button cohort-button-quiet" onClick={onLeave}>
            {say("cancel")}
          </button>
          <button type="button" class="cohort-button" onClick={() => onTake(null)}>
            {say("wholePicture")}
          </button>
          <button type="button" class="cohort-button cohort-button-main" onClick={() => onTake(region)}>
            {say("takeThis")}
          </button>
        </div>
      </div>
    </section>
  );
}

/** Scroll so that the card hides nothing of the picture, where there is room for both. */
function bringAbove(picture: HTMLElement, card: HTMLElement | null): void {
  const taken = card ? window.innerHeight - card.getBoundingClientRect().top : 0;
  picture.style.scrollMarginBottom = `${taken + GAP}px`;
  picture.scrollIntoView({ block: "nearest" });
  picture.style.scrollMarginBottom = "";
}

function freeAbove(card: HTMLElement): Box {
  const { top } = card.getBoundingClientRect();
  return { left: GAP, top: GAP, width: window.innerWidth - 2 * GAP, height: top - 2 * GAP };
}

function place(frame: HTMLElement, picture: HTMLElement, free: Box): void {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const own = { left, top, width, height };
  const box = fitted(own, free);
  for (const [side, length] of Object.entries(box)) frame.style.setProperty(side, `${length}px`);
  const copy = frame.querySelector(".cohort-region-copy");
  if (box === own) copy?.remove();
  else if (!copy) frame.prepend(lifted(picture));
}

function lifted(picture: HTMLElement): HTMLElement {
  const layer = document.createElement("div");
  layer.className = "cohort-region-copy";
  layer.setAttribute("aria-hidden", "true");
  layer.append(copyOf(picture));
  return layer;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

function between([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): Region {
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by)].map(round) as Region;
}

function moved([x, y, width, height]: Region, [right, down]: readonly [number, number]): Region {
  return [clamp(x + right, 1 - width), clamp(y + down, 1 - height), width, height].map(round) as Region;
}

function sized([x, y, width, height]: Region, [right, down]: readonly [number, number]): Region {
  const size = [
    Math.max(SMALLEST, clamp(width + right, 1 - x)),
    Math.max(SMALLEST, clamp(height + down, 1 - y)),
  ];
  return [x, y, ...size].map(round) as Region;
}

function clamp(value: number, most = 1): number {
  return Math.min(most, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function draw(box: HTMLElement, [x, y, width, height]: Region): void {
  const sides = { left: x, top: y, width, height };
  for (const [side, share] of Object.entries(sides)) box.style.setProperty(side, `${share * 100}%`);
}
