import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import type { IconName } from "../icons.js";
import { float } from "./floating.js";
import { Icon } from "./Icon.js";

export interface Item {
  readonly name: string;
  readonly icon: IconName;
  readonly run: () => void;
  /** A line above it: another kind of thing begins here. */
  readonly apart?: boolean;
  readonly grave?: boolean;
}

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly items: readonly Item[];
  readonly class?: string;
}

/** A button that opens a list of things to do: arrows move, Enter does, Escape and a press elsewhere close. */
export function Menu({ label, icon, items, class: extra = "" }: Props) {
  const open = useSignal(false);
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = (back: boolean) => {
    open.value = false;
    if (back) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open.value || !list.current || !button.current) return;
    float(list.current, button.current, "end");
    entries(frame.current)[0]?.focus({ preventScroll: true });
  }, [open.value]);
  useEffect(() => {
    if (!open.value) return;
    const outside = (event: Event) => {
      if (!frame.current?.contains(event.composedPath()[0] as Node)) close(false);
    };
    const away = (event: Event) => {
      if (event.target !== list.current) close(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("scroll", away, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("scroll", away, true);
    };
  }, [open.value]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open.value) {
      event.stopPropagation();
      close(true);
    } else if (event.key === "Tab") open.value = false;
    else move(event, entries(frame.current));
  };
  return (
    <span role="none" class={`cohort-menu ${extra}`} ref={frame} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="cohort-button cohort-button-icon cohort-menu-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name={icon} />
      </button>
      {open.value && (
        <div ref={list} popover="manual" class="cohort-menu-list" role="menu" id={id} aria-label={label}>
          {items.map(item => (
            <button
              key={item.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={`${item.apart ? "cohort-menu-apart" : ""} ${item.grave ? "cohort-menu-grave" : ""}`}
              onClick={() => {
                close(true);
                item.run();
              }}
            >
              <Icon name={item.icon} />
              {item.name}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function entries(frame: HTMLElement | null): HTMLElement[] {
  return [...(frame?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}

function move(event: KeyboardEvent, all: HTMLElement[]): void {
  const now = all.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined || now < 0) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}
