// Two bundles that travel with each widget (one file each), and the scripts that the Voilà template serves.
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundle } from "../bundle.mjs";

const here = path => fileURLToPath(new URL(path, import.meta.url));
const widgets = here("../cohort_widgets/static");
const template = here("../../extension/templates/voila/templates/cohort/static");

await bundle({
  entryPoints: [here("src/exercise.ts"), here("src/answer.ts"), here("src/block.ts")],
  outdir: widgets,
  splitting: false,
  legalComments: "none",
});
await mkdir(widgets, { recursive: true });
await copyFile(here("src/blocks.css"), `${widgets}/blocks.css`);
await bundle({
  entryPoints: { editor: here("src/codemirror.ts"), app: here("src/app.ts") },
  outdir: template,
  keep: true,
  splitting: false,
});
