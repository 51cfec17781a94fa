import { mountDiscussionButton, type Stop } from "@jupyter-cohort/core";
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { IToolbarWidgetRegistry } from "@jupyterlab/apputils";
import type { NotebookPanel } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import { type Cohort, ICohort } from "./tokens.js";
import { placeOf, type Whereabouts } from "./whereabouts.js";

/** Offers the button *Discussion* in the toolbar of every notebook that is a module. */
export const toolbarButton: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:toolbar",
  description: "The button Discussion in the notebook's toolbar.",
  requires: [ICohort, IToolbarWidgetRegistry],
  autoStart: true,
  activate: (_app: JupyterFrontEnd, cohort: Cohort, registry: IToolbarWidgetRegistry) => {
    registry.addFactory<NotebookPanel>(
      "Notebook",
      "cohort-discussion",
      notebook => new DiscussionButton(cohort, notebook),
    );
  },
};

class DiscussionButton extends Widget {
  readonly #cohort: Cohort;
  readonly #notebook: NotebookPanel;
  readonly #unwatch: Stop;
  #unmount: Stop | null = null;

  constructor(cohort: Cohort, notebook: NotebookPanel) {
    super();
    this.addClass("jp-CohortToolbarButton");
    this.#cohort = cohort;
    this.#notebook = notebook;
    this.#unwatch = cohort.whereabouts.watch(where => this.#show(where));
    this.#show(cohort.whereabouts.value);
  }

  override dispose(): void {
    this.#unwatch();
    this.#unmount?.();
    super.dispose();
  }

  /** Another notebook in front does not change what this one is about. */
  #show(where: Whereabouts): void {
    if (!("path" in where) || where.path !== this.#notebook.context.path) return;
    this.#unmount?.();
    const place = placeOf(where);
    const { session, panel } = this.#cohort;
    const { cohort, module } = place ?? {};
    this.#unmount =
      cohort && module ? mountDiscussionButton(this.node, session, { cohort, module, panel }) : null;
    this.setHidden(!place);
  }
}
