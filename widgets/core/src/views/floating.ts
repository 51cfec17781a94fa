const GAP = 4;

/**
 * Show `float` beside `anchor`, above everything and cut off by nothing: below it where there is room, else above;
 * its end at the anchor's end, or its beginning at the anchor's.
 */
export function float(float: HTMLElement, anchor: HTMLElement, side: "begin" | "end"): void {
  float.showPopover?.();
  const at = anchor.getBoundingClientRect();
  const { width, height } = float.getBoundingClientRect();
  const left = side === "end" ? at.right - width : at.left;
  const below = at.bottom + GAP;
  const top = below + height > innerHeight - GAP ? Math.max(GAP, at.top - GAP - height) : below;
  float.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
  float.style.top = `${top}px`;
}
