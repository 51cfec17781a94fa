import { openSession, Panel } from "@jupyter-cohort/core";
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker } from "@jupyterlab/notebook";
import { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { activeKey, goTo, keysOf, nameOf } from "./cells.js";
import { door } from "./door.js";
import { Following } from "./following.js";
import { type Cohort, ICohort } from "./tokens.js";
import { typesetWith } from "./typeset.js";
import { placeOf } from "./whereabouts.js";

/** Opens the page's session, and follows the notebook in front and its active cell. */
export const session: JupyterFrontEndPlugin<Cohort> = {
  id: "jupyter-cohort:session",
  description: "Connects JupyterLab with the cohort service.",
  requires: [INotebookTracker],
  optional: [IRenderMimeRegistry],
  provides: ICohort,
  autoStart: true,
  activate: (app: JupyterFrontEnd, tracker: INotebookTracker, rendermime: IRenderMimeRegistry | null) => {
    const page = openSession(door);
    const following = new Following(page, tracker, app.restored);
    const { whereabouts, choose, refresh } = following;
    const here = () => placeOf(whereabouts.value);
    const typeset = typesetWith(rendermime?.latexTypesetter ?? null);
    const panel = new Panel(
      {
        cells: () => keysOf(tracker, here()),
        describe: key => nameOf(tracker, here(), key),
        jump: async (key, thread) => {
          await goTo(tracker, here(), key);
          if (thread !== undefined) panel.pointing.goTo?.(thread);
        },
        ...(typeset ? { typeset } : {}),
      },
      { remembered: false },
    );
    const follow = () => panel.follow(activeKey(tracker, here()));
    tracker.activeCellChanged.connect(follow);
    whereabouts.watch(follow);
    return { session: page, panel, whereabouts, choose, refresh };
  },
};
