// The front-end's own connections: node listeners.mjs BUNDLE BASE TOKEN COHORT COUNT
// Told a log position on standard input, it waits until all have reached it and prints what each one heard.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
// Node 20 has no WebSocket of its own.
import { WebSocket } from "ws";

const [, , bundle, base, token, cohort, count] = process.argv;
const { Connection } = await import(pathToFileURL(bundle));
// A browser has a cookie; here every request and every socket carries the token instead.
const Authorization = `token ${token}`;
const plainFetch = globalThis.fetch;
globalThis.fetch = (address, { headers, ...options }) => {
  const withToken = new Headers(headers);
  withToken.set("Authorization", Authorization);
  return plainFetch(address, { ...options, headers: withToken });
};

const listeners = Array.from({ length: Number(count) }, listen);
const [until] = await once(createInterface(process.stdin), "line");
await Promise.all(listeners.map(listener => listener.reaches(Number(until))));
const told = JSON.stringify(listeners.map(({ heard, opened }) => ({ heard, opened })));
process.stdout.write(told, () => process.exit());

function openSocket(address) {
  const socket = new WebSocket(address, { headers: { Authorization } });
  socket.on("error", () => {}); // Close follows, as in a browser.
  return socket;
}

function listen() {
  const listener = { heard: [], opened: 0, changed: () => {} };
  const connection = new Connection({
    door: { base, xsrf: () => null, xsrfOnSockets: false },
    cohort,
    onEvents: events => {
      listener.heard.push(...events);
      listener.changed();
    },
    openSocket,
    // Sooner than a browser tries again, so as to be in the thick of it.
    backOff: () => 100 + 200 * Math.random(),
  });
  listener.reaches = seq =>
    new Promise(done => {
      listener.changed = () => listener.heard.at(-1)?.seq >= seq && done();
      listener.changed();
    });
  connection.line.watch(line => {
    if (line === "live") listener.opened++;
  });
  connection.start(0);
  return listener;
}
