import type { Door } from "@jupyter-cohort/core";
import { PageConfig, URLExt } from "@jupyterlab/coreutils";

/** The relay of the server that serves this page: it speaks to the service in the viewer's name. */
export const door: Door = {
  base: `${URLExt.join(PageConfig.getBaseUrl(), "cohort")}/`,
  xsrf: () => /(?:^|;\s*)_xsrf=([^;]*)/.exec(document.cookie)?.[1] ?? null,
  // The relay tells pages of other sites by their origin.
  xsrfOnSockets: false,
  pages: homeAddress(),
  // An unsaved notebook stays where it is.
  target: "_blank",
};

/** Return the address of everybody's home page, or null on a server that no Hub started. */
export function homeAddress(): string | null {
  const hub = PageConfig.getOption("hubPrefix");
  if (!hub) return null;
  return URLExt.join(PageConfig.getOption("hubHost"), hub, "..", "services/cohort").replace(/\/*$/, "/");
}
