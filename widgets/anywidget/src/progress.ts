import { write } from "../../core/src/requests.js";
import { cohortDoor, type Page } from "./page.js";

/** Tell the cohort that a cell was run or checked. A note that gets lost is no harm: the next one counts. */
export function noteProgress(
  page: Page | null,
  cell: string,
  what: "run" | "check",
  report: { passed: number; total: number } | null,
): void {
  if (!page?.cohort || !page.module || !cell) return;
  const path = `api/cohorts/${encodeURIComponent(page.cohort)}/modules/${encodeURIComponent(page.module)}/progress`;
  const checked = {
    stage: "checked",
    cell,
    checks_passed: report?.passed ?? 0,
    checks_total: report?.total ?? 0,
  };
  const body = what === "check" ? checked : { stage: "ran", cell };
  write(cohortDoor(page), { method: "POST", path, body }).catch(() => undefined);
}
