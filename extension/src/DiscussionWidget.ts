import { mountDiscussion, type Stop } from "@jupyter-cohort/core";
import { Widget } from "@lumino/widgets";
import { cohortChooser } from "./cohortChooser.js";
import { discussionIcon } from "./icon.js";
import type { Cohort } from "./tokens.js";
import { watchUnread } from "./unread.js";
import type { Whereabouts } from "./whereabouts.js";
import { WORDS } from "./words.js";

/** The discussion in JupyterLab's sidebar, about the notebook in front. */
export class DiscussionWidget extends Widget {
  readonly #cohort: Cohort;
  #shown: Whereabouts | null = null;
  #stops: Stop[] = [];
  readonly #unwatch: Stop;

  constructor(cohort: Cohort) {
    super();
    this.#cohort = cohort;
    this.id = "jupyter-cohort-discussion";
    this.addClass("jp-CohortDiscussion");
    // The sidebar measures before the styles are there.
    this.node.style.minWidth = "300px";
    this.title.icon = discussionIcon;
    this.#count(0);
    this.#unwatch = cohort.whereabouts.watch(where => this.#show(where));
    this.#show(cohort.whereabouts.value);
  }

  override dispose(): void {
    this.#unwatch();
    this.#clear();
    super.dispose();
  }

  protected override onAfterAttach(): void {
    if (this.isVisible) this.onAfterShow();
  }

  protected override onAfterShow(): void {
    if (!this.#cohort.panel.open.value) this.#cohort.panel.show();
  }

  protected override onAfterHide(): void {
    if (this.#cohort.panel.open.value) this.#cohort.panel.close();
  }

  #show(where: Whereabouts): void {
    if (sameRoom(where, this.#shown)) return;
    this.#shown = where;
    this.#clear();
    if (where.state !== "module") {
      this.node.append(notice(where));
      return;
    }
    const { session, panel } = this.#cohort;
    const { cohort, module } = where.place;
    if (where.place.cohorts.length > 1) this.node.append(cohortChooser(this.#cohort, where.place));
    const frame = document.createElement("div");
    frame.className = "jp-CohortDiscussion-frame";
    this.node.append(frame);
    this.#stops = [
      mountDiscussion(frame, session, { cohort, module, panel, closable: false }),
      watchUnread(session, where.place, n => this.#count(n)),
    ];
  }

  #clear(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.node.replaceChildren();
    this.#count(0);
  }

  #count(n: number): void {
    this.title.caption = n > 0 ? WORDS.discussionUnread(n) : WORDS.discussion;
    this.title.dataset = n > 0 ? { unread: n > 99 ? "99+" : String(n) } : {};
  }
}

function sameRoom(one: Whereabouts, other: Whereabouts | null): boolean {
  if (one.state !== "module" || other?.state !== "module") return false;
  const [a, b] = [one.place, other.place];
  return a.cohort === b.cohort && a.module === b.module && String(a.cohorts) === String(b.cohorts);
}

function notice(where: Exclude<Whereabouts, { state: "module" }>): HTMLElement {
  const region = document.createElement("section");
  region.className = "cohort-panel";
  region.setAttribute("aria-label", WORDS.discussion);
  const words = document.createElement("p");
  words.className = "cohort-empty";
  words.setAttribute("role", "status");
  words.textContent = where.state === "unknown" ? WORDS.unknown(where.reason) : WORDS[where.state];
  region.append(words);
  return region;
}
