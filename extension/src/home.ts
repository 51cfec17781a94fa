import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import { ILauncher } from "@jupyterlab/launcher";
import { IStatusBar } from "@jupyterlab/statusbar";
import { Widget } from "@lumino/widgets";
import { homeAddress } from "./door.js";
import { homeIcon } from "./icon.js";
import { WORDS } from "./words.js";

const HOME = "cohort:home";

/** The way back to everybody's home page: a card in the launcher, a link in the status bar. */
export const home: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:home",
  description: "The way back to the cohort's home page.",
  optional: [ILauncher, IStatusBar, ICommandPalette],
  autoStart: true,
  activate: (
    { commands }: JupyterFrontEnd,
    launcher: ILauncher | null,
    statusBar: IStatusBar | null,
    palette: ICommandPalette | null,
  ) => {
    const address = homeAddress();
    if (address === null) return;
    commands.addCommand(HOME, {
      label: WORDS.home,
      caption: WORDS.homeHint,
      icon: homeIcon,
      execute: () => window.location.assign(address),
    });
    launcher?.add({ command: HOME, category: "Cohort", rank: 0 });
    palette?.addItem({ command: HOME, category: "Cohort" });
    statusBar?.registerStatusItem("jupyter-cohort:home", { item: link(address), align: "left", rank: 100 });
  },
};

function link(address: string): Widget {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = WORDS.home;
  anchor.title = WORDS.homeHint;
  anchor.className = "jp-CohortHome";
  return new Widget({ node: anchor });
}
