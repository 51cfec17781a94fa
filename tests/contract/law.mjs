// Applies events to discussions with the front-end's own `apply`: node law.mjs BUNDLE < cases > states
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { apply } = await import(pathToFileURL(process.argv[2]));
const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(({ old, events }) => events.reduce(apply, old))));
