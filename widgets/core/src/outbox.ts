import { recall, remember } from "./memory.js";
import { type Door, newKey, Refused, TooOften, write } from "./requests.js";
import { type Readable, Watched } from "./watched.js";
import type { AttachmentView, NewThread, PostView, ThreadView } from "./wire.js";

export type Kind = NewThread["kind"];

interface Words {
  readonly body: string;
  /** Uploaded already; they wait at the service, for a day. */
  readonly files?: readonly AttachmentView[];
}

/**
 * What someone wants to say: a reply in `thread`, or (null) a new thread. The rest is what the wire takes;
 * a reply has nothing that a new thread has not.
 */
export type Draft = { readonly thread: string | null } & Words &
  Partial<Omit<NewThread, "body" | "attachments">>;

/** `accepted` waits for its own event to draw it; `refused` carries the service's sentence. */
export type Fate = "sending" | "waiting" | "accepted" | "refused";

export interface Letter {
  readonly key: string;
  readonly draft: Draft;
  readonly fate: Fate;
  readonly reason?: string;
  /** When one that waits because of too many others goes out by itself (UTC). */
  readonly goesOutAt?: string | undefined;
  /** The post it became. */
  readonly post?: string;
}

const PAUSE = 15_000;

/**
 * Posts on their way out. They survive a reload, and leave with the key they were written with:
 * however often one is tried, the cohort reads it once.
 */
export class Outbox {
  readonly letters: Readable<readonly Letter[]>;
  readonly #letters = new Watched<readonly Letter[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaving = false;

  constructor(
    readonly door: Door,
    readonly place: { readonly cohort: string; readonly module: string; readonly person: string },
    readonly onAccepted: () => void,
  ) {
    this.letters = this.#letters;
    this.#letters.value = this.#recalled();
  }

  post(draft: Draft): void {
    this.#keep([...this.letters.value, { key: newKey(), draft, fate: "sending" }]);
    void this.flush();
  }

  /** Try everything that waits, oldest first. */
  async flush(): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    clearTimeout(this.#timer);
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        if (!(await this.#send(next))) break;
      }
    } finally {
      this.#leaving = false;
    }
  }

  async retry(key: string): Promise<void> {
    this.#change(key, { fate: "sending" });
    await this.flush();
  }

  /** Take a letter back; return what was written. */
  takeBack(key: string): Draft | null {
    const letter = this.letters.value.find(one => one.key === key);
    this.#keep(this.letters.value.filter(one => one !== letter));
    return letter?.draft ?? null;
  }

  /** Forget letters whose posts the log has brought. */
  arrived(posts: ReadonlySet<string>): void {
    const left = this.letters.value.filter(({ post }) => post === undefined || !posts.has(post));
    if (left.length < this.letters.value.length) this.#keep(left);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #next(): Letter | undefined {
    return this.letters.value.find(({ fate }) => fate === "sending" || fate === "waiting");
  }

  async #send({ key, draft }: Letter): Promise<boolean> {
    this.#change(key, { fate: "sending", goesOutAt: undefined });
    try {
      this.#change(key, { fate: "accepted", post: await this.#write(key, draft) });
      this.onAccepted();
      return true;
    } catch (error) {
      if (error instanceof TooOften) return this.#keepFor(key, error.seconds * 1_000);
      if (error instanceof Refused && error.status !== 401) {
        this.#change(key, { fate: "refused", reason: error.message });
        return true;
      }
      this.#change(key, { fate: "waiting" });
      this.#tryIn(PAUSE);
      return false;
    }
  }

  /** The service takes no more from this person for a while: nothing is lost, and it goes out when it may. */
  #keepFor(key: string, milliseconds: number): false {
    this.#change(key, { fate: "waiting", goesOutAt: new Date(Date.now() + milliseconds).toISOString() });
    this.#tryIn(milliseconds);
    return false;
  }

  #tryIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  async #write(key: string, draft: Draft): Promise<string> {
    const cohort = `api/cohorts/${encodeURIComponent(this.place.cohort)}`;
    const order = { method: "POST", key, attempts: 2 } as const;
    const { thread, files = [], ...words } = draft;
    const body = { ...words, attachments: files.map(({ id }) => id) };
    if (thread !== null) {
      const path = `${cohort}/threads/${encodeURIComponent(thread)}/posts`;
      return (await write<PostView>(this.door, { ...order, path, body })).id;
    }
    const about = this.place.module === "" ? "" : `/modules/${encodeURIComponent(this.place.module)}`;
    const opened = await write<ThreadView>(this.door, { ...order, path: `${cohort}${about}/threads`, body });
    return opened.posts[0]?.id ?? opened.id;
  }

  #change(key: string, change: Partial<Letter>): void {
    this.#keep(this.letters.value.map(letter => (letter.key === key ? { ...letter, ...change } : letter)));
  }

  #keep(letters: readonly Letter[]): void {
    this.#letters.value = letters;
    const unsent = letters.filter(({ fate }) => fate !== "accepted");
    remember(this.#shelf, unsent.length > 0 ? JSON.stringify(unsent) : null);
  }

  #recalled(): readonly Letter[] {
    try {
      return JSON.parse(recall(this.#shelf) ?? "[]") as Letter[];
    } catch {
      return [];
    }
  }

  get #shelf(): string {
    return `outbox.${this.place.person}.${this.place.cohort}.${this.place.module}`;
  }
}
