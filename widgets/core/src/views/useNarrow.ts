import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const NARROW = "(width <= 480px)";

/** Whether the page is as narrow as a phone held upright. */
export function useNarrow(): boolean {
  const narrow = useSignal(matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const update = () => {
      narrow.value = query.matches;
    };
    update();
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  return narrow.value;
}
