import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { Connection, jittered } from "../src/connection.js";
import type { EventView } from "../src/events.js";
import { COHORT, MODULE, Service, until } from "./service.js";

/** Node's sockets throw what browsers' sockets only say by closing. */
function openSocket(address: string): globalThis.WebSocket {
  const socket = new WebSocket(address);
  socket.on("error", () => undefined);
  return socket as unknown as globalThis.WebSocket;
}

let service: Service;
let line: Connection;
let heard: number[];

beforeEach(async () => {
  service = await Service.open();
  heard = [];
  line = new Connection({
    door: { base: service.base, xsrf: () => "proof", xsrfOnSockets: true },
    cohort: COHORT,
    onEvents: (events: readonly EventView[]) => heard.push(...events.map(({ seq }) => seq)),
    openSocket,
    backOff: () => 1,
  });
});

afterEach(async () => {
  line.stop();
  await service.close();
});

test("brings what comes after the cursor, in order", async () => {
  service.openThread("ada", "before");
  line.start(1);
  await until(() => line.line.value === "live");
  service.openThread("ada", "after");
  service.addPost("t2", "bob", "too");
  await until(() => heard.length === 2);
  expect(heard).toEqual([2, 3]);
});

test("loses nothing and doubles nothing when the connection drops", async () => {
  line.start(0);
  await until(() => line.line.value === "live");
  for (let round = 0; round < 5; round++) {
    service.openThread("ada", `live ${round}`);
    service.hangUp();
    service.openThread("ada", `away ${round}`);
    await until(() => heard.length === 2 * (round + 1) && line.line.value === "live");
  }
  expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("goes on by reading the log where sockets are refused", async () => {
  service.deaf = true;
  line.start(0);
  await until(() => line.line.value === "waiting");
  service.openThread("ada", "by the log");
  await until(() => heard.length === 1);
});

test("ends when the cohort is no longer open to this person", async () => {
  line.start(0);
  await until(() => line.line.value === "live");
  service.refusals.push({ status: 404 });
  service.hangUp();
  await until(() => line.line.value === "ended");
});

test("tells which module the page shows, and how many look at it", async () => {
  line.here(MODULE);
  line.start(0);
  await until(() => line.presence.value[MODULE] === 1);
  const [address] = service.addresses;
  expect(address).toContain(`module=${MODULE}`);
  expect(address).toContain("_xsrf=proof");
});

test("a crowd does not come back at once, and nobody waits for ever", () => {
  for (let attempt = 0; attempt < 20; attempt++) {
    expect(jittered(attempt)).toBeGreaterThanOrEqual(250);
    expect(jittered(attempt)).toBeLessThanOrEqual(30_000);
  }
});
