import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker } from "@jupyterlab/notebook";
import { activeKey } from "./cells.js";
import { commentIcon } from "./icon.js";
import { type Cohort, ICohort } from "./tokens.js";
import { placeOf } from "./whereabouts.js";
import { WORDS } from "./words.js";

export const COMMENT = "cohort:comment-on-cell";

/** *Comment on this cell*, or on the words selected in it: in the cell's toolbar, its menu, and by keyboard (see `schema/comment.json`). */
export const comment: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:comment",
  description: "Comment on the active cell.",
  requires: [ICohort, INotebookTracker],
  autoStart: true,
  activate: ({ commands }: JupyterFrontEnd, cohort: Cohort, tracker: INotebookTracker) => {
    const key = () => activeKey(tracker, placeOf(cohort.whereabouts.value));
    commands.addCommand(COMMENT, {
      label: WORDS.commentOnThisCell,
      caption: WORDS.commentOnThisCell,
      icon: commentIcon,
      isVisible: () => placeOf(cohort.whereabouts.value) !== null,
      isEnabled: () => key() !== null,
      execute: () => {
        const cell = key();
        const chosen = cohort.panel.pointing.selected.value;
        if (cell !== null && chosen?.cell === cell) cohort.panel.annotate(chosen);
        else if (cell !== null) cohort.panel.about(cell);
      },
    });
    const changed = () => commands.notifyCommandChanged(COMMENT);
    tracker.activeCellChanged.connect(changed);
    cohort.whereabouts.watch(changed);
  },
};
