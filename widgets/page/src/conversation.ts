import {
  mountCellButton,
  mountDiscussion,
  mountDiscussionButton,
  mountPresence,
  Panel,
  type Session,
} from "@jupyter-cohort/core";
import { offerAnnotations } from "./annotate.js";
import { cells, describe, jumpTo } from "./cells.js";
import { typeset } from "./math.js";
import { tellWhereabouts } from "./whereabouts.js";

interface Place {
  readonly cohort: string;
  readonly module: string;
}

const NARROW = "(max-width: 860px)";

/** Put the discussion into the page: its button, its panel, and a mark beside every cell. */
export function mountConversation(session: Session, place: Place): void {
  const panel = new Panel(
    {
      describe,
      cells: () => [...cells().keys()],
      typeset,
      jump: (key, thread) => jump(panel, key, thread),
      covered: () => matchMedia(NARROW).matches,
    },
    { remembered: !matchMedia(NARROW).matches },
  );
  const beside = slot("panel", "panel-slot");
  beside.classList.add("panel-slot");
  mountDiscussionButton(slot("discussion", "cohort-floating"), session, { ...place, panel });
  mountDiscussion(beside, session, { ...place, panel });
  const presence = document.querySelector("[data-cohort-slot=presence]");
  if (presence) mountPresence(presence, session, place);
  for (const [key, element] of cells()) {
    mountCellButton(mark(element), session, { ...place, panel, cell: key });
  }
  makeRoomFor(panel);
  offerAnnotations(session, place, panel);
  tellWhereabouts(session, place, panel);
  openPointed(panel);
}

/** Open at the thread, and at the post in it, that the address names; one that names a cell is about this page. */
function openPointed(panel: Panel): void {
  const aboutThisPage = () => {
    if (location.hash.length > 1) panel.turnTo("page");
  };
  window.addEventListener("hashchange", aboutThisPage);
  aboutThisPage();
  const query = new URLSearchParams(location.search);
  const thread = query.get("thread");
  if (thread) panel.lead([thread], query.get("post"));
}

function jump(panel: Panel, key: string, thread?: string): void {
  if (matchMedia(NARROW).matches) panel.close();
  if (thread === undefined || !panel.pointing.goTo?.(thread)) jumpTo(key);
}

/** Return the place the page keeps for a view; a page that keeps none gets one that floats. */
function slot(name: "discussion" | "panel", otherwise: string): HTMLElement {
  const kept = document.querySelector<HTMLElement>(`[data-cohort-slot=${name}]`);
  if (kept) return kept;
  const place = document.createElement("div");
  place.className = otherwise;
  document.body.append(place);
  return place;
}

function mark(element: HTMLElement): HTMLElement {
  const place = document.createElement("div");
  place.className = "cell-mark";
  element.append(place);
  return place;
}

/** On a phone the panel is a sheet: what lies behind waits until it is closed. */
function makeRoomFor(panel: Panel): void {
  const scrim = document.createElement("div");
  scrim.className = "scrim";
  scrim.addEventListener("click", () => panel.close());
  document.body.append(scrim);
  const narrow = matchMedia(NARROW);
  const arrange = () => {
    const open = panel.open.value;
    document.body.classList.toggle("with-panel", open);
    for (const behind of document.querySelectorAll<HTMLElement>("main, .top"))
      behind.inert = open && narrow.matches;
  };
  panel.open.watch(arrange);
  narrow.addEventListener("change", arrange);
  arrange();
}
