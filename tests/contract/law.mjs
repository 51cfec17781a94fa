// Applies events to discussions with the front-end's own `apply`: node law.mjs BUNDLE < cases > states
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { apply, revealed, withFetched } = await import(pathToFileURL(process.argv[2]));
const cases = JSON.parse(readFileSync(0, "utf8"));

// A page fetches what is revealed; here it gets what a fresh page shows of that thread.
function brought({ old, events, fresh }) {
  const state = events.reduce(apply, old);
  const ids = events.map(revealed).filter(id => id !== null);
  return ids.reduce((now, id) => withFetched(now, id, fresh.find(one => one.id === id) ?? null, []), state);
}

process.stdout.write(JSON.stringify(cases.map(brought)));
