import type { NewProfile, ProfileView, Session } from "@jupyter-cohort/core";

/** Make the profile's form save, and say so. */
export function offerProfile(session: Session): void {
  const form = document.querySelector<HTMLFormElement>("[data-profile]");
  const outcome = form?.querySelector("[data-outcome]");
  if (!form || !outcome) return;
  const { saved = "", notSaved = "", zone = "" } = form.dataset;
  if (zone === "") chooseZone(form, Intl.DateTimeFormat().resolvedOptions().timeZone);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    outcome.textContent = "";
    try {
      const profile = await session.write<ProfileView>({
        method: "PUT",
        path: "api/profile",
        body: filled(form),
      });
      const tags = form.elements.namedItem("ask_about") as HTMLInputElement;
      tags.value = profile.ask_about.map(tag => `#${tag}`).join(" ");
      outcome.textContent = saved;
    } catch (error) {
      outcome.textContent = notSaved.replace("…", (error as Error).message);
    }
  });
}

/** Who has not said where they are is where their browser is. */
function chooseZone(form: HTMLFormElement, zone: string): void {
  const choice = form.elements.namedItem("time_zone") as HTMLSelectElement;
  if ([...choice.options].some(({ value }) => value === zone)) choice.value = zone;
}

function filled(form: HTMLFormElement): Partial<NewProfile> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");
  return {
    place: text("place"),
    about: text("about"),
    ask_about: text("ask_about")
      .split(/[\s,]+/)
      .filter(tag => tag !== ""),
    time_zone: text("time_zone"),
    language: text("language"),
    digest: data.has("digest"),
    mail_at_once: data.has("mail_at_once"),
  };
}
