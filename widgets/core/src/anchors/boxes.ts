/** A rectangle on screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const OWN = "cohort-boxes";

/** Draw boxes over a cell without touching its text; a cell with none gets rid of what held them. */
export function drawBoxes(cell: HTMLElement, boxes: readonly (Box & { readonly look: string })[]): void {
  const held = [...cell.children].find(child => child.classList.contains(OWN));
  if (boxes.length === 0) {
    held?.remove();
    return;
  }
  const layer = held ?? cell.appendChild(newLayer());
  const origin = cell.getBoundingClientRect();
  layer.replaceChildren(
    ...boxes.map(({ left, top, width, height, look }) => {
      const box = document.createElement("i");
      box.className = look;
      box.style.left = `${left - origin.left - cell.clientLeft}px`;
      box.style.top = `${top - origin.top - cell.clientTop}px`;
      box.style.width = `${width}px`;
      box.style.height = `${height}px`;
      return box;
    }),
  );
}

export function isOurs(node: Node): boolean {
  return node instanceof Element && node.closest(`.${OWN}, [data-cohort-own]`) !== null;
}

/** Return the rectangle of a region of a picture, both as on screen. */
export function regionBox(picture: Element, [x = 0, y = 0, width = 1, height = 1]: readonly number[]): Box {
  const box = picture.getBoundingClientRect();
  return {
    left: box.left + x * box.width,
    top: box.top + y * box.height,
    width: width * box.width,
    height: height * box.height,
  };
}

function newLayer(): HTMLElement {
  const layer = document.createElement("div");
  layer.className = OWN;
  layer.setAttribute("aria-hidden", "true");
  return layer;
}
