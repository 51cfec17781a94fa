import { useEffect, useRef } from "preact/hooks";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { Stop } from "../watched.js";
import { Announcer } from "./Announcer.js";
import { Composer } from "./Composer.js";
import { Icon } from "./Icon.js";
import { InRoom, type Place } from "./InRoom.js";
import { mount } from "./mount.js";
import { Presence } from "./Presence.js";
import { ThreadList } from "./ThreadList.js";
import { watching } from "./watching.js";

export interface PanelProps extends Place {
  readonly panel: Panel;
  /** False where something else opens and closes the panel (JupyterLab's sidebar). */
  readonly closable?: boolean;
}

/** Draw the discussion of a module: the region that is there while the panel is open. */
export function mountDiscussion(element: Element, session: Session, props: PanelProps): Stop {
  const { panel, closable = true, ...place } = props;
  return mount(
    element,
    <InRoom session={session} {...place}>
      {(room, fault) => <DiscussionPanel room={room} fault={fault} panel={panel} closable={closable} />}
    </InRoom>,
  );
}

interface Props {
  readonly room: Room | null;
  readonly fault: string | null;
  readonly panel: Panel;
  readonly closable: boolean;
}

function DiscussionPanel({ room, fault, panel, closable }: Props) {
  const open = watching(panel.open);
  return (
    <>
      {room && <Announcer room={room} />}
      {open && <OpenPanel room={room} fault={fault} panel={panel} closable={closable} />}
    </>
  );
}

function OpenPanel({ room, fault, panel, closable }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const wanted = panel.wishes.value > 0 || panel.pointing.leads;
    if (closable && panel.openedByHand && !wanted) heading.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && closable) panel.close();
  };
  return (
    <section class="cohort-panel" aria-label={say("discussion")} onKeyDown={onKeyDown}>
      <header class="cohort-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {say("discussion")}
        </h2>
        <span class="cohort-grow" />
        {room && <Presence count={watching(room.presence)} />}
        {closable && (
          <button
            type="button"
            class="cohort-button cohort-button-icon"
            aria-label={say("close")}
            onClick={() => panel.close()}
          >
            <Icon name="x" />
          </button>
        )}
      </header>
      {room ? <Inside room={room} panel={panel} /> : <Waiting fault={fault} />}
    </section>
  );
}

function Inside({ room, panel }: { readonly room: Room; readonly panel: Panel }) {
  const state = watching(room.discussion);
  const fault = watching(room.fault);
  if (!state) return <Waiting fault={fault} />;
  return (
    <>
      <ThreadList room={room} panel={panel} state={state} />
      <LineNotice room={room} />
      <DeedNotice room={room} />
      <Composer room={room} panel={panel} />
    </>
  );
}

function Waiting({ fault }: { readonly fault: string | null }) {
  return (
    <p class="cohort-empty" role="status">
      {fault === null ? say("loading") : say("notLoaded", { reason: fault })}
    </p>
  );
}

function DeedNotice({ room }: { readonly room: Room }) {
  const fault = watching(room.deeds.fault);
  if (fault === null) return null;
  return (
    <p class="cohort-notice" role="alert">
      {say("notDone", { reason: fault })}
      <span class="cohort-grow" />
      <button type="button" class="cohort-link" onClick={() => room.deeds.forgive()}>
        {say("close")}
      </button>
    </p>
  );
}

function LineNotice({ room }: { readonly room: Room }) {
  const line = watching(room.line);
  if (line === "ended") return <p class="cohort-notice">{say("ended")}</p>;
  if (line !== "waiting") return null;
  return (
    <p class="cohort-notice">
      <Icon name="wifi-off" />
      {say(navigator.onLine === false ? "offline" : "reconnecting")}
    </p>
  );
}
