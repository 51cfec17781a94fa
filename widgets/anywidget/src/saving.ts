import { Refused, read, write } from "../../core/src/requests.js";
import { cohortDoor, type Page } from "./page.js";

/** Which cell a block stands for, as `cohort_lab.voila` names it. */
export interface CellName {
  readonly path: string;
  readonly id: string;
  readonly grade_id: string;
  readonly key: string;
  readonly number: number;
  readonly by_hand: boolean;
  readonly digest: string;
  readonly answers?: string;
}

export type Saved = "saved" | "saving" | "unsaved" | "conflict";

interface Stored {
  readonly source: string;
  readonly digest: string;
}

const PAUSE = 800;
const RETRY = 4_000;

/** Keeps one cell of the learner's copy as the editor has it; two windows never overwrite each other unasked. */
export class Saver {
  #state: Saved = "saved";
  #seen: string;
  #stored: string;
  #wanted: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;

  constructor(
    readonly page: Page,
    readonly cell: CellName,
    source: string,
    readonly changed: (state: Saved) => void,
  ) {
    this.#seen = cell.digest;
    this.#stored = this.#wanted = source;
  }

  /** Save soon: after a pause in typing. */
  later(source: string): void {
    this.#wanted = source;
    if (this.#state === "conflict") return;
    if (source !== this.#stored) this.#say("saving");
    this.#plan(PAUSE);
  }

  /** Save what is there now; resolves when it is saved, or when that has to wait. */
  async now(source: string): Promise<boolean> {
    this.#wanted = source;
    clearTimeout(this.#timer);
    if (this.#writing) await this.#writing;
    if (this.#state !== "conflict" && this.#wanted !== this.#stored) {
      this.#writing = this.#write().finally(() => {
        this.#writing = null;
      });
      await this.#writing;
    }
    const saved = this.#wanted === this.#stored;
    if (saved && this.#state !== "conflict") this.#say("saved");
    return saved;
  }

  /** Settle a conflict: what the other window saved. */
  async takeOther(): Promise<string> {
    const other = await this.#other();
    this.#seen = other.digest;
    this.#stored = this.#wanted = other.source;
    this.#say("saved");
    return other.source;
  }

  /** Settle a conflict: this window's text stays. */
  async keepMine(): Promise<void> {
    this.#seen = (await this.#other()).digest;
    this.#say("saving");
    await this.now(this.#wanted);
  }

  #plan(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(this.#wanted), pause);
  }

  async #write(): Promise<void> {
    const source = this.#wanted;
    this.#say("saving");
    const { path, id, grade_id, answers } = this.cell;
    const body = { path, id, grade_id, source, seen: this.#seen, ...(answers ? { answers } : {}) };
    try {
      const order = { method: "PUT", path: "workspace/cell", body } as const;
      this.#seen = (await write<Stored>(cohortDoor(this.page), order)).digest;
      this.#stored = source;
      if (this.#wanted === source) this.#say("saved");
      document.dispatchEvent(new Event("cohort:saved"));
    } catch (error) {
      if (error instanceof Refused && error.status === 409) return this.#say("conflict");
      this.#say("unsaved");
      this.#plan(RETRY);
    }
  }

  #other(): Promise<Stored> {
    const { path, id, grade_id, answers = "" } = this.cell;
    const query = new URLSearchParams({ path, id, grade_id, answers });
    return read<Stored>(cohortDoor(this.page), `workspace/cell?${query}`);
  }

  #say(state: Saved): void {
    this.#state = state;
    this.changed(state);
  }
}
