// One file that node runs: configurable-http-proxy with everything it needs, and the licences beside it.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../cohort_hub/static");
const require = createRequire(import.meta.url);
const proxy = dirname(require.resolve("configurable-http-proxy/package.json"));

await mkdir(target, { recursive: true });
const result = await build({
  entryPoints: [join(proxy, "bin/configurable-http-proxy")],
  outfile: join(target, "configurable-http-proxy.mjs"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  minifySyntax: true,
  legalComments: "inline",
  metafile: true,
  plugins: [{ name: "import-what-is-required", setup: importWhatIsRequired }],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
await cp(join(proxy, "lib/error"), join(target, "error"), { recursive: true });
await writeFile(join(target, "configurable-http-proxy.licences.txt"), await licences(result.metafile));

/** The proxy's own modules ask for JSON files with a `require` they make themselves, which no bundler follows. */
function importWhatIsRequired(bundler) {
  bundler.onLoad({ filter: /configurable-http-proxy\/(bin|lib)\/[^/]+$/ }, async ({ path }) => {
    const text = await readFile(path, "utf8");
    const contents = text.replace(
      /^(?:const|var) (\w+) = require\(("[^"]+\.json")\);$/gm,
      "import $1 from $2;",
    );
    return { contents, loader: "js" };
  });
}

/** The licence of every package that went into the bundle. */
async function licences(metafile) {
  const packages = new Set(Object.keys(metafile.inputs).map(packageFolder).filter(Boolean));
  const notices = await Promise.all([...packages].sort().map(notice));
  return notices.join(`\n${"-".repeat(72)}\n\n`);
}

function packageFolder(input) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found ? join(process.cwd(), found[1]) : null;
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file
    ? await readFile(join(folder, file), "utf8")
    : "The package carries no licence text of its own.\n";
  return `${name} ${version} (${license})\n\n${text}`;
}
