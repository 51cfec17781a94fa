import { ago, exactly } from "@jupyter-cohort/core";

/** Say the times that the server wrote in UTC as this person's clock does. */
export function showLocalTimes(): void {
  for (const time of document.querySelectorAll("time[datetime]")) {
    const iso = time.getAttribute("datetime") ?? "";
    if (Number.isNaN(Date.parse(iso))) continue;
    time.setAttribute("title", exactly(iso));
    // One that lies ahead, or that is evidence, is told in full.
    time.textContent = time.hasAttribute("data-exactly") ? exactly(iso) : ago(iso);
  }
  greetByTheHour();
}

function greetByTheHour(): void {
  const greeting = document.querySelector<HTMLElement>("[data-morning]");
  if (!greeting) return;
  const hour = new Date().getHours();
  const { morning, afternoon, evening } = greeting.dataset;
  const words = hour < 12 ? morning : hour < 18 ? afternoon : evening;
  if (words) greeting.textContent = words;
}
