import { afterEach, beforeEach, expect, test } from "vitest";
import { type Door, Refused, read, TooOften, Unreachable, write } from "../src/requests.js";
import type { ThreadView } from "../src/wire.js";
import { COHORT, MODULE, Service } from "./service.js";

let service: Service;
let door: Door;
const path = `api/cohorts/${COHORT}/modules/${MODULE}/threads`;

beforeEach(async () => {
  service = await Service.open();
  door = { base: service.base, xsrf: () => "proof", xsrfOnSockets: true };
});
afterEach(() => service.close());

test("a write is repeated with its key until it is answered, and done once", async () => {
  service.refusals.push({ status: 503 }, { status: 502 });
  const thread = await write<ThreadView>(door, { method: "POST", path, body: { body: "Hi" } });
  expect(thread.posts[0]?.source).toBe("Hi");
  const keys = service.requests.map(({ key }) => key);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(service.log).toHaveLength(1);
});

test("the same key sent again is answered with the same post", async () => {
  const order = { method: "POST", path, body: { body: "Hi" }, key: "one" } as const;
  const [first, second] = [await write<ThreadView>(door, order), await write<ThreadView>(door, order)];
  expect(second.id).toBe(first.id);
  expect(service.log).toHaveLength(1);
});

test("every request proves where it comes from", async () => {
  await read(door, `api/cohorts/${COHORT}/events?after=0`);
  await write(door, { method: "POST", path, body: { body: "Hi" } });
  expect(service.requests.map(({ xsrf }) => xsrf)).toEqual(["proof", "proof"]);
});

test("a refusal carries the service's sentence and is not tried again", async () => {
  service.refusals.push({ status: 422, message: "Say which cell." });
  const refused = await write(door, { method: "POST", path, body: {} }).catch(error => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 422, message: "Say which cell." });
  expect(service.requests).toHaveLength(1);
});

test("a wish for a pause says how long and is not tried again at once", async () => {
  service.refusals.push({ status: 429, code: "too_often", message: "Too many.", retryAfter: 23 });
  const refused = await write(door, { method: "POST", path, body: {} }).catch(error => error);
  expect(refused).toBeInstanceOf(TooOften);
  expect(refused).toMatchObject({ status: 429, message: "Too many.", seconds: 23 });
  expect(service.requests).toHaveLength(1);
});

test("a proxy's 429 is the service being away", async () => {
  service.refusals.push({ status: 429 });
  await write(door, { method: "POST", path, body: { body: "Hi" } });
  expect(service.requests).toHaveLength(2);
});

test("a service that is gone is unreachable, not a refusal", async () => {
  await service.close();
  await expect(read(door, "api/me")).rejects.toBeInstanceOf(Unreachable);
  service = await Service.open();
});
