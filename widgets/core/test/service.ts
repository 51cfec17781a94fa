import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket as Socket, WebSocketServer } from "ws";
import type { EventView } from "../src/events.js";
import type {
  AnchorView,
  Discussion,
  ForumPage,
  NewAnchor,
  NoticeView,
  PostView,
  ReportView,
  ThreadView,
} from "../src/wire.js";
import { AT, makeDiscussion, makePost, makeThread } from "./making.js";

export const COHORT = "spring";
export const MODULE = "who-we-are";

/** What a request looked like when it came. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly xsrf: string | null;
}

/**
 * A cohort's log over real HTTP and real sockets, as small as it can be: it keeps the service's promises
 * (order, cursors, one answer per key) so that the browser's half can be tested without Python.
 */
export class Service {
  readonly log: EventView[] = [];
  readonly requests: Seen[] = [];
  /** What the requests that had a body said in it. */
  readonly bodies: unknown[] = [];
  /** Answers to give instead of the real one, first come first served. */
  readonly refusals: { status: number; message?: string; code?: string; retryAfter?: number }[] = [];
  readonly addresses: string[] = [];
  readonly #threads: ThreadView[] = [];
  readonly #reports: ReportView[] = [];
  readonly #notices: NoticeView[] = [];
  readonly #answers = new Map<string, unknown>();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #live = new WebSocketServer({ noServer: true });
  /** While it waits, answers stand ready and are not given. */
  held: Promise<void> | null = null;
  /** Refuse sockets while true, as a proxy does that knows none. */
  deaf = false;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on("upgrade", (request, socket, head) => {
      this.addresses.push(request.url ?? "");
      if (this.deaf) {
        socket.destroy();
        return;
      }
      this.#live.handleUpgrade(request, socket, head, opened => this.#listen(opened, request));
    });
  }

  static async open(): Promise<Service> {
    const service = new Service();
    await new Promise<void>(done => service.#server.listen(0, "127.0.0.1", done));
    return service;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/services/cohort/`;
  }

  get discussion(): Discussion {
    const threads = structuredClone(this.#threads);
    return makeDiscussion({ cohort: COHORT, module: MODULE, seq: this.log.length, threads });
  }

  /** The forum's list beside the module: nothing is said there. */
  get elsewhere(): ForumPage {
    return { cohort: COHORT, seq: this.log.length, threads: [], next: null, unread: 0, unanswered: 0 };
  }

  /** Break every connection, as a lost network does. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  async close(): Promise<void> {
    this.hangUp();
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }

  openThread(
    author: string,
    body: string,
    cell: string | null = null,
    more: Partial<AnchorView> = {},
  ): ThreadView {
    const id = `t${this.#threads.length + 1}`;
    const post = this.#post(id, author, body);
    const anchor = { cell, version: 1, tier: "exact", old_text: null, facet: "cell", ...more } as const;
    const thread = makeThread({
      id,
      cohort: COHORT,
      module: MODULE,
      anchor,
      posts: [post],
      seq: post.seq,
    });
    this.#threads.push(structuredClone(thread));
    this.#append(author, { kind: "thread.opened", payload: { thread } });
    return thread;
  }

  /** Give every report its outcome. */
  settle(outcome: ReportView["outcome"]): void {
    for (const report of this.#reports) report.outcome = outcome;
  }

  addPost(thread: string, author: string, body: string): PostView {
    const post = this.#post(thread, author, body);
    this.#threads.find(({ id }) => id === thread)?.posts.push(post);
    this.#append(author, { kind: "post.added", payload: { module: MODULE, post } });
    return post;
  }

  /** Tell this person of something, live unless the page has to find out by asking. */
  notify(kind: NoticeView["kind"] = "mention", { live = true } = {}): NoticeView {
    const id = `n${this.#notices.length + 1}`;
    const place = { cohort: COHORT, module: MODULE, cell: "intro", thread: "t1", post: id };
    const notice: NoticeView = {
      id,
      kind,
      ...place,
      who: "Ada",
      reason: "",
      at: AT,
      read: false,
      module_title: "",
      said: "",
    };
    this.#notices.unshift(notice);
    if (live) this.#append("", { kind: "notice.added", payload: { notice: { ...notice } } });
    return notice;
  }

  /** Another window of the same person reads everything. */
  readAllElsewhere(): { unread: number } {
    for (const notice of this.#notices) notice.read = true;
    return this.#tellUnread();
  }

  #read({ one, until }: { one?: string; until?: string }): { unread: number } {
    for (const notice of this.#notices) notice.read ||= until !== undefined || notice.id === one;
    return this.#tellUnread();
  }

  #tellUnread(): { unread: number } {
    const payload = { unread: this.#notices.filter(({ read }) => !read).length };
    this.#append("me", { kind: "notices.read", payload });
    return payload;
  }

  #post(thread: string, name: string, body: string): PostView {
    const seq = this.log.length + 1;
    const author = { name, display_name: name, role: "learner" } as const;
    return makePost({ id: `p${seq}`, thread, author, source: body, seq });
  }

  #report(post: string, { reason = "" }: { reason?: string }): ReportView {
    const report: ReportView = { id: "r1", post, reason, at: AT, outcome: "open", settled_at: null };
    this.#reports.push(report);
    return report;
  }

  #append(actor: string, change: Pick<EventView, "kind" | "payload">): void {
    const event = { cohort: COHORT, seq: this.log.length + 1, actor, at: AT, ...change } as EventView;
    this.log.push(event);
    for (const socket of this.#sockets) socket.send(JSON.stringify([event]));
  }

  /** Keep answers back; returns how to give them. */
  hold(): () => void {
    let give = () => {};
    this.held = new Promise(resolve => {
      give = resolve;
    });
    return () => {
      this.held = null;
      give();
    };
  }

  #listen(socket: Socket, request: IncomingMessage): void {
    const after = Number(new URL(request.url ?? "", this.base).searchParams.get("after"));
    socket.send(JSON.stringify(this.log.slice(after)));
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("message", data => {
      const { here } = JSON.parse(String(data)) as { here?: { module: string } };
      if (here) socket.send(JSON.stringify({ presence: { [here.module]: this.#sockets.size } }));
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const { pathname, searchParams } = new URL(request.url ?? "", this.base);
    const key = request.headers["idempotency-key"];
    const xsrf = request.headers["x-xsrftoken"];
    const path = pathname.replace("/services/cohort/", "");
    const method = request.method ?? "";
    this.requests.push({ method, path, key: key ? String(key) : null, xsrf: xsrf ? String(xsrf) : null });
    if (body) this.bodies.push(JSON.parse(body));
    const refusal = this.refusals.shift();
    if (refusal) {
      const { status, code = "no", message = "No.", retryAfter } = refusal;
      if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
      return tell(response, status, { error: { code, message } });
    }
    const answer = this.#once(key, () =>
      this.#do(method, path, searchParams, body ? JSON.parse(body) : null),
    );
    await this.held;
    if (answer === undefined)
      return tell(response, 404, { error: { code: "not_found", message: "Not here." } });
    tell(response, method === "POST" ? 201 : 200, answer);
  }

  #once(key: string | string[] | undefined, make: () => unknown): unknown {
    if (typeof key !== "string") return make();
    if (!this.#answers.has(key)) this.#answers.set(key, make());
    return this.#answers.get(key);
  }

  #do(
    method: string,
    path: string,
    query: URLSearchParams,
    body: {
      body: string;
      cell?: string;
      reason?: string;
      anchor?: NewAnchor;
      one?: string;
      until?: string;
    } | null,
  ): unknown {
    const cohort = `api/cohorts/${COHORT}`;
    const after = Number(query.get("after"));
    if (path === `${cohort}/modules/${MODULE}/discussion`) return this.discussion;
    if (path === `${cohort}/modules/${MODULE}/seen`) return {};
    if (path === `${cohort}/threads` && method === "GET") return this.elsewhere;
    if (path === `${cohort}/events`)
      return { seq: this.log.length, more: false, events: this.log.slice(after) };
    if (path === "api/notices/read") return this.#read(body ?? {});
    if (path === "api/notices") {
      const unread = this.#notices.filter(({ read }) => !read).length;
      const cursors = { [COHORT]: this.log.length };
      return { cursors, unread, more: false, notices: structuredClone(this.#notices) };
    }
    if (path === `${cohort}/reports`) return this.#reports;
    if (/posts\/\w+\/(hidden|restored)$|muted\/\w+$/.test(path)) return {};
    if (method !== "POST" || !body) return undefined;
    const reported = /posts\/(\w+)\/reports$/.exec(path);
    if (reported?.[1]) return this.#report(reported[1], body);
    if (path === `${cohort}/modules/${MODULE}/threads`)
      return this.openThread("me", body.body, body.cell ?? null, viewOf(body.anchor));
    const reply = /threads\/(\w+)\/posts$/.exec(path);
    return reply?.[1] ? this.addPost(reply[1], "me", body.body) : undefined;
  }
}

function viewOf(anchor: NewAnchor | undefined): Partial<AnchorView> {
  if (!anchor) return {};
  return { ...anchor, quote: anchor.quote ? { ...anchor.quote, start: null, end: null } : null };
}

/** Wait until `ready` holds, looking whenever something happened. */
export async function until(ready: () => boolean, patience = 5_000): Promise<void> {
  const end = Date.now() + patience;
  while (!ready()) {
    if (Date.now() > end) throw new Error(`It never came true: ${ready}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

function tell(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}
