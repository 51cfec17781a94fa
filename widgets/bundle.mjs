// One small build helper for every bundle of ours: ES modules, Preact's JSX, sources of the workspaces, sizes printed.
import { rm } from "node:fs/promises";
import { basename, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bundle `entryPoints` into `outdir` (emptied first unless `keep`); `options` go to esbuild and win.
 * Returns the gzipped size in bytes of every entry by its file name.
 */
export async function bundle({ entryPoints, outdir, keep = false, ...options }) {
  if (!keep) await rm(outdir, { recursive: true, force: true });
  const result = await build({
    entryPoints,
    outdir,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    splitting: true,
    metafile: true,
    write: true,
    legalComments: "linked",
    conditions: ["source", "browser"],
    jsx: "automatic",
    jsxImportSource: "preact",
    chunkNames: "chunks/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "text" },
    logLevel: "warning",
    ...options,
  });
  return report(result.metafile);
}

async function report(metafile) {
  const { readFile } = await import("node:fs/promises");
  const sizes = {};
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (!output.entryPoint && !path.endsWith(".css")) continue;
    sizes[basename(path)] = gzipSync(await readFile(path)).length;
    const kilobytes = (sizes[basename(path)] / 1000).toFixed(1).padStart(6);
    console.log(`${kilobytes} kB gzipped  ${relative(process.cwd(), path)}`);
  }
  return sizes;
}
