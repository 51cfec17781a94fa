import { pagesOf, type Session } from "@jupyter-cohort/core";

/** Let a tag in a post lead to its page, and let the tag page follow it. */
export function offerTags(session: Session, cohort: string): void {
  const open = (tag: Element) => {
    const words = tag.textContent?.replace(/^#/, "").toLowerCase();
    const pages = pagesOf(session.door);
    if (!words || pages === null) return;
    location.assign(`${pages}c/${encodeURIComponent(cohort)}/tags/${encodeURIComponent(words)}`);
  };
  document.addEventListener("click", event => {
    const tag = event.target instanceof Element ? event.target.closest(".cohort-body .tag") : null;
    if (tag) open(tag);
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.target instanceof Element)) return;
    if (event.target.matches(".cohort-body .tag")) open(event.target);
  });
  markTags();
  new MutationObserver(markTags).observe(document.body, { childList: true, subtree: true });
  const button = document.querySelector<HTMLButtonElement>("[data-follow-tag]");
  button?.addEventListener("click", () => void follow(session, cohort, button));
}

/** What is clicked is reached by the keyboard too, and says what it is. */
function markTags(): void {
  for (const tag of document.querySelectorAll<HTMLElement>(".cohort-body .tag:not([role])")) {
    tag.setAttribute("role", "link");
    tag.tabIndex = 0;
  }
}

async function follow(session: Session, cohort: string, button: HTMLButtonElement): Promise<void> {
  const { followTag = "", follow: word = "", following = "" } = button.dataset;
  const on = button.getAttribute("aria-pressed") !== "true";
  const path = `api/cohorts/${encodeURIComponent(cohort)}/tags/${encodeURIComponent(followTag)}/follow`;
  button.disabled = true;
  try {
    await session.write({ method: on ? "PUT" : "DELETE", path });
    button.setAttribute("aria-pressed", String(on));
    button.textContent = on ? following : word;
  } finally {
    button.disabled = false;
  }
}
