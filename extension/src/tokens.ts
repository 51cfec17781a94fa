import type { Panel, Readable, Session } from "@jupyter-cohort/core";
import { Token } from "@lumino/coreutils";
import type { Whereabouts } from "./whereabouts.js";

/** What the plugins of this extension share: the page's session, its panel, and where the reader is. */
export interface Cohort {
  readonly session: Session;
  readonly panel: Panel;
  readonly whereabouts: Readable<Whereabouts>;
  /** Take part in another cohort of the course. */
  choose(cohort: string): void;
  /** Ask again which module the notebook is: it was published, or the service is back. */
  refresh(): void;
}

export const ICohort = new Token<Cohort>(
  "jupyter-cohort:ICohort",
  "The cohort's session, and which module the open notebook is.",
);
