import {
  ILabShell,
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import { DiscussionWidget } from "./DiscussionWidget.js";
import { type Cohort, ICohort } from "./tokens.js";
import { WORDS } from "./words.js";

const TOGGLE = "cohort:discussion";

/** Puts the discussion into the right sidebar. */
export const discussion: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:discussion",
  description: "The cohort's discussion of the open notebook.",
  requires: [ICohort],
  optional: [ILabShell, ILayoutRestorer, ICommandPalette],
  autoStart: true,
  activate: (
    app: JupyterFrontEnd,
    cohort: Cohort,
    shell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
  ) => {
    const { panel } = cohort;
    const widget = new DiscussionWidget(cohort);
    app.shell.add(widget, "right", { rank: 600, type: WORDS.discussion });
    restorer?.add(widget, widget.id);
    panel.open.watch(open => {
      if (open && !widget.isVisible) app.shell.activateById(widget.id);
      else if (!open && widget.isVisible) shell?.collapseRight();
    });
    app.commands.addCommand(TOGGLE, {
      label: WORDS.discussion,
      caption: WORDS.toggle,
      execute: () => (panel.open.value ? panel.close() : panel.show()),
    });
    palette?.addItem({ command: TOGGLE, category: "Cohort" });
  },
};
