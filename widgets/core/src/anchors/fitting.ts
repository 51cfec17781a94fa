/** A place on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Return where all of a picture can be chosen from: its own place where that is free, else as large as fits there. */
export function fitted(picture: Box, free: Box): Box {
  const inside =
    picture.left >= free.left &&
    picture.top >= free.top &&
    picture.left + picture.width <= free.left + free.width &&
    picture.top + picture.height <= free.top + free.height;
  if (inside) return picture;
  const scale = Math.min(1, free.width / picture.width, free.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return {
    left: within(picture.left + (picture.width - width) / 2, free.left, free.left + free.width - width),
    top: within(picture.top, free.top, free.top + free.height - height),
    width,
    height,
  };
}

/** Return a copy of a picture to be shown elsewhere; a canvas's copy shows what the canvas does. */
export function copyOf(picture: HTMLElement): HTMLElement {
  const copy = picture.cloneNode(true) as HTMLElement;
  copy.removeAttribute("style");
  copy.removeAttribute("id");
  if (picture instanceof HTMLCanvasElement && copy instanceof HTMLCanvasElement) {
    copy.getContext("2d")?.drawImage(picture, 0, 0);
  }
  return copy;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
