import { h } from "./dom.js";
import { handIn } from "./handin.js";
import { thisPage } from "./page.js";
import { WORDS } from "./words.js";

/** As much of Voilà's application as we use. */
interface Voila {
  readonly widgetManagerPromise: {
    readonly promise: Promise<{
      readonly kernel: {
        readonly statusChanged: { connect(hear: (_: unknown, status: string) => void): void };
      };
    }>;
  };
}

const AGAIN = new Set(["restarting", "autorestarting", "dead"]);
const UNDRAWN = 'script[type="application/vnd.voila.cell-output+json"]';

/** What a learner's app does beside its cells: say when it is ready, when Python went away, and hand in. */
async function start(): Promise<void> {
  const page = thisPage();
  const place = document.getElementById("cohort-hand-in");
  if (page?.graded && page.cohort && place) handIn(page, place);
  await drawn();
  document.getElementById("loading")?.remove();
  document.getElementById("cohort-progress")?.remove();
  document.body.dataset.ready = "";
  const { jupyterapp } = window as unknown as { jupyterapp?: Voila };
  const manager = await jupyterapp?.widgetManagerPromise.promise;
  manager?.kernel.statusChanged.connect((_, status) => {
    if (AGAIN.has(status)) sayRestarted();
  });
}

/** Resolve when every output of the page has been drawn. */
function drawn(): Promise<void> {
  return new Promise(resolve => {
    const look = () => document.querySelector(UNDRAWN) === null && resolve();
    const watcher = new MutationObserver(() => look() === undefined && watcher.disconnect());
    watcher.observe(document.body, { childList: true, subtree: true });
    look();
  });
}

function sayRestarted(): void {
  if (document.querySelector(".cohort-gone")) return;
  const again = h("button", { type: "button", class: "cohort-button" }, WORDS.reload);
  again.addEventListener("click", () => location.reload());
  document.body.append(h("div", { class: "cohort-gone", role: "alert" }, WORDS.restarted, again));
}

void start();
