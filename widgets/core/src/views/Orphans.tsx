import type { ComponentChildren } from "preact";
import { say } from "../strings.js";

interface Props {
  readonly count: number;
  readonly children: ComponentChildren;
}

/** The drawer for threads whose place is gone: folded at first, with the words they were about. */
export function Orphans({ count, children }: Props) {
  if (count === 0) return null;
  return (
    <details class="cohort-orphans">
      <summary>{say("orphans", { n: count })}</summary>
      <ol class="cohort-threads">{children}</ol>
    </details>
  );
}
