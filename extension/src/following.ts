import { type Readable, Refused, recall, remember, type Session, Watched } from "@jupyter-cohort/core";
import type { INotebookTracker, NotebookPanel } from "@jupyterlab/notebook";
import { type Answer, named, type Place, type Whereabouts } from "./whereabouts.js";

const RETRY = 5_000;

/** Knows which module the notebook in front is, and asks again when another comes to the front. */
export class Following {
  readonly whereabouts: Readable<Whereabouts>;
  readonly #whereabouts = new Watched<Whereabouts>({ state: "nowhere" });
  readonly #session: Session;
  readonly #tracker: INotebookTracker;
  readonly #settled: Promise<unknown>;
  #notebook: NotebookPanel | null = null;
  #question = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** `settled`: when JupyterLab has put its layout back. Until then it would close what somebody opens. */
  constructor(session: Session, tracker: INotebookTracker, settled: Promise<unknown>) {
    this.#session = session;
    this.#tracker = tracker;
    this.#settled = settled;
    this.whereabouts = this.#whereabouts;
    tracker.currentChanged.connect(() => this.#turn());
    this.#turn();
  }

  readonly refresh = (): void => {
    void this.#look();
  };

  readonly choose = (cohort: string): void => {
    const here = this.#whereabouts.value;
    if (here.state !== "module" || here.place.cohort === cohort) return;
    remember(shelf(here.place), cohort);
    this.#whereabouts.value = { ...here, place: { ...here.place, cohort } };
  };

  #turn(): void {
    this.#notebook?.context.pathChanged.disconnect(this.refresh);
    this.#notebook = this.#tracker.currentWidget;
    this.#notebook?.context.pathChanged.connect(this.refresh);
    void this.#look();
  }

  async #look(): Promise<void> {
    clearTimeout(this.#retry);
    const question = ++this.#question;
    const notebook = this.#notebook;
    if (!notebook) {
      this.#whereabouts.value = { state: "nowhere" };
      return;
    }
    const { path } = notebook.context;
    const before = this.#whereabouts.value;
    if (!("path" in before) || before.path !== path) this.#whereabouts.value = { state: "looking", path };
    // The cells are named by what stands in them: they have to be there first.
    await Promise.all([notebook.context.ready, this.#settled]);
    const found = await this.#ask(notebook, path);
    if (question !== this.#question) return;
    this.#whereabouts.value = found;
    if (found.state === "unknown") this.#retry = setTimeout(this.refresh, RETRY);
  }

  async #ask(notebook: NotebookPanel, path: string): Promise<Whereabouts> {
    try {
      const question = `workspace/where?path=${encodeURIComponent(path)}`;
      const answer = await this.#session.read<Answer>(question);
      const cohort = chosen(answer);
      if (!cohort) return { state: "elsewhere", path };
      const cells = named(
        answer,
        [...(notebook.content.model?.cells ?? [])].map(({ id }) => id),
      );
      return { state: "module", path, place: { ...answer, path, cohort, cells } };
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return { state: "elsewhere", path };
      return { state: "unknown", path, reason: (error as Error).message };
    }
  }
}

function chosen(answer: Answer): string | null {
  const last = recall(shelf(answer));
  return answer.cohorts.find(cohort => cohort === last) ?? answer.cohorts[0] ?? null;
}

function shelf({ course }: Pick<Place, "course">): string {
  return `lab.cohort.${course}`;
}
