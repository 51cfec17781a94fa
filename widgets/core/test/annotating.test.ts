// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { mountDiscussion, Panel, Session } from "../src/index.js";
import { COHORT, MODULE, Service, until } from "./service.js";

const QUOTE = { exact: "say it back", prefix: "First ", suffix: "." };
const SUBJECT = {
  cell: "intro",
  anchor: { facet: "rendered", quote: QUOTE, output: null },
  words: "say it back",
} as const;

let service: Service;
let panel: Panel;
let stop: () => void;

beforeEach(async () => {
  localStorage.clear();
  document.body.innerHTML = "<div id=panel></div>";
  service = await Service.open();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(service.base);
  const session = new Session({ base: service.base, xsrf: () => null, xsrfOnSockets: false, person: "me" });
  panel = new Panel({ describe: cell => (cell === "intro" ? "Introduction" : null) });
  stop = mountDiscussion(document.querySelector("#panel") as Element, session, {
    cohort: COHORT,
    module: MODULE,
    panel,
  });
});

afterEach(async () => {
  stop();
  await service.close();
});

function named(name: string): HTMLElement | undefined {
  const everything = document.querySelectorAll<HTMLElement>("button, textarea, summary");
  return [...everything].find(one => (one.getAttribute("aria-label") ?? one.textContent) === name);
}

async function write(text: string): Promise<void> {
  await until(() => named("Write a post") !== undefined);
  const box = named("Write a post") as HTMLTextAreaElement;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  // The box is drawn once more with what was written before its button sends that.
  await until(() => localStorage.length > 0);
  named("Post")?.click();
}

function quoted(): string | undefined {
  return document.querySelector(".cohort-about q")?.textContent ?? undefined;
}

test("what was chosen is quoted above the composer and posted with the words", async () => {
  panel.annotate({ ...SUBJECT, kind: "question" });
  await until(() => quoted() === "say it back");
  await write("To whom?");
  await until(() => service.log.length === 1);
  expect(service.log[0]?.payload).toMatchObject({
    thread: { anchor: { cell: "intro", facet: "rendered", quote: QUOTE } },
  });
  await until(() => document.querySelector(".cohort-where-quote")?.textContent === "say it back");
  expect(quoted()).toBeUndefined();
});

test("a quotation that is left out leaves its cell", async () => {
  panel.annotate(SUBJECT);
  await until(() => named("Leave the quotation out") !== undefined);
  named("Leave the quotation out")?.click();
  await until(() => document.body.textContent?.includes("About “Introduction”") === true);
  await write("In general");
  await until(() => service.log.length === 1);
  expect(service.log[0]?.payload).toMatchObject({ thread: { anchor: { cell: "intro", facet: "cell" } } });
});

test("what is taken back is about what it was about", async () => {
  panel.annotate(SUBJECT);
  await until(() => service.requests.some(({ path }) => path.endsWith("/audiences")));
  service.refusals.push({ status: 422, message: "These words are not in this cell." });
  await write("Which?");
  await until(() => named("Take back") !== undefined);
  expect(quoted()).toBeUndefined();
  named("Take back")?.click();
  await until(() => quoted() === "say it back");
});

test("what lost its place lies in a drawer, with its old words, and only who may gives it another", async () => {
  service.openThread("me", "Mine", null, { tier: "orphan", old_text: "Old words" });
  service.openThread("ada", "Hers", null, { tier: "orphan", old_text: "Others" });
  service.openThread("ada", "Here", "intro");
  panel.show();
  await until(() => named("2 comments whose place is gone") !== undefined);
  const drawer = document.querySelector("details.cohort-orphans") as HTMLDetailsElement;
  expect(drawer.open).toBe(false);
  expect(drawer.textContent).toContain("Old words");
  expect(drawer.textContent).not.toContain("Here");
  expect(document.querySelectorAll(".cohort-placing")).toHaveLength(1);
  named("Attach it to another place")?.click();
  expect(panel.pointing.moving.value?.posts[0]?.source).toBe("Mine");
});

test("the page leads to its threads: the first has the cursor, out of the drawer too", async () => {
  service.openThread("ada", "One", "intro");
  const lost = service.openThread("ada", "Two", null, { tier: "orphan", old_text: "Old" });
  panel.lead([lost.id]);
  await until(() => document.activeElement?.getAttribute("data-thread") === lost.id);
  expect((document.querySelector("details.cohort-orphans") as HTMLDetailsElement).open).toBe(true);
});
