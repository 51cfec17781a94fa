import { type ComponentChild, render } from "preact";
import type { Stop } from "../watched.js";

/** Draw `view` in `element`; return how to take it away. */
export function mount(element: Element, view: ComponentChild): Stop {
  render(view, element);
  return () => render(null, element);
}
