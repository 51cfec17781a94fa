import katex, { type KatexOptions } from "katex";
import renderMathInElement from "katex/contrib/auto-render";

interface Delimiter {
  readonly left: string;
  readonly right: string;
  readonly display: boolean;
}

/** Draw TeX that the service marked (`.math`), then what stands between delimiters. */
export function draw(element: Element, options: KatexOptions, delimiters: Delimiter[]): void {
  for (const marked of element.querySelectorAll<HTMLElement>(".math:not([data-drawn])")) {
    const displayMode = marked.matches(".block, .display, div, section");
    const tex = (marked.textContent ?? "").trim().replace(/^(\$\$?|\\[([])|(\$\$?|\\[)\]])$/g, "");
    render(tex, marked, { ...options, displayMode });
    marked.dataset.drawn = "";
  }
  renderMathInElement(element as HTMLElement, {
    ...options,
    delimiters,
    ignoredClasses: ["katex", "highlight"],
    errorCallback: () => undefined,
  });
}

/** Draw TeX; what cannot be drawn stays as it was written. KaTeX would colour it with a style the page forbids. */
function render(tex: string, marked: HTMLElement, options: KatexOptions): void {
  const written = marked.textContent;
  try {
    katex.render(tex, marked, options);
  } catch {
    marked.textContent = written;
  }
}
