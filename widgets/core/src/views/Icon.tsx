import { ICONS, type IconName } from "../icons.js";

/** A line icon beside words; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class="cohort-icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      // Our own shapes, written by `npm run icons`.
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}
