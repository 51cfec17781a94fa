import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Name, say } from "../strings.js";
import { float } from "./floating.js";
import { Icon } from "./Icon.js";

const EMOJI: readonly (readonly [string, Name])[] = [
  ["👍", "emojiYes"],
  ["❤️", "emojiThanks"],
  ["🎉", "emojiHurray"],
  ["💡", "emojiIdea"],
  ["🤔", "emojiWonder"],
  ["👀", "emojiLooking"],
];

/** The six reactions, behind a small button. */
export function EmojiPicker({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const open = useSignal(false);
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!open.value || !list.current || !button.current) return;
    float(list.current, button.current, "begin");
    frame.current?.querySelector<HTMLElement>("[data-emoji]")?.focus();
    const outside = (event: Event) => {
      if (!frame.current?.contains(event.composedPath()[0] as Node)) open.value = false;
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open.value]);
  const close = () => {
    open.value = false;
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open.value) return;
    event.stopPropagation();
    close();
  };
  return (
    <span role="none" class="cohort-menu" ref={frame} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="cohort-link cohort-react"
        aria-label={say("react")}
        title={say("react")}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="smile-plus" />
      </button>
      {open.value && (
        <fieldset ref={list} popover="manual" class="cohort-emoji" aria-label={say("react")}>
          {EMOJI.map(([emoji, name]) => (
            <button
              key={emoji}
              type="button"
              data-emoji={emoji}
              aria-label={say(name)}
              title={say(name)}
              onClick={() => {
                close();
                onPick(emoji);
              }}
            >
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
    </span>
  );
}
