import { recall, remember } from "@jupyter-cohort/core";

type Theme = "light" | "dark" | "system";

const A_YEAR = 365 * 86_400;

/** Follow the choice of light or dark; the server reads the cookie, so that no page flashes in the other. */
export function offerThemes(): void {
  const root = document.documentElement;
  root.dataset.theme ??= recall("theme") ?? "system";
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-choose-theme]")) {
    const theme = button.dataset.chooseTheme as Theme;
    button.addEventListener("click", () => choose(theme));
  }
  mark(root.dataset.theme as Theme);
}

function choose(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  remember("theme", theme === "system" ? null : theme);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = `cohort-theme=${theme}; path=/; max-age=${A_YEAR}; samesite=lax`;
  mark(theme);
}

function mark(theme: Theme): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-choose-theme]")) {
    button.setAttribute("aria-pressed", String(button.dataset.chooseTheme === theme));
  }
}
