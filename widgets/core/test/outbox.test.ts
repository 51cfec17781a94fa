// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { Outbox } from "../src/outbox.js";
import { COHORT, MODULE, Service, until } from "./service.js";

const place = { cohort: COHORT, module: MODULE, person: "me" };
let service: Service;
let outbox: Outbox;

beforeEach(async () => {
  localStorage.clear();
  service = await Service.open();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(service.base);
  outbox = open();
});

afterEach(async () => {
  outbox.close();
  await service.close();
});

function open(): Outbox {
  return new Outbox({ base: service.base, xsrf: () => null, xsrfOnSockets: false }, place, () => undefined);
}

function slowDown(retryAfter: number): void {
  service.refusals.push({ status: 429, code: "too_often", message: "Slowly.", retryAfter });
}

test("what was written too fast is kept, says when it goes, and goes once", async () => {
  slowDown(1);
  const before = Date.now();
  outbox.post({ thread: null, body: "One too many" });
  await until(() => outbox.letters.value[0]?.goesOutAt !== undefined);
  const [letter] = outbox.letters.value;
  expect(letter?.fate).toBe("waiting");
  expect(Date.parse(letter?.goesOutAt ?? "")).toBeGreaterThanOrEqual(before + 1_000);

  await until(() => outbox.letters.value[0]?.fate === "accepted");
  expect(Date.now()).toBeGreaterThanOrEqual(before + 900);
  expect(outbox.letters.value[0]?.goesOutAt).toBeUndefined();
  const keys = service.requests.map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(service.log).toHaveLength(1);
});

test("letters behind one that waits keep their order", async () => {
  slowDown(1);
  outbox.post({ thread: null, body: "first" });
  await until(() => outbox.letters.value[0]?.goesOutAt !== undefined);
  slowDown(1);
  outbox.post({ thread: null, body: "second" });
  await until(() => outbox.letters.value.every(({ fate }) => fate === "accepted"));
  expect(service.discussion.threads.map(({ posts }) => posts[0]?.source)).toEqual(["first", "second"]);
});

test("a letter that waits survives a reload", async () => {
  slowDown(3_600);
  outbox.post({ thread: null, body: "For later" });
  await until(() => outbox.letters.value[0]?.goesOutAt !== undefined);
  outbox.close();
  outbox = open();
  expect(outbox.letters.value).toMatchObject([{ draft: { body: "For later" }, fate: "waiting" }]);
  await outbox.flush();
  expect(service.log).toHaveLength(1);
});
