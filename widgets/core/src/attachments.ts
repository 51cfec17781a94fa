import { recall, remember } from "./memory.js";
import { type Door, newKey, Refused, type Upload as Sending, upload } from "./requests.js";
import { language, say } from "./strings.js";
import { type Readable, Watched } from "./watched.js";
import type { AttachmentView } from "./wire.js";

export const MOST_FILES = 8;
const MEGABYTES = 10;
const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** A file on its way to the service, or there (`file`) and waiting for its post. */
export interface Attached {
  readonly key: string;
  readonly name: string;
  readonly fate: "sending" | "there" | "failed";
  /** How much of it has gone out, from 0 to 1. */
  readonly share: number;
  readonly reason?: string;
  readonly file?: AttachmentView;
}

export type Send = (door: Door, sending: Sending) => Promise<AttachmentView>;

/** Return where a file is; a browser's own request for it carries the session's cookie. */
export function addressOf(door: Door, cohort: string, file: Pick<AttachmentView, "id">): string {
  return `${door.base}api/cohorts/${encodeURIComponent(cohort)}/attachments/${encodeURIComponent(file.id)}`;
}

export function isPicture(file: AttachmentView): boolean {
  return PICTURES.has(file.media_type);
}

/** Return what kind of file it is in one word, as its name has it: only pictures are told by their content. */
export function kindOf(file: AttachmentView): string {
  if (isPicture(file)) return file.media_type.slice("image/".length).toUpperCase();
  const ending = /\.([\p{L}\d]{1,8})$/u.exec(file.name)?.[1];
  return ending ? ending.toUpperCase() : "?";
}

/** Return a size as people read it. */
export function fileSize(bytes: number): string {
  const [amount, unit] =
    bytes < 1e3 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const digits = { maximumFractionDigits: amount < 10 ? 1 : 0 };
  return new Intl.NumberFormat(language(), {
    style: "unit",
    unit: unit as string,
    unitDisplay: "short",
    ...digits,
  }).format(amount as number);
}

/** The files of a post that is being written. What has arrived at the service survives a reload. */
export class Uploads {
  readonly list: Readable<readonly Attached[]>;
  readonly #list = new Watched<readonly Attached[]>([]);
  readonly #stops = new Map<string, AbortController>();
  readonly #contents = new Map<string, File>();

  constructor(
    readonly door: Door,
    readonly cohort: string,
    readonly memory: string,
    readonly send: Send = upload,
  ) {
    this.list = this.#list;
    this.recall();
  }

  get busy(): boolean {
    return this.list.value.some(({ fate }) => fate === "sending");
  }

  /** Read again what is remembered. */
  recall(): void {
    const kept = this.list.value.filter(({ fate }) => fate !== "there");
    this.#list.value = [...remembered(this.memory).map(there), ...kept];
  }

  add(files: Iterable<File>): void {
    for (const content of files) {
      const key = newKey();
      const attached: Attached = { key, name: content.name || "file", fate: "sending", share: 0 };
      const fault = this.#fault(content);
      this.#keep([...this.list.value, fault ? { ...attached, fate: "failed", reason: fault } : attached]);
      if (fault) continue;
      this.#contents.set(key, content);
      void this.#upload(key);
    }
  }

  async retry(key: string): Promise<void> {
    if (!this.#contents.has(key)) return;
    this.#change(key, { fate: "sending", share: 0 });
    await this.#upload(key);
  }

  /** Whether trying again could help: what is too large stays so. */
  canRetry(key: string): boolean {
    return this.#contents.has(key);
  }

  remove(key: string): void {
    this.#stops.get(key)?.abort();
    this.#contents.delete(key);
    this.#keep(this.list.value.filter(one => one.key !== key));
  }

  /** Hand over what is there, for a post that goes out now. */
  take(): readonly AttachmentView[] {
    const files = this.list.value.flatMap(({ file }) => (file ? [file] : []));
    this.clear();
    return files;
  }

  clear(): void {
    for (const { key } of this.list.value) this.remove(key);
  }

  #fault(content: File): string | null {
    const there = this.list.value.filter(({ fate }) => fate !== "failed").length;
    if (there >= MOST_FILES) return say("tooManyFiles", { n: MOST_FILES });
    return content.size > MEGABYTES * 2 ** 20 ? say("fileTooLarge", { n: MEGABYTES }) : null;
  }

  async #upload(key: string): Promise<void> {
    const content = this.#contents.get(key);
    if (!content) return;
    const stop = new AbortController();
    this.#stops.set(key, stop);
    const name = encodeURIComponent(content.name.slice(-200));
    const path = `api/cohorts/${encodeURIComponent(this.cohort)}/attachments?name=${name}`;
    const onProgress = (share: number) => this.#change(key, { share });
    try {
      const file = await this.send(this.door, { path, content, key, signal: stop.signal, onProgress });
      this.#contents.delete(key);
      this.#change(key, { fate: "there", share: 1, file, name: file.name });
    } catch (error) {
      // What the service cannot keep will not be kept the second time.
      if (error instanceof Refused && error.status === 422) this.#contents.delete(key);
      this.#change(key, { fate: "failed", reason: error instanceof Error ? error.message : "" });
    } finally {
      this.#stops.delete(key);
    }
  }

  #change(key: string, change: Partial<Attached>): void {
    this.#keep(this.list.value.map(one => (one.key === key ? { ...one, ...change } : one)));
  }

  #keep(list: readonly Attached[]): void {
    this.#list.value = list;
    const files = list.flatMap(({ file }) => (file ? [file] : []));
    remember(this.memory, files.length > 0 ? JSON.stringify(files) : null);
  }
}

function there(file: AttachmentView): Attached {
  return { key: file.id, name: file.name, fate: "there", share: 1, file };
}

function remembered(memory: string): readonly AttachmentView[] {
  try {
    return JSON.parse(recall(memory) ?? "[]") as AttachmentView[];
  } catch {
    return [];
  }
}
