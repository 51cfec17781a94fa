import { en } from "./strings/en.js";

export type PluralForms = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };
export type Phrase = string | PluralForms;
export type Name = keyof typeof en;
export type Catalogue = { readonly [name in Name]: Phrase };

/** One catalogue per language; a new language is a file in `strings/` and a row here. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en };

/** Return the language of the page, if there is a catalogue for it; else English. */
export function language(): string {
  const wanted = globalThis.document?.documentElement.lang || "en";
  return (wanted.split("-")[0] ?? "en") in CATALOGUES ? wanted : "en";
}

/** Return a phrase in the language of the page, with `{name}`s filled in; `n` chooses the plural form. */
export function say(name: Name, values: Readonly<Record<string, string | number>> = {}): string {
  const spoken = language();
  const phrase = (CATALOGUES[spoken.split("-")[0] ?? "en"] ?? en)[name];
  return fill(form(phrase, spoken, Number(values.n ?? 0)), values, spoken);
}

function form(phrase: Phrase, spoken: string, n: number): string {
  if (typeof phrase === "string") return phrase;
  return phrase[new Intl.PluralRules(spoken).select(n)] ?? phrase.other;
}

function fill(text: string, values: Readonly<Record<string, string | number>>, spoken: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(spoken) : value;
  });
}
