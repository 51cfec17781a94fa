import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { EditorExtensionRegistry, IEditorExtensionRegistry } from "@jupyterlab/codemirror";
import { editorQuotes } from "./editorQuotes.js";
import { FollowedQuotes } from "./followedQuotes.js";
import { type Cohort, ICohort } from "./tokens.js";
import { type CellLike, keyOf, placeOf } from "./whereabouts.js";

/** Paints the quotes of a module's threads in JupyterLab's editors. */
export const highlight: JupyterFrontEndPlugin<void> = {
  id: "jupyter-cohort:highlight",
  description: "Shows annotated words in the editors of a module's cells.",
  requires: [ICohort, IEditorExtensionRegistry],
  autoStart: true,
  activate: (_app: JupyterFrontEnd, cohort: Cohort, registry: IEditorExtensionRegistry) => {
    const quotes = new FollowedQuotes(cohort);
    registry.addExtension({
      name: "cohort-quotes",
      factory: ({ model }) => {
        const cell = model as unknown as Partial<CellLike>;
        // Editors of files and consoles have models without an id or metadata.
        if (typeof cell.getMetadata !== "function" || typeof cell.id !== "string") return null;
        const key = () => {
          const place = placeOf(cohort.whereabouts.value);
          return place && keyOf(cell as CellLike, place.cells);
        };
        return EditorExtensionRegistry.createImmutableExtension(editorQuotes(key, quotes));
      },
    });
  },
};
