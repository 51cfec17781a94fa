import { useEffect, useState } from "preact/hooks";
import { cellAt, type Ground } from "../anchors/ground.js";
import { partAt, pictureOf } from "../anchors/parts.js";
import type { Panel } from "../panel.js";
import { say } from "../strings.js";
import { Icon } from "./Icon.js";

interface Found {
  readonly cell: string;
  readonly picture: HTMLElement;
}

/** The mark of a picture: there while a hand is on it. By keyboard the same is offered beside the composer. */
export function PictureButton({ ground, panel }: { readonly ground: Ground; readonly panel: Panel }) {
  const [found, find] = useState<Found | null>(null);
  useEffect(() => {
    const over = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest(".cohort-picture-button")) return;
      find(known => pictureAt(ground, target, known));
    };
    const away = () => find(null);
    document.addEventListener("pointerover", over);
    document.addEventListener("scroll", away, { capture: true, passive: true });
    return () => {
      document.removeEventListener("pointerover", over);
      document.removeEventListener("scroll", away, { capture: true });
    };
  }, [ground]);
  if (!found) return null;
  const { cell, picture } = found;
  return (
    <button
      ref={button => {
        if (button) place(button, picture);
      }}
      type="button"
      class="cohort-button cohort-picture-button"
      aria-label={say("annotatePicture")}
      onClick={event => {
        panel.pointing.mode.value = { choosing: "picture", cell, opener: event.currentTarget };
      }}
    >
      <Icon name="message-circle-plus" />
      {say("annotate")}
    </button>
  );
}

function pictureAt(ground: Ground, target: Element, known: Found | null): Found | null {
  if (!target.matches("img, svg, svg *, canvas") || !ground.root.contains(target)) return null;
  if (known?.picture.contains(target)) return known;
  const cell = cellAt(ground, target);
  const part = cell && partAt(cell.element, target);
  const picture = part?.facet === "output" ? pictureOf(part) : null;
  return cell && picture?.contains(target) ? { cell: cell.key, picture } : null;
}

function place(button: HTMLElement, picture: HTMLElement): void {
  const { right, top } = picture.getBoundingClientRect();
  button.style.setProperty("--x", `${right}px`);
  button.style.setProperty("--y", `${Math.max(top, 0)}px`);
}
