const MAY_SCROLL = "pre, table, .output, .katex-display";

/** Let the keyboard reach what is wider than its place: only what scrolls becomes a stop, nothing else. */
export function letKeysScroll(root: Element): void {
  for (const element of root.querySelectorAll<HTMLElement>(MAY_SCROLL)) {
    const scrolls =
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (scrolls && getComputedStyle(element).overflowX !== "visible") element.tabIndex = 0;
    else if (element.getAttribute("tabindex") === "0") element.removeAttribute("tabindex");
  }
}
