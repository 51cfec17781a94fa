import type { Connection, Line, Presence } from "./connection.js";
import { Deeds } from "./deeds.js";
import type { EventView } from "./events.js";
import { Outbox } from "./outbox.js";
import { type Door, Refused, read, Unreachable, write } from "./requests.js";
import { apply, revealed, threadOf, withFetched } from "./state.js";
import { newer, posts } from "./threads.js";
import { TypingSigns } from "./typing.js";
import { type Readable, type Stop, Watched } from "./watched.js";
import type { AudienceChoice, CohortPerson, Discussion, SearchPage, ThreadView } from "./wire.js";

const FIRST_RETRY = 2_000;
const BETWEEN_TYPING = 3_000;

/** The discussion of one module in one cohort, kept up to date while anybody looks at it. */
export class Room {
  readonly discussion: Readable<Discussion | null>;
  /** Why the discussion could not be loaded, in the service's words. */
  readonly fault: Readable<string | null>;
  readonly presence: Readable<number>;
  /** Cell → how many people read it now. */
  readonly cells: Readable<Presence>;
  /** Thread → who writes an answer in it now, by display name. */
  readonly typing: Readable<ReadonlyMap<string, readonly string[]>>;
  readonly outbox: Outbox;
  readonly deeds: Deeds;
  readonly #discussion = new Watched<Discussion | null>(null);
  readonly #fault = new Watched<string | null>(null);
  readonly #presence = new Watched(0);
  readonly #cells = new Watched<Presence>({});
  readonly #typing = new TypingSigns();
  #typedAt = 0;
  #early: EventView[] = [];
  /** Threads that are being fetched, with what the line brought about them meanwhile. */
  readonly #fetching = new Map<string, EventView[]>();
  /** Threads of which the service is being told that they were seen. */
  readonly #telling = new Set<string>();
  #visitors = 0;
  #audiences: Promise<readonly AudienceChoice[]> | null = null;
  #people: Promise<readonly CohortPerson[]> | null = null;
  #stops: Stop[] = [];
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly door: Door,
    readonly connection: Connection,
    readonly cohort: string,
    readonly module: string,
    readonly person: string,
    readonly onLeft: () => void,
  ) {
    this.discussion = this.#discussion;
    this.fault = this.#fault;
    this.presence = this.#presence;
    this.cells = this.#cells;
    this.typing = this.#typing.signs;
    this.outbox = new Outbox(door, { cohort, module, person }, () => this.#fetchOwn());
    this.deeds = new Deeds(door, cohort, () => this.#fetchOwn());
  }

  get visited(): boolean {
    return this.#visitors > 0;
  }

  get line(): Readable<Line> {
    return this.connection.line;
  }

  /** Come in: load what is there and follow what comes. Returns how to leave. */
  enter(): Stop {
    if (this.#visitors++ === 0) this.#arrive();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (--this.#visitors === 0) this.#leave();
    };
  }

  /** Take events of the cohort's line. Those that come before the first answer wait for it. */
  take(events: readonly EventView[]): void {
    const before = this.#discussion.value;
    if (!before) {
      if (this.visited) this.#early.push(...events);
      return;
    }
    this.#bring(before, events);
  }

  /** Note which cell is being read, for the count of who is there. */
  at(cell: string | null): void {
    if (this.visited) this.connection.here(this.module, cell);
  }

  /** Note that an answer is being written, at most every few seconds. */
  types(thread: string): void {
    if (Date.now() - this.#typedAt < BETWEEN_TYPING) return;
    this.#typedAt = Date.now();
    this.connection.types(thread);
  }

  /** Return what was asked or said before that is like what is being typed. */
  similar(typed: string): Promise<SearchPage> {
    const query = new URLSearchParams({ q: typed.slice(0, 400), module: this.module });
    return this.#ask<SearchPage>(`similar?${query}`);
  }

  /** Return whom this person can write for here, asked once while the page is open. */
  audiences(): Promise<readonly AudienceChoice[]> {
    this.#audiences ??= this.#ask<AudienceChoice[]>("audiences");
    return this.#audiences;
  }

  /** Return who is in the cohort, asked once while the page is open. */
  people(): Promise<readonly CohortPerson[]> {
    this.#people ??= this.#ask<CohortPerson[]>("people");
    return this.#people;
  }

  #ask<T>(what: string): Promise<T> {
    return read<T>(this.door, `api/cohorts/${encodeURIComponent(this.cohort)}/${what}`);
  }

  /** Note that everything up to `seq` has been on this person's screen. */
  async seen(seq: number): Promise<void> {
    const state = this.#discussion.value;
    if (!state || !newer(state, state.seen, this.person).some(post => post.seq <= seq)) return;
    this.#discussion.value = { ...state, seen: seq };
    const path = `${this.#path}/seen`;
    // A mark that got lost costs a stale badge at the next visit; the next mark mends it.
    await write(this.door, { method: "PUT", path, body: { seq } }).catch(() => undefined);
  }

  /** Note that a thread has been on this person's screen up to `seq`, whatever else is unread. */
  async seenThread(thread: string, seq: number): Promise<void> {
    if (this.#telling.has(thread)) return;
    this.#telling.add(thread);
    const path = `api/cohorts/${encodeURIComponent(this.cohort)}/threads/${encodeURIComponent(thread)}/seen`;
    // A mark that got lost costs a stale count until the thread is looked at again.
    await write(this.door, { method: "PUT", path, body: { seq } }).catch(() => undefined);
    this.#telling.delete(thread);
  }

  #arrive(): void {
    this.connection.arrives(this.module);
    this.#presence.value = this.connection.presence.value[this.module] ?? 0;
    this.#stops = [
      this.connection.presence.watch(presence => {
        this.#presence.value = presence[this.module] ?? 0;
      }),
      this.connection.cells.watch(cells => {
        this.#cells.value = cells[this.module] ?? {};
      }),
      this.connection.typing.watch(sign => {
        if (sign) this.#typing.note(sign);
      }),
      this.connection.line.watch(line => {
        if (line === "live") void this.outbox.flush();
      }),
    ];
    void this.#load(FIRST_RETRY);
  }

  #leave(): void {
    clearTimeout(this.#retry);
    this.connection.leaves(this.module);
    for (const stop of this.#stops) stop();
    this.outbox.close();
    this.#early = [];
    this.#fetching.clear();
    this.#discussion.value = null;
    this.#presence.value = 0;
    this.#cells.value = {};
    this.#typing.forget();
    this.onLeft();
  }

  async #load(wait: number): Promise<void> {
    try {
      const fresh = await read<Discussion>(this.door, `${this.#path}/discussion`);
      if (!this.visited) return;
      this.#fault.value = null;
      this.connection.start(fresh.seq);
      // Another view may have started the line after this answer: what lies between, nobody would bring.
      if (this.connection.startedAfter > fresh.seq) return void this.#load(wait);
      const early = this.#early.splice(0);
      this.#bring(fresh, early);
      void this.outbox.flush();
    } catch (error) {
      this.#fault.value = (error as Error).message;
      if (!(error instanceof Unreachable) || !this.visited) return;
      this.#retry = setTimeout(() => void this.#load(Math.min(wait * 2, 30_000)), wait);
    }
  }

  #bring(state: Discussion, events: readonly EventView[]): void {
    const news = events.filter(event => event.seq > state.seq);
    for (const event of news) this.#fetching.get(threadOf(event) ?? "")?.push(event);
    this.#show(news.reduce(apply, state));
    for (const id of new Set(news.map(revealed))) if (id !== null) void this.#fetch(id);
  }

  /** Fetch a thread there is more to read of. What the line brings about it meanwhile is put over the answer. */
  async #fetch(id: string): Promise<void> {
    const since: EventView[] = [];
    this.#fetching.set(id, since);
    const fetched = await this.#ask<ThreadView>(`threads/${encodeURIComponent(id)}`).catch(
      error => error as Error,
    );
    if (this.#fetching.get(id) !== since) return;
    this.#fetching.delete(id);
    const state = this.#discussion.value;
    if (!state) return;
    if (!(fetched instanceof Error)) this.#show(withFetched(state, id, fetched, since));
    else if (fetched instanceof Refused) this.#show(withFetched(state, id, null, since));
    else this.#retry = setTimeout(() => void this.#load(FIRST_RETRY), FIRST_RETRY);
  }

  #show(state: Discussion): void {
    this.#discussion.value = state;
    this.outbox.arrived(new Set(posts(state).map(({ id }) => id)));
  }

  // One's own post is drawn by its event like everybody's. While the line is down, the log is asked for it.
  #fetchOwn(): void {
    if (this.#discussion.value) this.#show(this.#discussion.value);
    if (this.connection.line.value === "live") return;
    this.connection.catchUp().catch(() => undefined);
  }

  get #path(): string {
    const about = this.module === "" ? "" : `/modules/${encodeURIComponent(this.module)}`;
    return `api/cohorts/${encodeURIComponent(this.cohort)}${about}`;
  }
}
