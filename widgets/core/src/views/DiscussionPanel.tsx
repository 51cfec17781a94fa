import { useEffect, useRef } from "preact/hooks";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { Stop } from "../watched.js";
import { Announcer } from "./Announcer.js";
import { Discussed } from "./Discussed.js";
import { Icon } from "./Icon.js";
import { InRoom, type Place } from "./InRoom.js";
import { mount } from "./mount.js";
import { OrderField } from "./OrderField.js";
import { Presence } from "./Presence.js";
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
      {(room, fault) => <DiscussionPanel {...{ session, room, fault, panel, closable }} />}
    </InRoom>,
  );
}

interface Props {
  readonly session: Session;
  readonly room: Room | null;
  readonly fault: string | null;
  readonly panel: Panel;
  readonly closable: boolean;
}

function DiscussionPanel(props: Props) {
  const { room, panel } = props;
  const open = watching(panel.open);
  return (
    <>
      {room && <Announcer state={watching(room.discussion)} me={room.person} />}
      {open && <OpenPanel {...props} />}
    </>
  );
}

function OpenPanel({ session, room, fault, panel, closable }: Props) {
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
        {room && panel.surroundings.cells && <OrderField room={room} panel={panel} />}
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
      {room ? <Inside session={session} room={room} panel={panel} /> : <Waiting fault={fault} />}
    </section>
  );
}

function Inside({ session, room, panel }: Pick<Props, "session" | "panel"> & { readonly room: Room }) {
  const state = watching(room.discussion);
  const fault = watching(room.fault);
  if (!state) return <Waiting fault={fault} />;
  return <Discussed session={session} room={room} panel={panel} state={state} />;
}

function Waiting({ fault }: { readonly fault: string | null }) {
  return (
    <p class="cohort-empty" role="status">
      {fault === null ? say("loading") : say("notLoaded", { reason: fault })}
    </p>
  );
}
