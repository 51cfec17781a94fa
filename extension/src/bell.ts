import { mountBell, Notices, pagesOf, type Stop } from "@jupyter-cohort/core";
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { Widget } from "@lumino/widgets";
import { type Cohort, ICohort } from "./tokens.js";

const LAST = 1_000;

/** The bell in JupyterLab's top bar; not on a server that has no pages of the service to lead to. */
export const bell: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:bell",
  description: "What one has been told of, in every cohort.",
  requires: [ICohort],
  autoStart: true,
  activate: (app: JupyterFrontEnd, { session }: Cohort) => {
    if (pagesOf(session.door) === null) return;
    app.shell.add(new BellWidget(new Notices(session)), "top", { rank: LAST });
  },
};

class BellWidget extends Widget {
  readonly #stop: Stop;

  constructor(notices: Notices) {
    super();
    this.id = "jupyter-cohort-bell";
    this.addClass("jp-CohortBell");
    this.#stop = mountBell(this.node, notices);
  }

  override dispose(): void {
    this.#stop();
    super.dispose();
  }
}
