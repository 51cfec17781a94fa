import type { CarryOver, Me } from "@jupyter-cohort/core";
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { Dialog, Notification, showDialog } from "@jupyterlab/apputils";
import { INotebookTracker, type NotebookPanel } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import { author } from "./authoring.js";
import { publishIcon } from "./icon.js";
import { type Report, report } from "./publishReport.js";
import { type Cohort, ICohort } from "./tokens.js";
import { WORDS } from "./words.js";

const PUBLISH = "cohort:publish";
const SOURCE = /^courses\/([^/]+)\/source\/[^/]+\/[^/]+\.ipynb$/;

/** *Publish*, for designers, on the notebooks of their courses. */
export const publish: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:publish",
  description: "Publish the open notebook as the next version of its module.",
  requires: [ICohort, INotebookTracker],
  autoStart: true,
  activate: ({ commands }: JupyterFrontEnd, cohort: Cohort, tracker: INotebookTracker) => {
    let designs: readonly string[] = [];
    const course = () => SOURCE.exec(tracker.currentWidget?.context.path ?? "")?.[1];
    const theirs = () => designs.includes(course() ?? "");
    commands.addCommand(PUBLISH, {
      label: WORDS.publish,
      caption: WORDS.publishHint,
      icon: publishIcon,
      isVisible: theirs,
      isEnabled: theirs,
      execute: async () => {
        if (tracker.currentWidget) await publishAndTell(tracker.currentWidget);
        cohort.refresh();
      },
    });
    const changed = () => commands.notifyCommandChanged(PUBLISH);
    const learnWho = async () => {
      // Asked only where it matters: most people never open a course's source.
      if (course() && designs.length === 0) designs = await coursesOf(cohort);
      changed();
    };
    tracker.currentChanged.connect(() => void learnWho());
    void learnWho();
  },
};

async function coursesOf({ session }: Cohort): Promise<readonly string[]> {
  const me = await session.read<Me>("api/me").catch(() => null);
  return me?.courses ?? [];
}

async function publishAndTell(notebook: NotebookPanel): Promise<void> {
  if (notebook.context.model.dirty) await notebook.context.save();
  const busy = Notification.emit(WORDS.publishing, "in-progress", { autoClose: false });
  try {
    const carryOver = await author<CarryOver>("publish", notebook.context.path);
    await tell(WORDS.published(carryOver.module, carryOver.version), page(report(carryOver)));
  } catch (error) {
    await tell(WORDS.notPublished, (error as Error).message);
  } finally {
    Notification.dismiss(busy);
  }
}

async function tell(title: string, body: string | Widget): Promise<void> {
  await showDialog({ title, body, buttons: [Dialog.okButton({ label: WORDS.close })] });
}

function page({ lines, doubtful }: Report): Widget {
  const body = new Widget();
  body.addClass("cohort-carry-over");
  body.node.append(list(lines));
  if (doubtful.length > 0) {
    const heading = document.createElement("p");
    heading.textContent = WORDS.pleaseLook;
    body.node.append(heading, list(doubtful));
  }
  return body;
}

function list(lines: readonly string[]): HTMLUListElement {
  const items = lines.map(line => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  });
  const all = document.createElement("ul");
  all.append(...items);
  return all;
}
