import type { Door } from "./requests.js";

/** Where something of the conversation is: the post, its thread, and the place that is about. */
export interface PlaceInPages {
  readonly cohort: string;
  /** Empty for what is about the whole cohort. */
  readonly module: string;
  readonly thread: string;
  readonly post?: string | null;
  readonly cell: string | null;
}

/** Return the address that the service's pages stand below, null where there are none. */
export function pagesOf({ base, pages = base }: Door): string | null {
  return pages;
}

/** Return the address of a place: in the reader, or in the forum for what is about the whole cohort. */
export function placeAddress(pages: string, { cohort, module, thread, post, cell }: PlaceInPages): string {
  const exact = post ? `&post=${encodeURIComponent(post)}` : "";
  const query = `?thread=${encodeURIComponent(thread)}${exact}`;
  if (module === "") return forumAddress(pages, cohort) + query;
  return moduleAddress(pages, cohort, module, cell, query);
}

export function forumAddress(pages: string, cohort: string): string {
  return `${pages}c/${encodeURIComponent(cohort)}`;
}

/** Return the address at which a module, or one of its cells, is read. */
export function moduleAddress(
  pages: string,
  cohort: string,
  module: string,
  cell?: string | null,
  query = "",
): string {
  const place = cell == null ? "" : `#${encodeURIComponent(cell)}`;
  return `${pages}m/${encodeURIComponent(cohort)}/${encodeURIComponent(module)}${query}${place}`;
}
