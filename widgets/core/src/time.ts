import { language } from "./strings.js";

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const A_WEEK = 7 * 86_400_000;

/** Return how long ago `iso` (UTC) was, as a short phrase; from a week on, the local date. */
export function ago(iso: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const past = now.getTime() - then.getTime();
  if (past > A_WEEK) return date(then, now);
  const seconds = Math.max(0, past / 1000);
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? ["minute", 60];
  const amount = Math.floor(seconds / length);
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "auto", style: "short" });
  return amount === 0 ? format.format(0, "second") : format.format(-amount, unit);
}

/** Return the full local date and time of `iso` (UTC). */
export function exactly(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: "full", timeStyle: "short" }).format(new Date(iso));
}

/** Return the local day of `iso` (UTC): today, yesterday, else its weekday and date. */
export function dayName(iso: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0 || days === 1) {
    const name = new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(-days, "day");
    return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
  }
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  const shape = { weekday: "long", day: "numeric", month: "long", ...year } as const;
  return new Intl.DateTimeFormat(language(), shape).format(then);
}

/** Return the local time of day of `iso` (UTC), to the minute. */
export function timeOfDay(iso: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(new Date(iso));
}

/** Return the local time of day of `iso` (UTC), to the second. */
export function clockTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: "medium" }).format(new Date(iso));
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

function date(then: Date, now: Date): string {
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(language(), { day: "numeric", month: "short", ...year }).format(then);
}
