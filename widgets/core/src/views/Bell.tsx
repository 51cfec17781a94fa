import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { fileSaid } from "../gist.js";
import type { IconName } from "../icons.js";
import type { Notices } from "../notices.js";
import { pagesOf, placeAddress } from "../places.js";
import { say } from "../strings.js";
import { ago } from "../time.js";
import type { Stop } from "../watched.js";
import type { NoticeView } from "../wire.js";
import { float } from "./floating.js";
import { Icon } from "./Icon.js";
import { mount } from "./mount.js";
import { watching } from "./watching.js";

/** Draw the bell: how much is unread, and a list whose entries lead to their places. */
export function mountBell(element: Element, notices: Notices): Stop {
  const stop = notices.start();
  const unmount = mount(element, <Bell notices={notices} />);
  return () => {
    unmount();
    stop();
  };
}

function Bell({ notices }: { readonly notices: Notices }) {
  const { unread } = watching(notices.bell);
  const open = useSignal(false);
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const show = (wish: boolean) => {
    open.value = wish;
    if (wish) notices.open();
    else notices.close();
  };
  useEffect(() => {
    if (!open.value) return;
    const outside = (event: Event) => {
      if (!frame.current?.contains(event.composedPath()[0] as Node)) show(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open.value]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open.value) return;
    event.stopPropagation();
    show(false);
    button.current?.focus();
  };
  const onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (open.value && to && !frame.current?.contains(to)) show(false);
  };
  return (
    <span role="none" class="cohort-bell" ref={frame} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="cohort-button cohort-button-icon"
        aria-label={unread > 0 ? say("bellUnread", { n: unread }) : say("bell")}
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => show(!open.value)}
      >
        <Icon name="bell" />
        {unread > 0 && <span class="cohort-count" data-count={unread > 99 ? "99+" : unread} />}
      </button>
      {open.value && <NoticeList id={id} notices={notices} anchor={button.current} />}
    </span>
  );
}

interface ListProps {
  readonly id: string;
  readonly notices: Notices;
  readonly anchor: HTMLElement | null;
}

function NoticeList({ id, notices, anchor }: ListProps) {
  const { list, more, unread } = watching(notices.bell);
  const fault = watching(notices.fault);
  const sheet = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (sheet.current && anchor) float(sheet.current, anchor, "end");
  }, [list]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={sheet} popover="manual" class="cohort-notices" id={id} aria-labelledby={`${id}-head`}>
      <header>
        <h2 ref={heading} id={`${id}-head`} tabIndex={-1}>
          {say("notices")}
        </h2>
        <span class="cohort-grow" />
        {unread > 0 && (
          <button
            type="button"
            class="cohort-link"
            onClick={() => {
              // The button goes away with what it was for; the cursor stays in the list.
              heading.current?.focus({ preventScroll: true });
              void notices.readAll();
            }}
          >
            {say("markAllRead")}
          </button>
        )}
      </header>
      {list === null && (
        <p class="cohort-notices-empty" role="status">
          {fault === null ? say("loadingNotices") : say("noticesNotLoaded", { reason: fault })}
        </p>
      )}
      {list?.length === 0 && <p class="cohort-notices-empty">{say("noNotices")}</p>}
      {list && list.length > 0 && (
        <ol>
          {list.map(notice => (
            <li key={notice.id}>
              <Entry notice={notice} notices={notices} />
            </li>
          ))}
        </ol>
      )}
      {more && (
        <button type="button" class="cohort-link cohort-notices-more" onClick={() => void notices.older()}>
          {say("olderNotices")}
        </button>
      )}
    </section>
  );
}

const ICON: Readonly<Record<NoticeView["kind"], IconName>> = {
  mention: "user",
  answer: "circle-check",
  asked: "circle-question-mark",
  reply: "message-circle",
  announcement: "megaphone",
  tag: "hash",
  endorsed: "badge-check",
  hidden: "eye-off",
  restored: "eye",
};

function Entry({ notice, notices }: { readonly notice: NoticeView; readonly notices: Notices }) {
  const { door } = notices.session;
  const pages = pagesOf(door);
  const said = notice.said || fileSaid(notice.file);
  return (
    <a
      href={pages === null ? undefined : placeAddress(pages, notice)}
      target={door.target}
      class={`cohort-notice-entry ${notice.read ? "" : "cohort-notice-unread"}`}
      onClick={() => void notices.readOne(notice)}
    >
      <Icon name={ICON[notice.kind]} />
      <span>
        <b>{say(`notice_${notice.kind}`, { who: notice.who || say("somebody") })}</b>
        {!notice.read && <span class="cohort-unseen"> ({say("unreadNotice")})</span>}
        {said && <span class="cohort-notice-said">{said}</span>}
        {notice.reason && (
          <span class="cohort-notice-why">{say("noticeReason", { reason: notice.reason })}</span>
        )}
        <span class="cohort-notice-where">
          {notice.module_title ? `${notice.module_title} · ` : ""}
          <time dateTime={notice.at}>{ago(notice.at)}</time>
        </span>
      </span>
    </a>
  );
}
