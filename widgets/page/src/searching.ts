/** `/` and Ctrl or ⌘ with K take the cursor into the search field; where there is no room for one, to the search page. */
export function offerSearch(): void {
  document.addEventListener("keydown", event => {
    const wished =
      (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)) ||
      (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey);
    if (!wished || event.defaultPrevented) return;
    const field = [...document.querySelectorAll<HTMLInputElement>("[data-search]")].find(isShown);
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    } else {
      document.querySelector<HTMLAnchorElement>(".search-door")?.click();
    }
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}

function isShown(field: HTMLElement): boolean {
  return field.checkVisibility();
}
