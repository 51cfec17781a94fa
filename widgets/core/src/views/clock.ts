import { signal } from "@preact/signals";

const TICK = 30_000;

/** The time as the screen shows it: good to half a minute. */
export const now = signal(new Date());

if (typeof document !== "undefined") {
  setInterval(() => {
    if (document.visibilityState === "visible") now.value = new Date();
  }, TICK);
}
