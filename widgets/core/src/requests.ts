import type { ErrorAnswer } from "./wire.js";

/** Where the service is for this page, and how a request proves that it comes from this page. */
export interface Door {
  /** Address that `api/…` is appended to; ends in "/". */
  readonly base: string;
  readonly xsrf: () => string | null;
  /** The relay of a person's own server guards sockets by other means; the service wants the token there too. */
  readonly xsrfOnSockets: boolean;
  /** Address that the service's pages (`m/…`, `c/…`) stand below: by default `base`; null where there are none. */
  readonly pages?: string | null;
  /** Where those pages open: beside a page that would lose something by being left. */
  readonly target?: "_blank";
}

/** The service said no; `message` is its sentence for the person. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Refused";
  }
}

/** The service wants a pause; `seconds` until it will take the same again. */
export class TooOften extends Refused {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(429, "too_often", message);
    this.name = "TooOften";
  }
}

/** No answer came: offline, or the service is being restarted. Trying again may help. */
export class Unreachable extends Error {
  constructor(message = "The service does not answer.") {
    super(message);
    this.name = "Unreachable";
  }
}

export interface Write {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** Same key, same write: a repetition is answered, not done again. */
  readonly key?: string;
  readonly attempts?: number;
}

const TIMEOUT = 20_000;
/** Ten megabytes over a slow phone's line. */
const UPLOAD_TIMEOUT = 300_000;
const ATTEMPTS = 3;
const PAUSE = 400;
const AWAY = new Set([408, 425, 502, 503, 504]);

/** Read `path` below the base; raises Refused or Unreachable. */
export async function read<T>(door: Door, path: string): Promise<T> {
  return answer<T>(await ask(door, path, { method: "GET" }));
}

/** Write once, repeating with the same key while the service cannot be reached; raises Refused or Unreachable. */
export async function write<T>(
  door: Door,
  { method, path, body, key = newKey(), attempts = ATTEMPTS }: Write,
) {
  const request: RequestInit = {
    method,
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    keepalive: true,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await answer<T>(await ask(door, path, request));
    } catch (error) {
      if (!(error instanceof Unreachable) || attempt >= attempts) throw error;
      await pause(PAUSE * 2 ** attempt * (0.5 + Math.random() / 2));
    }
  }
}

export interface Upload {
  readonly path: string;
  readonly content: Blob;
  /** Same key, same upload: trying again keeps one file. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** Hears how much has gone out, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Send a file as it is; raises Refused or Unreachable. Only XMLHttpRequest tells how far it has come. */
export async function upload<T>(door: Door, { path, content, key, signal, onProgress }: Upload): Promise<T> {
  const request = new XMLHttpRequest();
  request.open("POST", `${door.base}${path}`);
  request.timeout = UPLOAD_TIMEOUT;
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("Idempotency-Key", key);
  const token = door.xsrf();
  if (token) request.setRequestHeader("X-XSRFToken", token);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  const stop = () => request.abort();
  signal.addEventListener("abort", stop);
  await new Promise<void>(done => {
    request.onloadend = () => done();
    request.send(content);
  });
  signal.removeEventListener("abort", stop);
  if (request.status === 0) throw new Unreachable();
  if (AWAY.has(request.status)) throw new Unreachable(`The service is away (${request.status}).`);
  if (request.status >= 400)
    throw refusal(request.status, request.responseText, request.getResponseHeader("Retry-After"));
  return parse(request.responseText) as T;
}

/** Return a new key for one write. Pages opened over plain HTTP have no `crypto.randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
}

async function ask(door: Door, path: string, request: RequestInit): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("Accept", "application/json");
  const token = door.xsrf();
  if (token) headers.set("X-XSRFToken", token);
  const options = { ...request, headers, signal: AbortSignal.timeout(TIMEOUT), cache: "no-store" } as const;
  const response = await fetch(`${door.base}${path}`, options).catch(() => {
    throw new Unreachable();
  });
  if (AWAY.has(response.status)) throw new Unreachable(`The service is away (${response.status}).`);
  return response;
}

async function answer<T>(response: Response): Promise<T> {
  const text = await response.text().catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw refusal(response.status, text, response.headers.get("Retry-After"));
  return (text ? parse(text) : undefined) as T;
}

function refusal(status: number, text: string, retryAfter: string | null): Refused | Unreachable {
  const { error } = (parse(text) ?? {}) as Partial<ErrorAnswer>;
  if (status === 429) {
    // A proxy's 429 is the service being away; the service's own is meant for this person.
    if (error?.code !== "too_often") return new Unreachable(`The service is away (${status}).`);
    return new TooOften(error.message, Math.max(1, Number(retryAfter) || 1));
  }
  return new Refused(status, error?.code ?? "error", error?.message ?? `The service answered ${status}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
