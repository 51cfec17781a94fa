import type { IRenderMime } from "@jupyterlab/rendermime";

/** Return how to draw the formulas of a post with JupyterLab's own typesetter, where it has one. */
export function typesetWith(
  typesetter: IRenderMime.ILatexTypesetter | null,
): ((element: HTMLElement) => void) | null {
  if (!typesetter) return null;
  // Only what the service marked as a formula: a price in dollars is none.
  return element => {
    for (const formula of element.querySelectorAll<HTMLElement>(".math")) typesetter.typeset(formula);
  };
}
