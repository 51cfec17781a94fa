// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { mountCellButton, mountDiscussion, mountDiscussionButton, Panel, Session } from "../src/index.js";
import { COHORT, MODULE, Service, until } from "./service.js";

const place = { cohort: COHORT, module: MODULE };
let service: Service;
let session: Session;
let panel: Panel;
let stops: (() => void)[];

beforeEach(async () => {
  localStorage.clear();
  document.body.innerHTML = "<div id=button></div><div id=panel></div><div id=mark></div>";
  service = await Service.open();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(service.base);
  session = new Session({ base: service.base, xsrf: () => null, xsrfOnSockets: false, person: "me" });
  panel = new Panel({ describe: cell => (cell === "intro" ? "Introduction" : null) });
  stops = [];
});

afterEach(async () => {
  for (const stop of stops) stop();
  await service.close();
});

function open(): void {
  stops = [
    mountDiscussionButton(at("#button"), session, { ...place, panel }),
    mountDiscussion(at("#panel"), session, { ...place, panel }),
    mountCellButton(at("#mark"), session, { ...place, panel, cell: "intro" }),
  ];
}

function at<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

function named(name: string): HTMLElement | undefined {
  const everything = document.querySelectorAll<HTMLElement>("button, textarea, section");
  return [...everything].find(one => (one.getAttribute("aria-label") ?? one.textContent) === name);
}

function write(name: string, text: string): void {
  const box = named(name) as HTMLTextAreaElement;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

test("is closed at first, and its button says how much is unread", async () => {
  service.openThread("ada", "Hello");
  open();
  await until(() => named("Discussion, 1 unread") !== undefined);
  expect(document.querySelector("section")).toBeNull();
  named("Discussion, 1 unread")?.click();
  await until(
    () => named("Discussion")?.tagName !== undefined && document.body.textContent?.includes("Hello") === true,
  );
  expect(at("section").getAttribute("aria-label")).toBe("Discussion");
});

test("a post is drawn by its own event, once", async () => {
  panel.show();
  open();
  await until(() => named("Write a post") !== undefined);
  write("Write a post", "A first word");
  await until(() => localStorage.length > 0);
  named("Post")?.click();
  await until(() => document.querySelectorAll(".cohort-post").length === 1);
  await until(() => document.querySelectorAll(".cohort-pending").length === 0);
  expect((named("Write a post") as HTMLTextAreaElement).value).toBe("");
  expect(service.log).toHaveLength(1);
});

test("a draft survives a reload", async () => {
  panel.show();
  open();
  await until(() => named("Write a post") !== undefined);
  write("Write a post", "half a thought");
  for (const stop of stops) stop();
  open();
  await until(() => (named("Write a post") as HTMLTextAreaElement | undefined)?.value === "half a thought");
});

test("a post that is refused says why and can be taken back", async () => {
  panel.show();
  open();
  await until(() => named("Write a post") !== undefined);
  // The composer asks whom one can write for; the refusal is for the post.
  await until(() => service.requests.some(({ path }) => path.includes("/audiences")));
  service.refusals.push({ status: 422, message: "Too long." });
  write("Write a post", "word");
  named("Post")?.click();
  await until(() => document.body.textContent?.includes("Not sent. Too long.") === true);
  named("Take back")?.click();
  await until(() => (named("Write a post") as HTMLTextAreaElement).value === "word");
  expect(service.log).toHaveLength(0);
});

test("a reply goes below its thread", async () => {
  service.openThread("ada", "Question?");
  panel.show();
  open();
  await until(() => named("Reply") !== undefined);
  named("Reply")?.click();
  await until(() => named("Write a reply") !== undefined);
  write("Write a reply", "Answer.");
  await until(() => [...localStorageKeys()].some(key => key.includes("t1")));
  named("Reply")?.click();
  await until(() => document.querySelectorAll(".cohort-thread .cohort-post").length === 2);
});

test("a cell's mark opens the discussion at that cell", async () => {
  service.openThread("ada", "About the introduction", "intro");
  service.openThread("ada", "About nothing in particular");
  open();
  await until(() => named("Comment on this cell, 1 thread so far") !== undefined);
  named("Comment on this cell, 1 thread so far")?.click();
  await until(() => document.body.textContent?.includes("About “Introduction”") === true);
  expect(document.querySelectorAll(".cohort-thread")).toHaveLength(1);
  await until(() => document.activeElement === named("Write a post"));
});

test("Escape closes and gives the cursor back to the button", async () => {
  open();
  await until(() => named("Discussion") !== undefined);
  named("Discussion")?.click();
  await until(() => document.querySelector("section") !== null);
  at("section").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await until(() => document.querySelector("section") === null);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Discussion");
});

function* localStorageKeys(): Generator<string> {
  for (let n = 0; n < localStorage.length; n++) yield localStorage.key(n) ?? "";
}
