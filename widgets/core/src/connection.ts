import type { EventView } from "./events.js";
import { type Door, Refused, read } from "./requests.js";
import { type Readable, Watched } from "./watched.js";
import type { EventPage } from "./wire.js";

/** `waiting`: the line is down and is being tried again; `ended`: it will not come back by itself. */
export type Line = "connecting" | "live" | "waiting" | "ended";
export type Presence = Readonly<Record<string, number>>;
/** Module → cell → how many people read it now. */
export type CellPresence = Readonly<Record<string, Presence>>;

/** Somebody writes an answer in a thread. */
export interface Typing {
  readonly thread: string;
  readonly person: string;
}

/** What the line says beside events. */
interface Sign {
  readonly presence?: Presence;
  readonly cells?: CellPresence;
  readonly typing?: Typing;
}

export interface ConnectionOptions {
  readonly door: Door;
  readonly cohort: string;
  readonly onEvents: (events: readonly EventView[]) => void;
  readonly openSocket?: (address: string) => WebSocket;
  /** Milliseconds before the n-th attempt in a row (n from 0). */
  readonly backOff?: (attempt: number) => number;
}

const PAGE = 500;

/**
 * The live line of one cohort: every event after the cursor reaches `onEvents` exactly once and in order.
 *
 * The socket only announces. Whenever it was down, what happened meanwhile is read from the log first.
 */
