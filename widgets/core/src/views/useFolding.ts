import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useNarrow } from "./useNarrow.js";

/**
 * On a phone, fold a box to one line until it is touched, and again when it is left with nothing in it.
 *
 * What lies above moves when it folds: it waits until a press has met what it was for, and until a menu that
 * was opened is gone.
 */
export function useFolding(filled: boolean) {
  const narrow = useNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const inUse = useSignal(false);
  useEffect(() => {
    let pressing = false;
    let asked = 0;
    const settle = () => {
      const at = document.activeElement;
      if (!pressing && !isIn(frame.current, at) && !at?.closest(ABOVE)) inUse.value = false;
    };
    const soon = () => {
      cancelAnimationFrame(asked);
      if (!pressing) asked = requestAnimationFrame(settle);
    };
    const released = ({ target }: Event) => {
      pressing = false;
      // A press beside the buttons of the box takes the cursor out of it; nobody has left.
      if (!isIn(frame.current, target)) soon();
    };
    const heard: Readonly<Record<string, (event: Event) => void>> = {
      pointerdown: () => {
        pressing = true;
      },
      pointercancel: () => {
        pressing = false;
      },
      keydown: () => {
        pressing = false;
      },
      click: released,
      focusin: soon,
      focusout: soon,
    };
    for (const [kind, listener] of Object.entries(heard)) document.addEventListener(kind, listener);
    return () => {
      cancelAnimationFrame(asked);
      for (const [kind, listener] of Object.entries(heard)) document.removeEventListener(kind, listener);
    };
  }, []);
  const onFocusIn = () => {
    inUse.value = true;
  };
  return { frame, onFocusIn, folded: narrow && !inUse.value && !filled };
}

const ABOVE = "[popover], dialog";

function isIn(frame: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && frame?.contains(target) === true;
}
