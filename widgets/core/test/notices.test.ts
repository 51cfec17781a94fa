// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EventView } from "../src/events.js";
import { mountBell, Notices, placeAddress, Session } from "../src/index.js";
import { afterEvent, type Bell, withRead } from "../src/notices.js";
import type { NoticeView } from "../src/wire.js";
import { AT } from "./making.js";
import { COHORT, MODULE, Service, until } from "./service.js";

const quiet: Bell = { unread: 0, list: null, more: false };
const notice = (id: string, more: Partial<NoticeView> = {}): NoticeView => ({
  ...{ id, kind: "mention", cohort: COHORT, module: MODULE, cell: null, thread: "t", post: "p" },
  ...{ who: "Ada", at: AT, reason: "", read: false, module_title: "", said: "" },
  ...more,
});
const added = (it: NoticeView, seq = 1): EventView => ({
  ...{ cohort: COHORT, seq, actor: "", at: AT, kind: "notice.added", payload: { notice: it } },
});
const read = (unread: number): EventView => ({
  ...{ cohort: COHORT, seq: 9, actor: "me", at: AT, kind: "notices.read", payload: { unread } },
});

describe("the bell's state", () => {
  test("counts each notice once, whichever line tells of it", () => {
    const told = new Set<string>();
    const events = [added(notice("a")), added(notice("a"), 7), added(notice("b"))];
    expect(events.reduce((bell, event) => afterEvent(bell, event, told), quiet).unread).toBe(2);
  });

  test("takes what is left from the window that read", () => {
    const told = new Set<string>();
    const bell = [added(notice("a")), read(0)].reduce((now, event) => afterEvent(now, event, told), quiet);
    expect(bell.unread).toBe(0);
  });

  test("leaves a whole cohort's announcement to the service: not everybody has a notice of it", () => {
    const event = added(notice("a", { kind: "announcement" }));
    expect(afterEvent(quiet, event, new Set())).toBe(quiet);
  });

  test("marks one or all as read at once", () => {
    const bell = { ...quiet, unread: 2, list: [notice("b"), notice("a")] };
    expect(withRead(bell, "a", 1).list?.map(one => one.read)).toEqual([false, true]);
    expect(withRead(bell, null, 0).list?.map(one => one.read)).toEqual([true, true]);
  });
});

test("an address leads to the thread at its cell, whatever they are called", () => {
  const odd = notice("a", { module: "a/b", cell: "x y", thread: "t&1" });
  expect(placeAddress("/s/", odd)).toBe("/s/m/spring/a%2Fb?thread=t%261&post=p#x%20y");
  expect(placeAddress("/s/", notice("a", { module: "" }))).toBe("/s/c/spring?thread=t&post=p");
});

describe("the bell", () => {
  let service: Service;
  let stop: () => void = () => undefined;

  beforeEach(async () => {
    document.body.innerHTML = "<div id=bell></div><button id=other>Other</button>";
    service = await Service.open();
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(service.base);
  });

  afterEach(async () => {
    stop();
    await service.close();
  });

  function hang(): void {
    const session = new Session({ base: service.base, xsrf: () => null, xsrfOnSockets: false, person: "me" });
    stop = mountBell(document.querySelector("#bell") as Element, new Notices(session));
  }

  const named = (name: string) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
  const entries = () => [...document.querySelectorAll<HTMLAnchorElement>(".cohort-notice-entry")];
  const button = (words: string) =>
    [...document.querySelectorAll("button")].find(one => one.textContent === words);

  test("counts what was there, and live what comes", async () => {
    service.notify();
    hang();
    await until(() => named("Notices, 1 unread") !== null);
    await until(() => service.addresses.length === 1);
    service.notify();
    await until(() => named("Notices, 2 unread") !== null);
    service.readAllElsewhere();
    await until(() => named("Notices") !== null);
  });

  test("finds out by asking what happened while its line was down", async () => {
    hang();
    await until(() => service.addresses.length === 1);
    service.notify("reply", { live: false });
    service.hangUp();
    await until(() => named("Notices, 1 unread") !== null);
  });

  test("lists notices with their places, marks them read, and gives the cursor back", async () => {
    service.notify("mention");
    service.notify("endorsed");
    hang();
    await until(() => named("Notices, 2 unread") !== null);
    named("Notices, 2 unread")?.click();
    await until(() => entries().length === 2);
    expect(document.activeElement?.textContent).toBe("Notices");
    expect(entries().map(one => one.querySelector("b")?.textContent)).toEqual([
      "Ada endorsed your post",
      "Ada mentioned you",
    ]);
    expect(entries()[0]?.getAttribute("href")).toBe(
      placeAddress(service.base, notice("n2", { thread: "t1", post: "n2", cell: "intro" })),
    );
    button("Mark all as read")?.click();
    await until(() => document.querySelectorAll(".cohort-notice-unread").length === 0);
    await until(() => service.bodies.length === 1);
    expect(service.bodies).toEqual([{ until: "n2" }]);
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await until(() => document.querySelector(".cohort-notices") === null);
    expect(document.activeElement).toBe(named("Notices"));
  });

  test("marks all as read for who presses before the list is there", async () => {
    service.notify();
    hang();
    await until(() => named("Notices, 1 unread") !== null);
    const give = service.hold();
    named("Notices, 1 unread")?.click();
    await until(() => button("Mark all as read") !== undefined);
    expect(entries().length).toBe(0);
    button("Mark all as read")?.click();
    give();
    await until(() => named("Notices") !== null);
    await until(() => service.bodies.length === 1);
    expect(service.bodies).toEqual([{ until: "n1" }]);
  });

  test("says that there is nothing, and closes for a press elsewhere", async () => {
    hang();
    named("Notices")?.click();
    await until(() => document.body.textContent?.includes("Nothing yet.") === true);
    document
      .querySelector("#other")
      ?.dispatchEvent(new Event("pointerdown", { bubbles: true, composed: true }));
    await until(() => document.querySelector(".cohort-notices") === null);
  });

  test("an entry that is followed is marked read", async () => {
    service.notify();
    hang();
    await until(() => named("Notices, 1 unread") !== null);
    named("Notices, 1 unread")?.click();
    await until(() => entries().length === 1);
    entries()[0]?.addEventListener("click", event => event.preventDefault());
    entries()[0]?.click();
    await until(() => named("Notices") !== null);
    await until(() => service.bodies.length === 1);
    expect(service.bodies).toEqual([{ one: "n1" }]);
  });
});
