import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { say } from "../strings.js";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** The button that does it; a dialog without one is only read. */
  readonly action?: string;
  readonly grave?: boolean;
  /** What the form was filled with. */
  readonly onSubmit?: (form: FormData) => void;
}

/** A modal question. Escape and *Cancel* do nothing; the cursor goes back to where it was. */
export function Dialog({ title, onClose, children, action, grave = false, onSubmit }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal?.();
    return () => before?.focus?.();
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit?.(new FormData(event.currentTarget as HTMLFormElement));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") event.stopPropagation();
  };
  return (
    <dialog ref={dialog} class="cohort-dialog" aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        {children}
        <div class="cohort-row">
          <span class="cohort-grow" />
          <button type="button" class="cohort-button cohort-button-quiet" onClick={onClose}>
            {say(action ? "cancel" : "close")}
          </button>
          {action && (
            <button
              type="submit"
              class={`cohort-button ${grave ? "cohort-button-grave" : "cohort-button-main"}`}
            >
              {action}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
