import type { Home } from "@jupyter-cohort/core";
import type { Cohort } from "./tokens.js";
import type { Place } from "./whereabouts.js";
import { WORDS } from "./words.js";

/** Draw the choice of cohort, for whoever meets a module in more than one. */
export function cohortChooser(cohort: Cohort, place: Place): HTMLElement {
  const label = document.createElement("label");
  label.className = "jp-CohortDiscussion-chooser";
  const choice = document.createElement("select");
  // Else the choices would be part of its name.
  choice.setAttribute("aria-label", WORDS.cohort);
  choice.append(...place.cohorts.map(id => new Option(id, id, false, id === place.cohort)));
  choice.addEventListener("change", () => cohort.choose(choice.value));
  label.append(WORDS.cohort, choice);
  void nameCohorts(cohort, choice);
  return label;
}

async function nameCohorts({ session }: Cohort, choice: HTMLSelectElement): Promise<void> {
  // Without an answer the ids stand for the titles.
  const home = await session.read<Home>("api/home").catch(() => null);
  const titles = new Map(home?.cohorts.map(({ id, title }) => [id, title]));
  for (const option of choice.options) option.textContent = titles.get(option.value) ?? option.value;
}
