import { Connection, type Line } from "./connection.js";
import type { EventView } from "./events.js";
import { type Door, read, type Write, write } from "./requests.js";
import { Room } from "./room.js";
import type { Readable, Stop } from "./watched.js";
import type { Me } from "./wire.js";

const KEY = Symbol.for("cohort.session/1");

export interface SessionOptions extends Door {
  /** The person's name, where the page knows it already. */
  readonly person?: string;
}

interface Lobby {
  readonly connection: Connection;
  readonly rooms: Map<string, Room>;
  readonly listeners: Set<(events: readonly EventView[]) => void>;
}

/** A page's one way to the service: who is here, and the rooms they talk in. */
export class Session {
  readonly door: Door;
  readonly #lobbies = new Map<string, Lobby>();
  #person: Promise<string> | null;

  constructor({ person, ...door }: SessionOptions) {
    this.door = door;
    this.#person = person ? Promise.resolve(person) : null;
  }

  /** The name of the person at the screen. */
  person(): Promise<string> {
    this.#person ??= this.read<Me>("api/me").then(
      me => me.name,
      error => {
        this.#person = null;
        throw error;
      },
    );
    return this.#person;
  }

  /** The discussion of `module` in `cohort`; the same room for every view of the page. */
  async room(cohort: string, module: string): Promise<Room> {
    const person = await this.person();
    const { connection, rooms } = this.#lobby(cohort);
    const onLeft = () => this.#hangUpIfAlone(cohort);
    const room = rooms.get(module) ?? new Room(this.door, connection, cohort, module, person, onLeft);
    rooms.set(module, room);
    return room;
  }

  /** Hear every event of the cohort; returns how to stop. `startLine` begins it, if no room has. */
  listen(cohort: string, listener: (events: readonly EventView[]) => void): Stop {
    const { listeners } = this.#lobby(cohort);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      this.#hangUpIfAlone(cohort);
    };
  }

  /** Have the cohort's line bring what comes after `seq`; one that listens already keeps its place, which is returned. */
  startLine(cohort: string, seq: number): number {
    const { connection } = this.#lobby(cohort);
    connection.start(seq);
    return connection.cursor;
  }

  /** How the cohort's line is. */
  line(cohort: string): Readable<Line> {
    return this.#lobby(cohort).connection.line;
  }

  read<T>(path: string): Promise<T> {
    return read<T>(this.door, path);
  }

  write<T>(order: Write): Promise<T> {
    return write<T>(this.door, order);
  }

  #hangUpIfAlone(cohort: string): void {
    const { connection, rooms, listeners } = this.#lobby(cohort);
    if (listeners.size === 0 && ![...rooms.values()].some(room => room.visited)) connection.stop();
  }

  #lobby(cohort: string): Lobby {
    const known = this.#lobbies.get(cohort);
    if (known) return known;
    const rooms = new Map<string, Room>();
    const listeners: Lobby["listeners"] = new Set();
    const onEvents: ConstructorParameters<typeof Connection>[0]["onEvents"] = events => {
      for (const room of rooms.values()) room.take(events);
      for (const listener of listeners) listener(events);
    };
    const lobby = { connection: new Connection({ door: this.door, cohort, onEvents }), rooms, listeners };
    this.#lobbies.set(cohort, lobby);
    return lobby;
  }
}

/** Return the page's session, opening it if this is the first bundle to ask. */
export function openSession(options: SessionOptions): Session {
  const page = globalThis as { [KEY]?: Session };
  page[KEY] ??= new Session(options);
  return page[KEY];
}