export class Connection {
  readonly line: Readable<Line>;
  readonly presence: Readable<Presence>;
  readonly cells: Readable<CellPresence>;
  /** The newest sign that somebody writes; the same person's next one is another value. */
  readonly typing: Readable<Typing | null>;
  readonly #line = new Watched<Line>("connecting");
  readonly #presence = new Watched<Presence>({});
  readonly #cells = new Watched<CellPresence>({});
  readonly #typing = new Watched<Typing | null>(null);
  readonly #options: ConnectionOptions;
  #cursor = 0;
  #startedAfter = 0;
  #here: { module: string; cell: string | null } | null = null;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #attempt = 0;
  #catchingUp: Promise<void> | null = null;
  #closed = true;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.line = this.#line;
    this.presence = this.#presence;
    this.cells = this.#cells;
    this.typing = this.#typing;
  }

  /** Up to here the line brings nothing: whoever started it had that already. */
  get startedAfter(): number {
    return this.#startedAfter;
  }

  get cursor(): number {
    return this.#cursor;
  }

  /** Listen from after `cursor` on; a line that is already listening keeps its own. */
  start(cursor: number): void {
    if (!this.#closed) return;
    this.#cursor = cursor;
    this.#startedAfter = cursor;
    this.#closed = false;
    this.#line.value = "connecting";
    this.#listenToTheBrowser(true);
    this.#open();
  }

  stop(): void {
    this.#closed = true;
    this.#listenToTheBrowser(false);
    this.#hangUp();
    this.#presence.value = {};
    this.#cells.value = {};
  }

  /** Say which module this page shows and which cell is being read, for the count of who is here. */
  here(module: string | null, cell: string | null = null): void {
    this.#here = module === null ? null : { module, cell };
    this.#sayHere();
  }

  /** A page's first module is where its reader is; another that is looked into from there changes nothing. */
  arrives(module: string): void {
    if (this.#here === null) this.here(module);
  }

  leaves(module: string): void {
    if (this.#here?.module === module) this.here(null);
  }

  /** Say that an answer is being written in a thread. */
  types(thread: string): void {
    if (this.#line.value === "live") this.#socket?.send(JSON.stringify({ typing: { thread } }));
  }

  /** Read what the log has after the cursor; raises Refused or Unreachable. Calls at the same time share one reading. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#readLog().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  async #readLog(): Promise<void> {
    for (let more = true; more; ) {
      const path = `api/cohorts/${encodeURIComponent(this.#options.cohort)}/events?after=${this.#cursor}&limit=${PAGE}`;
      const page = await read<EventPage>(this.#options.door, path);
      this.#take(page.events);
      this.#cursor = Math.max(this.#cursor, page.seq);
      more = page.more;
    }
  }

  #take(events: readonly EventView[]): void {
    const fresh = events.filter(event => event.seq > this.#cursor);
    const last = fresh.at(-1);
    if (!last) return;
    this.#cursor = last.seq;
    this.#options.onEvents(fresh);
  }

  #open(): void {
    const attempt = ++this.#attempt;
    const openSocket = this.#options.openSocket ?? (address => new WebSocket(address));
    const socket = openSocket(this.#address());
    this.#socket = socket;
    socket.onopen = () => {
      if (attempt !== this.#attempt) return;
      this.#failures = 0;
      this.#presence.value = {};
      this.#cells.value = {};
      this.#line.value = "live";
      this.#sayHere();
    };
    socket.onmessage = message => {
      if (attempt === this.#attempt) this.#receive(JSON.parse(String(message.data)));
    };
    socket.onclose = () => {
      if (attempt === this.#attempt) this.#retryLater();
    };
  }

  #receive(frame: EventView[] | Sign): void {
    if (Array.isArray(frame)) {
      this.#take(frame);
      return;
    }
    if (frame.presence) this.#presence.value = { ...this.#presence.value, ...frame.presence };
    if (frame.cells) this.#cells.value = merged(this.#cells.value, frame.cells);
    if (frame.typing) this.#typing.value = frame.typing;
  }

  #retryLater(): void {
    this.#hangUp();
    if (this.#closed) return;
    this.#line.value = "waiting";
    const wait = (this.#options.backOff ?? jittered)(this.#failures++);
    this.#timer = setTimeout(() => void this.#retry(), wait);
  }

  async #retry(): Promise<void> {
    clearTimeout(this.#timer);
    const attempt = ++this.#attempt;
    try {
      await this.catchUp();
      if (attempt === this.#attempt && !this.#closed) this.#open();
    } catch (error) {
      if (attempt !== this.#attempt) return;
      if (error instanceof Refused && error.status < 500) this.#end();
      else this.#retryLater();
    }
  }

  #end(): void {
    this.stop();
    this.#line.value = "ended";
  }

  #hangUp(): void {
    this.#attempt++;
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#socket = null;
  }

  #sayHere(): void {
    if (this.#here === null || this.#line.value !== "live") return;
    this.#socket?.send(JSON.stringify({ here: this.#here }));
  }

  #address(): string {
    const { door, cohort } = this.#options;
    const path = `${door.base}api/cohorts/${encodeURIComponent(cohort)}/live`;
    const address = new URL(path, globalThis.location?.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    address.searchParams.set("after", String(this.#cursor));
    if (this.#here !== null) address.searchParams.set("module", this.#here.module);
    const token = door.xsrfOnSockets ? door.xsrf() : null;
    if (token) address.searchParams.set("_xsrf", token);
    return address.href;
  }

  #listenToTheBrowser(listen: boolean): void {
    if (typeof window === "undefined") return;
    const change = listen ? "addEventListener" : "removeEventListener";
    window[change]("online", this.#backOnline);
    window[change]("offline", this.#offline);
    document[change]("visibilitychange", this.#looked);
  }

  readonly #backOnline = (): void => {
    this.#failures = 0;
    this.#hangUp();
    void this.#retry();
  };

  readonly #offline = (): void => {
    this.#hangUp();
    this.#line.value = "waiting";
  };

  // A laptop that slept may hold a socket that is dead without knowing it.
  readonly #looked = (): void => {
    if (document.visibilityState !== "visible") return;
    if (this.#line.value === "waiting") this.#backOnline();
    else this.catchUp().catch(() => this.#retryLater());
  };
}

function merged(before: CellPresence, news: CellPresence): CellPresence {
  const modules = Object.entries(news).map(([module, cells]) => [module, { ...before[module], ...cells }]);
  return { ...before, ...Object.fromEntries(modules) };
}

/** Half a second, doubling up to half a minute, each time somewhere in its upper half: a crowd does not return at once. */
export function jittered(attempt: number): number {
  const longest = Math.min(30_000, 500 * 2 ** attempt);
  return longest * (0.5 + Math.random() / 2);
}
