import { h, inDocument } from "./dom.js";
import type { Rendering } from "./widget.js";
import { WORDS } from "./words.js";

interface Asked {
  readonly kind: string;
  readonly question: string;
  readonly choices?: readonly string[];
  readonly low?: string;
  readonly high?: string;
}

/** What says that a block is there: the page that knows the cohort draws over it. */
const DRAWN = "cohort-block";

/** Draw what is asked, in words. Answering is the page's: in a notebook that stands alone nobody counts. */
function render({ model, el }: Rendering): void {
  const { kind, question, choices, low, high } = model.get("asked") as Asked;
  const rows = choices ?? [low ?? "", high ?? ""];
  const element = h(
    "div",
    { class: "cohort-block", "data-block": kind },
    h("p", {}, question),
    h("ul", {}, ...rows.map(row => h("li", {}, row))),
    h("p", { class: "cohort-block-note" }, WORDS.blockAlone),
  );
  el.append(element);
  void inDocument(element).then(() => element.dispatchEvent(new CustomEvent(DRAWN, { bubbles: true })));
}

export default { render };
