// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { askToHide, askToMute, askToReport, askToRestore, Deeds } from "../src/index.js";
import { COHORT, Service, until } from "./service.js";

let service: Service;
let deeds: Deeds;
let done: number;

beforeEach(async () => {
  document.body.innerHTML = "";
  done = 0;
  service = await Service.open();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(service.base);
  deeds = new Deeds({ base: service.base, xsrf: () => null, xsrfOnSockets: false }, COHORT, () => {
    done += 1;
  });
});

afterEach(() => service.close());

function dialog(): HTMLDialogElement | null {
  return document.querySelector("dialog");
}

function choose(why: string, words = ""): void {
  const radio = document.querySelector<HTMLInputElement>(`[name=why][value=${why}]`);
  if (!radio) throw new Error(`There is no ${why}`);
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  const box = document.querySelector<HTMLTextAreaElement>("[name=words]");
  if (box) box.value = words;
}

function submit(): void {
  dialog()
    ?.querySelector("form")
    ?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

test("a report carries its reason, and says what comes of it", async () => {
  askToReport(deeds, "p1");
  await until(() => dialog() !== null);
  choose("whyAnswer", "Step 3");
  submit();
  await until(() => dialog()?.textContent?.includes("Your report is with the facilitators.") === true);
  expect(service.bodies.at(-1)).toEqual({ reason: "Gives an answer away: Step 3" });
});

test("who has reported already reads what came of it instead of a form", async () => {
  await deeds.report("p1", "Unkind");
  service.settle("hidden");
  askToReport(deeds, "p1");
  await until(() => dialog()?.textContent?.includes("hidden the post") === true);
  expect(document.querySelector("[name=why]")).toBeNull();
});

test("a report that is refused stays open and says why", async () => {
  askToReport(deeds, "p1");
  await until(() => service.requests.length === 1);
  service.refusals.push({ status: 409, message: "This is your own post." });
  submit();
  await until(() => document.querySelector("[role=alert]")?.textContent?.includes("your own post") === true);
  expect(dialog()).not.toBeNull();
});

test("hiding sends the reason its author will read", async () => {
  askToHide(deeds, "p1");
  await until(() => dialog() !== null);
  choose("whyOther", "Let us talk tomorrow.");
  submit();
  await until(() => done === 1);
  expect(service.requests.at(-1)).toMatchObject({
    method: "PUT",
    path: `api/cohorts/${COHORT}/posts/p1/hidden`,
  });
  expect(service.bodies.at(-1)).toEqual({ reason: "Let us talk tomorrow." });
  expect(dialog()).toBeNull();
});

test("restoring sends the reason its author will read", async () => {
  askToRestore(deeds, "p1");
  await until(() => dialog() !== null);
  const box = document.querySelector<HTMLInputElement>("[name=reason]");
  if (box) box.value = "I misread it.";
  submit();
  await until(() => done === 1);
  expect(service.requests.at(-1)).toMatchObject({
    method: "PUT",
    path: `api/cohorts/${COHORT}/posts/p1/restored`,
  });
  expect(service.bodies.at(-1)).toEqual({ reason: "I misread it." });
  expect(dialog()).toBeNull();
});

test("muting offers a day, and names whom it mutes", async () => {
  askToMute(deeds, { name: "ada", display_name: "Ada L" });
  await until(() => dialog() !== null);
  expect(dialog()?.textContent).toContain("Mute Ada L?");
  submit();
  await until(() => done === 1);
  expect(service.requests.at(-1)?.path).toBe(`api/cohorts/${COHORT}/muted/ada`);
  expect(service.bodies.at(-1)).toEqual({ hours: 24, reason: "Unkind or insulting." });
});
