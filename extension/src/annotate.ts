import { mountAnnotations, type Stop } from "@jupyter-cohort/core";
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker } from "@jupyterlab/notebook";
import { notebookGround } from "./ground.js";
import { type Cohort, ICohort } from "./tokens.js";
import { placeOf } from "./whereabouts.js";

/** Lets words and outputs of the open notebook be annotated, where it is a module. */
export const annotate: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:annotate",
  description: "Annotate words and outputs of a module's cells.",
  requires: [ICohort, INotebookTracker],
  autoStart: true,
  activate: (_app: JupyterFrontEnd, cohort: Cohort, tracker: INotebookTracker) => {
    const layer = document.createElement("div");
    layer.className = "jp-CohortAnnotations";
    document.body.append(layer);
    let stop: Stop | null = null;
    const follow = () => {
      stop?.();
      stop = null;
      const place = placeOf(cohort.whereabouts.value);
      const notebook = tracker.currentWidget;
      if (!place || !notebook || notebook.context.path !== place.path) return;
      const ground = notebookGround(notebook, place);
      const { cohort: id, module } = place;
      stop = mountAnnotations(layer, cohort.session, { cohort: id, module, panel: cohort.panel, ground });
    };
    cohort.whereabouts.watch(follow);
    follow();
  },
};
