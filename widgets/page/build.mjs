// Builds what home, reader and the Voilà template load: page.js with its chunks, page.css, fonts, KaTeX.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { bundle } from "../bundle.mjs";

const outdir = fileURLToPath(new URL("../../hub_config/cohort_hub/service/pages/static", import.meta.url));
const { resolve } = createRequire(import.meta.url);

// KaTeX offers every font three times; each browser that runs this page takes woff2.
const woff2Only = {
  name: "woff2 only",
  setup(build) {
    build.onLoad({ filter: /katex(\.min)?\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        /,\s*url\([^)]*\.(woff|ttf)\)\s*format\("[^"]*"\)/g,
        "",
      ),
      loader: "css",
    }));
  },
};

await bundle({
  entryPoints: [
    { in: "src/page.ts", out: "page" },
    { in: "style/page.css", out: "page" },
    { in: resolve("katex/dist/katex.min.css"), out: "katex" },
  ],
  outdir,
  entryNames: "[name]",
  assetNames: "fonts/[name]-[hash]",
  plugins: [woff2Only],
});

const icon = await readFile(new URL("style/icon.svg", import.meta.url));
await writeFile(`${outdir}/icon.svg`, icon);
