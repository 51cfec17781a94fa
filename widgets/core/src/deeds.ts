import { type Door, read, type Write, write } from "./requests.js";
import { type Readable, Watched } from "./watched.js";
import type { MarkView, NewMark, PostVersion, ReportView } from "./wire.js";

type Emoji = string;

/**
 * What people do to threads and posts that are there. Each is drawn by its event, like everybody's;
 * one that is refused says why in `fault`.
 */
export class Deeds {
  readonly fault: Readable<string | null>;
  readonly #fault = new Watched<string | null>(null);

  constructor(
    readonly door: Door,
    readonly cohort: string,
    readonly onDone: () => void,
  ) {
    this.fault = this.#fault;
  }

  edit(post: string, body: string): Promise<boolean> {
    return this.#do({ method: "PUT", path: this.#post(post), body: { body } });
  }

  remove(post: string): Promise<boolean> {
    return this.#do({ method: "DELETE", path: this.#post(post) });
  }

  react(post: string, emoji: Emoji, on: boolean): Promise<boolean> {
    const path = `${this.#post(post)}/reactions/${encodeURIComponent(emoji)}`;
    return this.#do({ method: on ? "PUT" : "DELETE", path });
  }

  endorse(post: string, on: boolean): Promise<boolean> {
    return this.#do({ method: on ? "PUT" : "DELETE", path: `${this.#post(post)}/endorsement` });
  }

  makeTip(post: string): Promise<boolean> {
    return this.#do({ method: "POST", path: `${this.#post(post)}/tip` });
  }

  resolve(thread: string, on: boolean): Promise<boolean> {
    return this.#do({ method: on ? "PUT" : "DELETE", path: `${this.#thread(thread)}/resolution` });
  }

  pin(thread: string, on: boolean): Promise<boolean> {
    return this.#do({ method: on ? "PUT" : "DELETE", path: `${this.#thread(thread)}/pin` });
  }

  /** Close with a reason, or (null) open again. */
  close(thread: string, reason: string | null): Promise<boolean> {
    const path = `${this.#thread(thread)}/closure`;
    return this.#do(reason === null ? { method: "DELETE", path } : { method: "PUT", path, body: { reason } });
  }

  setAudience(thread: string, audience: string): Promise<boolean> {
    return this.#do({ method: "PUT", path: `${this.#thread(thread)}/audience`, body: { audience } });
  }

  merge(thread: string, into: string): Promise<boolean> {
    return this.#do({ method: "POST", path: `${this.#thread(thread)}/merge`, body: { into } });
  }

  mark(mark: MarkView): Promise<boolean> {
    const body: NewMark = { follow: mark.follow, unread_from: mark.unread_from ?? null };
    return this.#do({ method: "PUT", path: `${this.#thread(mark.thread)}/mark`, body });
  }

  /** Return how a post stood before each edit, oldest first. */
  versions(post: string): Promise<PostVersion[]> {
    return read<PostVersion[]>(this.door, `${this.#post(post)}/versions`);
  }

  /** Report a post to the facilitators; return the report, or the first one where it was reported before. */
  async report(post: string, reason: string): Promise<ReportView> {
    return write<ReportView>(this.door, {
      method: "POST",
      path: `${this.#post(post)}/reports`,
      body: { reason },
    });
  }

  /** Return the own report of a post, null where there is none. */
  async reportOf(post: string): Promise<ReportView | null> {
    const path = `api/cohorts/${encodeURIComponent(this.cohort)}/reports`;
    const own = await read<ReportView[]>(this.door, path);
    return own.find(one => one.post === post) ?? null;
  }

  hide(post: string, reason: string): Promise<boolean> {
    return this.#do({ method: "PUT", path: `${this.#post(post)}/hidden`, body: { reason } });
  }

  restore(post: string, reason: string): Promise<boolean> {
    return this.#do({ method: "PUT", path: `${this.#post(post)}/restored`, body: { reason } });
  }

  /** Settle a post's reports and leave it as it is. */
  dismiss(post: string): Promise<boolean> {
    return this.#do({ method: "DELETE", path: `${this.#post(post)}/reports` });
  }

  /** Let a person read but not write, for some hours. */
  muteAuthor(person: string, hours: number, reason: string): Promise<boolean> {
    return this.#do({ method: "PUT", path: this.#muted(person), body: { hours, reason } });
  }

  unmuteAuthor(person: string): Promise<boolean> {
    return this.#do({ method: "DELETE", path: this.#muted(person) });
  }

  forgive(): void {
    this.#fault.value = null;
  }

  async #do(order: Write): Promise<boolean> {
    this.#fault.value = null;
    try {
      await write<unknown>(this.door, order);
      this.onDone();
      return true;
    } catch (error) {
      this.#fault.value = (error as Error).message;
      return false;
    }
  }

  #post(id: string): string {
    return `api/cohorts/${encodeURIComponent(this.cohort)}/posts/${encodeURIComponent(id)}`;
  }

  #muted(person: string): string {
    return `api/cohorts/${encodeURIComponent(this.cohort)}/muted/${encodeURIComponent(person)}`;
  }

  #thread(id: string): string {
    return `api/cohorts/${encodeURIComponent(this.cohort)}/threads/${encodeURIComponent(id)}`;
  }
}
