import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useNarrow } from "./useNarrow.js";

/**
 * On a phone, fold a box to one line until it is touched, and again when it is left with nothing in it.
 *
 * A press inside counts as staying: not every browser gives a pressed button the cursor.
 */
export function useFolding(filled: boolean) {
  const narrow = useNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const inUse = useSignal(false);
  const pressed = useRef(false);
  useEffect(() => {
    const press = (event: Event) => {
      pressed.current = inside(frame.current, event.composedPath()[0]);
      if (!pressed.current) inUse.value = false;
    };
    // The cursor has moved by then, if the press moved it.
    const release = () => {
      pressed.current = false;
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("click", release);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("click", release);
    };
  }, []);
  const handlers = {
    onFocusIn: () => {
      inUse.value = true;
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      // While a file is chosen the window has lost the cursor, the box has not.
      if (pressed.current || inside(frame.current, relatedTarget ?? document.activeElement)) return;
      inUse.value = false;
    },
  };
  return { frame, handlers, folded: narrow && !inUse.value && !filled };
}

function inside(frame: HTMLElement | null, target: EventTarget | null | undefined): boolean {
  return target instanceof Node && frame?.contains(target) === true;
}
