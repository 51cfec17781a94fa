import { ICONS, type IconName } from "@jupyter-cohort/core";
import { LabIcon } from "@jupyterlab/ui-components";

/** Return one of our line icons in JupyterLab's colours. */
function icon(name: IconName): LabIcon {
  // JupyterLab's theme colours whatever carries the class and names a colour itself: here the lines only.
  const line = 'class="jp-icon3" stroke="#616161" stroke-width="1.75"';
  const ends = 'stroke-linecap="round" stroke-linejoin="round"';
  const svgstr = `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24" fill="none"><g ${line} ${ends}>${ICONS[name]}</g></svg>`;
  return new LabIcon({ name: `jupyter-cohort:${name}`, svgstr });
}

export const discussionIcon = icon("message-circle");
export const commentIcon = icon("message-circle-plus");
export const homeIcon = icon("house");
export const publishIcon = icon("book-open");
export const previewIcon = icon("external-link");
