import {
  askToHide,
  askToMute,
  askToRestore,
  Connection,
  Deeds,
  type Session,
  say,
} from "@jupyter-cohort/core";

const NOTE = "cohort.moderated";

/** Make the buttons of the moderation page act, and tell when there is more to look at. */
export function moderate(session: Session, cohort: string, seq: number): void {
  const page = new Desk(session, cohort);
  page.tellWhatWasDone();
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-moderate]")) {
    button.addEventListener("click", () => page.act(button));
  }
  const onEvents: ConstructorParameters<typeof Connection>[0]["onEvents"] = events => {
    for (const event of events) if (event.kind === "report.changed") page.tellNews(event.payload.open);
  };
  new Connection({ door: session.door, cohort, onEvents }).start(seq);
}

class Desk {
  readonly #deeds: Deeds;
  #words = "";
  #done = false;

  constructor(session: Session, cohort: string) {
    this.#deeds = new Deeds(session.door, cohort, () => this.#reload());
    this.#deeds.fault.watch(fault => this.#tellFault(fault));
  }

  act(button: HTMLButtonElement): void {
    const { moderate, post = "", person = "", name = person, done = "" } = button.dataset;
    this.#words = done;
    if (moderate === "hide") askToHide(this.#deeds, post);
    else if (moderate === "mute") askToMute(this.#deeds, { name: person, display_name: name });
    else if (moderate === "dismiss") void this.#deeds.dismiss(post);
    else if (moderate === "restore") askToRestore(this.#deeds, post);
    else void this.#deeds.unmuteAuthor(person);
  }

  /** Say, after the page has come anew, what was done on it before. */
  tellWhatWasDone(): void {
    const words = sessionStorage.getItem(NOTE);
    sessionStorage.removeItem(NOTE);
    if (!words) return;
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    this.#news(words);
  }

  /** Say that somebody reported or settled something meanwhile; nothing moves under the reader's eyes. */
  tellNews(open: number): void {
    if (this.#done) return;
    const show = document.createElement("button");
    show.type = "button";
    show.className = "cohort-button";
    show.textContent = say("showThem");
    show.addEventListener("click", () => location.reload());
    this.#news(say("reportsChanged", { n: open }), show);
  }

  #reload(): void {
    this.#done = true;
    sessionStorage.setItem(NOTE, this.#words);
    location.reload();
  }

  #news(words: string, ...more: HTMLElement[]): void {
    const text = document.createElement("p");
    text.textContent = words;
    document.querySelector("[data-news]")?.replaceChildren(text, ...more);
  }

  #tellFault(fault: string | null): void {
    const place = document.querySelector<HTMLElement>("[data-fault]");
    if (!place) return;
    place.textContent = fault === null ? "" : say("notDone", { reason: fault });
    place.hidden = fault === null;
  }
}
