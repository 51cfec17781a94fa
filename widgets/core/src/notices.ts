import type { EventView } from "./events.js";
import type { Session } from "./session.js";
import { type Readable, type Stop, Watched } from "./watched.js";
import type { NoticePage, NoticesRead, NoticeView } from "./wire.js";

/** What the bell shows; `list` is null until it is opened. */
export interface Bell {
  readonly unread: number;
  readonly list: readonly NoticeView[] | null;
  readonly more: boolean;
}

/** More cohorts than these are asked for when somebody comes back to the page, not listened to. */
const LINES = 6;
const SOON = 250;
const CROWD = 2_000;

/** Return the bell after an event; what was told already changes nothing. */
export function afterEvent(bell: Bell, event: EventView, told: Set<string>): Bell {
  if (event.kind === "notices.read") return { ...bell, unread: event.payload.unread };
  if (event.kind !== "notice.added" || told.has(event.payload.notice.id) || forAll(event)) return bell;
  told.add(event.payload.notice.id);
  return { ...bell, unread: bell.unread + 1 };
}

/** Return the bell with some notices read (null: all), as it will be once the service has noted it. */
export function withRead(bell: Bell, id: string | null, unread: number): Bell {
  const read = (one: NoticeView) => (id === null || one.id === id ? { ...one, read: true } : one);
  return { ...bell, unread, list: bell.list?.map(read) ?? null };
}

/** Whether the event tells a whole cohort: who of it has a notice of it, only the service knows. */
export function forAll(event: EventView): boolean {
  return event.kind === "notice.added" && event.payload.notice.kind === "announcement";
}

/** The address of what somebody of a cohort tells of themselves, below the service's API. */
export function profileAddress(cohort: string, name: string): string {
  return `api/cohorts/${encodeURIComponent(cohort)}/people/${encodeURIComponent(name)}`;
}

/** What this person has been told of, counted live over the lines of their cohorts. */
export class Notices {
  readonly bell: Readable<Bell>;
  /** Why the list could not be had, in the service's words. */
  readonly fault: Readable<string | null>;
  readonly #bell = new Watched<Bell>({ unread: 0, list: null, more: false });
  readonly #fault = new Watched<string | null>(null);
  readonly #told = new Set<string>();
  readonly #lines = new Map<string, Stop>();
  #early: EventView[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open = false;
  #started = false;

  /** `cohort` is the one the page is about; without it the lines of all cohorts are opened. */
  constructor(
    readonly session: Session,
    readonly cohort: string | null = null,
  ) {
    this.bell = this.#bell;
    this.fault = this.#fault;
  }

  start(): Stop {
    this.#started = true;
    // What a line that is open already brings meanwhile is not missed.
    if (this.cohort !== null) this.#listen(this.cohort);
    void this.#load();
    document.addEventListener("visibilitychange", this.#looked);
    return () => {
      this.#started = false;
      clearTimeout(this.#timer);
      document.removeEventListener("visibilitychange", this.#looked);
      for (const stop of this.#lines.values()) stop();
      this.#lines.clear();
    };
  }

  open(): void {
    this.#open = true;
    void this.#load();
  }

  close(): void {
    this.#open = false;
    this.#bell.value = { ...this.#bell.value, list: null, more: false };
  }

  async older(): Promise<void> {
    const last = this.#bell.value.list?.at(-1);
    if (!last) return;
    const page = await this.#ask(`?before=${last.id}`);
    const { list } = this.#bell.value;
    if (page && list)
      this.#bell.value = { ...this.#bell.value, list: [...list, ...page.notices], more: page.more };
  }

  async readOne(notice: NoticeView): Promise<void> {
    if (!notice.read) await this.#read({ one: notice.id }, notice.id, this.#bell.value.unread - 1);
  }

  async readAll(): Promise<void> {
    // A press may come before the list does.
    if (this.#bell.value.list === null) await this.#load();
    const newest = this.#bell.value.list?.[0];
    if (newest) await this.#read({ until: newest.id }, null, 0);
  }

  async #read(body: { one: string } | { until: string }, id: string | null, unread: number): Promise<void> {
    this.#bell.value = withRead(this.#bell.value, id, Math.max(0, unread));
    try {
      const left = await this.session.write<NoticesRead>({ method: "PUT", path: "api/notices/read", body });
      this.#bell.value = { ...this.#bell.value, unread: left.unread };
    } catch (error) {
      this.#fault.value = (error as Error).message;
    }
  }

  async #load(): Promise<void> {
    this.#early = [];
    const page = await this.#ask("");
    const early = this.#early ?? [];
    this.#early = null;
    if (!page || !this.#started) return;
    const list = this.#open ? page.notices : null;
    for (const { id } of page.notices) this.#told.add(id);
    this.#bell.value = { unread: page.unread, list, more: this.#open && page.more };
    this.#take(early.filter(event => event.seq > (page.cursors[event.cohort] ?? 0)));
    const lines = Object.entries(page.cursors).filter(
      ([cohort]) => this.cohort === null || cohort === this.cohort,
    );
    for (const [cohort, cursor] of lines.slice(0, LINES)) {
      this.#listen(cohort);
      this.session.startLine(cohort, cursor);
    }
  }

  async #ask(query: string): Promise<NoticePage | null> {
    try {
      const page = await this.session.read<NoticePage>(`api/notices${query}`);
      this.#fault.value = null;
      return page;
    } catch (error) {
      this.#fault.value = (error as Error).message;
      return null;
    }
  }

  #listen(cohort: string): void {
    if (this.#lines.has(cohort)) return;
    const stop = this.session.listen(cohort, events => this.#take(events));
    // What happened before the line was there, or while it was down, no event will tell again.
    const unwatch = this.session.line(cohort).watch(line => {
      if (line === "live") this.#reloadIn(SOON);
    });
    this.#lines.set(cohort, () => {
      unwatch();
      stop();
    });
  }

  #take(events: readonly EventView[]): void {
    const ours = events.filter(({ kind }) => kind === "notice.added" || kind === "notices.read");
    if (this.#early) {
      this.#early.push(...ours);
      return;
    }
    this.#bell.value = ours.reduce((bell, event) => afterEvent(bell, event, this.#told), this.#bell.value);
    if (ours.some(forAll)) this.#reloadIn(Math.random() * CROWD);
    else if (this.#open && ours.length > 0) this.#reloadIn(SOON);
  }

  #reloadIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(), wait);
  }

  readonly #looked = (): void => {
    if (document.visibilityState === "visible") this.#reloadIn(SOON);
  };
}
