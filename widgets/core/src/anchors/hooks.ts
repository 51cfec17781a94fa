import { useEffect, useState } from "preact/hooks";
import { type Choices, choicesIn } from "./choosing.js";
import type { Ground } from "./ground.js";
import type { Pointing } from "./pointing.js";

const SETTLED = 180;

/**
 * Follow what is selected on the page: what it offers while it is there and the hand is off the mouse.
 *
 * A selection that goes because the cursor went into the discussion stays known to `pointing`.
 */
export function useChoices(ground: Ground, pointing: Pointing): [Choices | null, () => void] {
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const look = () => {
      if (pressed) return;
      const selection = document.getSelection();
      const found = choicesIn(ground, selection);
      setChoices(found);
      if (found || !inDiscussion(selection?.anchorNode)) pointing.selected.value = found?.chosen ?? null;
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED);
    };
    const press = ({ pointerType, target }: PointerEvent) => {
      pressed = pointerType === "mouse" && !isOwn(target);
    };
    const release = () => {
      pressed = false;
      soon();
    };
    const stay = () => setChoices(known => known && choicesIn(ground, document.getSelection()));
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") setChoices(null);
    };
    document.addEventListener("selectionchange", soon);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    document.addEventListener("scroll", stay, { capture: true, passive: true });
    document.addEventListener("keydown", leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", soon);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
      document.removeEventListener("scroll", stay, { capture: true });
      document.removeEventListener("keydown", leave);
    };
  }, [ground, pointing]);
  return [choices, () => setChoices(null)];
}

function inDiscussion(node: Node | null | undefined): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(".cohort-panel, [data-cohort-own]") != null;
}

function isOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-cohort-own]") !== null;
}
