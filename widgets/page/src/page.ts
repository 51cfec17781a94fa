import {
  letKeysScroll,
  mountBell,
  mountForum,
  Notices,
  openSession,
  type Session,
} from "@jupyter-cohort/core";
import { drawBlocks } from "./blocks.js";
import { type Boot, cookie, readBoot } from "./boot.js";
import { mountConversation } from "./conversation.js";
import { fitFrames } from "./frames.js";
import { typeset } from "./math.js";
import { followReading } from "./reading.js";
import { offerSearch } from "./searching.js";
import { offerTags } from "./tags.js";
import { offerThemes } from "./theme.js";
import { showLocalTimes } from "./times.js";
import { offerWork } from "./work.js";
import { tellTimeZone } from "./zone.js";

const boot = readBoot();
if (boot) start(boot);

function start(boot: Boot): void {
  const session = openSession({
    base: boot.base,
    xsrf: () => boot.xsrf ?? cookie("_xsrf"),
    xsrfOnSockets: boot.xsrf !== undefined,
    ...(boot.home === undefined ? {} : { pages: boot.home || null }),
    ...(boot.person === undefined ? {} : { person: boot.person }),
  });
  offerThemes();
  showLocalTimes();
  offerWork(session);
  fitFrames();
  const bell = document.querySelector("[data-cohort-slot=bell]");
  if (bell) mountBell(bell, new Notices(session, boot.cohort ?? null));
  if (bell) void tellTimeZone(session).catch(() => undefined);
  if (boot.surface === "me") void openProfile(session);
  if (boot.surface === "search") void openResults(session, boot);
  if (boot.surface === "moderation") void openDesk(session, boot);
  offerSearch();
  if (boot.cohort) offerTags(session, boot.cohort);
  if (boot.cohort && boot.surface === "forum") enterForum(session, boot, boot.cohort);
  if (boot.cohort && boot.module) enterModule(session, boot, { cohort: boot.cohort, module: boot.module });
}

function enterForum(session: Session, boot: Boot, cohort: string): void {
  const slot = document.querySelector("[data-cohort-slot=forum]");
  if (slot) mountForum(slot, session, { cohort, person: boot.person ?? "", typeset });
}

/** Moderation's buttons come as a piece of their own: nobody else's page carries them. */
async function openDesk(session: Session, boot: Boot): Promise<void> {
  const { moderate } = await import("./moderation.js");
  moderate(session, boot.cohort ?? "", boot.seq ?? 0);
}

/** So do further results in place. */
async function openResults(session: Session, boot: Boot): Promise<void> {
  const { showMoreInPlace } = await import("./results.js");
  showMoreInPlace(session, boot.titles ?? {});
}

/** So does the profile's form. */
async function openProfile(session: Session): Promise<void> {
  const { offerProfile } = await import("./profile.js");
  offerProfile(session);
}

function enterModule(session: Session, boot: Boot, place: { cohort: string; module: string }): void {
  mountConversation(session, place);
  followReading(session, place, boot.reached ?? []);
  drawBlocks(session, place);
  if (boot.surface === "reader") dressProse();
}

function dressProse(): void {
  for (const prose of document.querySelectorAll(".cohort-prose")) typeset(prose);
  const settle = () => letKeysScroll(document.body);
  settle();
  window.addEventListener("resize", settle, { passive: true });
  document.fonts.addEventListener("loadingdone", settle);
}
