// Writes src/wire.ts from the service's OpenAPI document (on standard input), or to where --out says.
import { writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const at = process.argv.indexOf("--out");
const out = at > 0 ? process.argv[at + 1] : fileURLToPath(new URL("src/wire.ts", import.meta.url));

const document = JSON.parse(await text(process.stdin));
const types = await openapiTS(document, {
  alphabetize: true,
  exportType: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
});

const head = "// Written by `npm run wire` from the service's OpenAPI document. Change wire.py instead.\n\n";
await writeFile(out, head + astToString(types));
