// Build the labextension with JupyterLab's builder, without needing its Python half.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);
const builder = join(dirname(resolve("@jupyter/builder")), "build-labextension.js");
const core = join(dirname(resolve("@jupyterlab/core-meta/package.json")), "core.package.json");
const { status } = spawnSync(process.execPath, [builder, "--core-package-file", core, import.meta.dirname], {
  stdio: "inherit",
});
process.exit(status ?? 1);
