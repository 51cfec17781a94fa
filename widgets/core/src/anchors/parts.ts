import type { AnchorView } from "../wire.js";

/** One part of a cell that can be quoted: what its facet is, and for an output which of the cell's. */
export interface Part {
  readonly facet: Exclude<AnchorView["facet"], "cell">;
  readonly element: HTMLElement;
  readonly output: { readonly index: number; readonly media_type: string } | null;
}

const BODY = ".cell-body, .jp-MarkdownCell .jp-MarkdownOutput";
const SOURCE = ".source pre, .jp-InputArea-editor > .highlight pre";
const OUTPUT = ".output, .jp-OutputArea-output";

/** Return what can be quoted of a cell as it is drawn: its prose, its code, its outputs. */
export function partsOf(cell: HTMLElement): Part[] {
  const outputs = [...cell.querySelectorAll<HTMLElement>(OUTPUT)].filter(one => isOutermost(one, cell));
  const sources = [...cell.querySelectorAll<HTMLElement>(SOURCE)].filter(one => !one.closest(OUTPUT));
  const parts: Part[] = [
    ...sources.map(element => ({ facet: "source" as const, element, output: null })),
    ...outputs.map((element, index) => ({
      facet: "output" as const,
      element,
      output: { index, media_type: mediaType(element) },
    })),
  ];
  if (parts.length > 0) return parts;
  const prose = [cell, ...cell.querySelectorAll<HTMLElement>("*")].find(one => one.matches(BODY));
  return prose ? [{ facet: "rendered", element: prose, output: null }] : [];
}

/** Return the part of a cell that holds `node`. */
export function partAt(cell: HTMLElement, node: Node): Part | null {
  return partsOf(cell).find(({ element }) => element.contains(node)) ?? null;
}

/** Return the picture of an output, if it is one. */
export function pictureOf({ element }: Part): HTMLElement | null {
  const picture = element.querySelector<HTMLElement>("img, svg:not(.cohort-icon), canvas");
  const text = (element.textContent ?? "").trim();
  return picture && (!text || picture.localName === "svg") ? picture : null;
}

function isOutermost(output: HTMLElement, cell: HTMLElement): boolean {
  const outer = output.parentElement?.closest(OUTPUT);
  return !outer || !cell.contains(outer);
}

function mediaType(output: HTMLElement): string {
  const told = output.dataset.mimeType;
  if (told) return told;
  if (output.querySelector("table")) return "text/html";
  const picture = output.querySelector("img, svg, canvas");
  if (picture) return picture.localName === "svg" ? "image/svg+xml" : "image/png";
  return output.querySelector("iframe") ? "text/html" : "text/plain";
}
