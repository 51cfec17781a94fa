import { type ServerState, type Session, say, Unreachable } from "@jupyter-cohort/core";

const PACE = 1_000;

/** Make every *Work on it* start the own server in this page, with its progress in words, and then go on. */
export function offerWork(session: Session): void {
  for (const door of document.querySelectorAll<HTMLAnchorElement>("a[data-work]")) {
    door.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void startAndGo(session, door);
    });
  }
}

/** Start the server, show how far it is, and go where `door` leads on it. */
async function startAndGo(session: Session, door: HTMLAnchorElement): Promise<void> {
  const card = new StartingCard();
  const path = door.dataset.work ?? "";
  door.setAttribute("aria-disabled", "true");
  try {
    let state = await session.write<ServerState>({ method: "POST", path: "api/server" });
    while (state.state === "starting" && !card.cancelled) {
      card.tell(state);
      await pause(PACE);
      state = await ask(session, state);
    }
    if (card.cancelled) return;
    if (state.state !== "ready") return card.fail(state.message, () => void startAndGo(session, door));
    card.go();
    location.assign(`${state.url}${path}`);
  } catch (error) {
    card.fail((error as Error).message, () => void startAndGo(session, door));
  } finally {
    door.removeAttribute("aria-disabled");
  }
}

/** A question that gets lost on the way is asked again: the server goes on starting. */
async function ask(session: Session, before: ServerState): Promise<ServerState> {
  try {
    return await session.read<ServerState>("api/server");
  } catch (error) {
    if (error instanceof Unreachable) return before;
    throw error;
  }
}

/** The card at the foot of the page. */
class StartingCard {
  cancelled = false;
  readonly #card = document.createElement("section");
  readonly #title = document.createElement("p");
  readonly #note = document.createElement("p");
  readonly #bar = document.createElement("progress");
  readonly #doors = document.createElement("div");

  constructor() {
    document.querySelector(".starting")?.remove();
    this.#card.className = "starting";
    this.#card.setAttribute("aria-label", say("startingTitle"));
    this.#title.className = "starting-title";
    this.#title.setAttribute("role", "status");
    this.#title.textContent = say("startingTitle");
    this.#note.className = "starting-note";
    this.#note.textContent = say("startingNote");
    this.#bar.max = 100;
    this.#bar.setAttribute("aria-label", say("startingTitle"));
    this.#doors.className = "doors";
    this.#doors.append(button(say("cancel"), () => this.#cancel()));
    this.#card.append(this.#title, this.#bar, this.#note, this.#doors);
    document.body.append(this.#card);
  }

  tell({ progress, message }: ServerState): void {
    this.#bar.value = Math.max(4, progress);
    this.#note.textContent = message || say("startingNote");
  }

  go(): void {
    this.#bar.value = 100;
    this.#title.textContent = say("startingReady");
  }

  fail(reason: string, again: () => void): void {
    this.#title.textContent = say("startingFailed");
    this.#note.textContent = reason;
    this.#bar.remove();
    this.#doors.replaceChildren(
      button(say("tryAgain"), again),
      button(say("close"), () => this.#card.remove()),
    );
  }

  #cancel(): void {
    this.cancelled = true;
    this.#card.remove();
  }
}

function button(words: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "cohort-button";
  element.textContent = words;
  element.addEventListener("click", onClick);
  return element;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
