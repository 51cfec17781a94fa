import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Choices } from "../anchors/choosing.js";
import type { Chosen, Ground } from "../anchors/ground.js";
import { place } from "../anchors/placing.js";
import { short } from "../anchors/quotes.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { ThreadView } from "../wire.js";
import { watching } from "./watching.js";

type Spot = Pick<Chosen, "cell" | "anchor">;

/** Return how to attach the moving thread to a place, and why the last try failed. */
export function useAttaching(room: Room, panel: Panel): [(spot: Spot) => void, string] {
  const [fault, setFault] = useState("");
  const attach = (spot: Spot) => {
    const { moving } = panel.pointing;
    if (!moving.value) return;
    const thread = moving.value.id;
    document.getSelection()?.removeAllRanges();
    place(room, thread, spot).then(
      () => {
        moving.value = null;
        setFault("");
        panel.lead([thread]);
      },
      error => setFault(say("notMoved", { reason: (error as Error).message })),
    );
  };
  return [attach, fault];
}

interface Props {
  readonly thread: ThreadView;
  readonly panel: Panel;
  readonly ground: Ground;
  /** What is selected at the moment, with the larger places around it. */
  readonly choices: Choices | null;
  readonly fault: string;
  readonly onAttach: (spot: Spot) => void;
}

/** A thread looks for its place: select words and press *Attach here*, or press a cell's mark. */
export function MovingCard({ thread, panel, ground, choices, fault, onAttach }: Props) {
  const card = useRef<HTMLElement>(null);
  const selected = watching(panel.pointing.selected);
  const at = watching(panel.at);
  // Before the next key, which is meant for it.
  useLayoutEffect(() => card.current?.focus(), []);
  useMarks(ground, onAttach);
  const leave = () => {
    panel.pointing.moving.value = null;
    panel.lead([thread.id]);
  };
  const words = short(thread.anchor.old_text || (thread.posts[0]?.source ?? ""), 60);
  return (
    <section
      ref={card}
      class="cohort-card"
      tabIndex={-1}
      aria-label={say("moving", { words })}
      onKeyDown={event => {
        if (event.key === "Escape") leave();
      }}
    >
      <p>
        <b>{say("moving", { words })}</b>
      </p>
      <p>{say("movingHint")}</p>
      {fault && (
        <p class="cohort-fault" role="status">
          {fault}
        </p>
      )}
      <div class="cohort-card-acts">
        <button type="button" class="cohort-button cohort-button-quiet" onClick={leave}>
          {say("cancel")}
        </button>
        {at && (
          <button type="button" class="cohort-button" onClick={() => onAttach({ cell: at, anchor: null })}>
            {say("attachToCell")}
          </button>
        )}
        {choices?.wider.map(({ label, chosen }) => (
          <button key={label} type="button" class="cohort-button" onClick={() => onAttach(chosen)}>
            {label}
          </button>
        ))}
        {selected && (
          <button type="button" class="cohort-button cohort-button-main" onClick={() => onAttach(selected)}>
            {say("attachHere")}
          </button>
        )}
      </div>
    </section>
  );
}

/** While a thread moves, a cell's mark means that cell. */
function useMarks(ground: Ground, onAttach: (spot: Spot) => void): void {
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest(".cohort-mark") : null;
      const cell = mark && [...ground.cells()].find(([, element]) => element.contains(mark))?.[0];
      if (!cell) return;
      event.stopPropagation();
      event.preventDefault();
      onAttach({ cell, anchor: null });
    };
    document.addEventListener("click", press, { capture: true });
    return () => document.removeEventListener("click", press, { capture: true });
  }, [ground]);
}
