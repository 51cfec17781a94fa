import type { EventPage } from "./wire.js";

/** One row of a cohort's log, as this person may see it. */
export type EventView = EventPage["events"][number];
