// Writes the icons that are used, and no others, for the views (TypeScript) and for the pages (a Jinja macro).
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

const USED = [
  "arrow-down",
  "arrow-left",
  "arrow-right",
  "badge-check",
  "bell",
  "bell-off",
  "book-open",
  "camera",
  "check",
  "chevron-down",
  "circle-check",
  "circle-question-mark",
  "clock",
  "ellipsis",
  "external-link",
  "eye",
  "eye-off",
  "flag",
  "hash",
  "highlighter",
  "house",
  "image",
  "lightbulb",
  "link",
  "list",
  "lock",
  "log-out",
  "megaphone",
  "merge",
  "message-circle",
  "message-circle-plus",
  "monitor",
  "moon",
  "paperclip",
  "pencil-line",
  "pin",
  "play",
  "rotate-ccw",
  "search",
  "send",
  "settings",
  "shield",
  "smile-plus",
  "sun",
  "trash-2",
  "user",
  "users",
  "volume-x",
  "wifi-off",
  "x",
];
const CREDIT = "Lucide icons, ISC licence, https://lucide.dev. Written by `npm run icons`.";
const { resolve } = createRequire(import.meta.url);

async function shapes(name) {
  const svg = await readFile(resolve(`lucide-static/icons/${name}.svg`), "utf8");
  return /<svg[^>]*>([\s\S]*)<\/svg>/
    .exec(svg)[1]
    .replace(/\s*\n\s*/g, "")
    .replaceAll(" />", "/>");
}

const icons = await Promise.all(USED.map(async name => [name, await shapes(name)]));

const rows = icons.map(
  ([name, inside]) => `  "${name}": ${JSON.stringify(inside).replace(/^"|"$/g, "'").replaceAll('\\"', '"')},`,
);
await writeFile(
  new URL("src/icons.ts", import.meta.url),
  `// ${CREDIT}\nexport const ICONS = {\n${rows.join("\n")}\n} as const;\n\nexport type IconName = keyof typeof ICONS;\n`,
);

const branches = icons.map(([name, inside]) => `  "${name}": '${inside}',`);
const macro = `{# ${CREDIT} #}
{% set shapes = {
${branches.join("\n")}
} %}
{% macro icon(name) -%}
<svg class="cohort-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{{ shapes[name] | safe }}</svg>
{%- endmacro %}
`;
const pages = "../../hub_config/cohort_hub/service/pages/templates/icons.html";
await writeFile(new URL(pages, import.meta.url), macro);
