import type { Room, Stop, ThreadView } from "@jupyter-cohort/core";
import type { Quotes } from "./editorQuotes.js";
import type { Cohort } from "./tokens.js";
import { placeOf } from "./whereabouts.js";

const RETRY = 5_000;

/** The threads of the module in front, for its editors; follows from module to module. */
export class FollowedQuotes implements Quotes {
  readonly #cohort: Cohort;
  readonly #redraws = new Set<() => void>();
  #room: Room | null = null;
  #stops: Stop[] = [];
  #visit = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(cohort: Cohort) {
    this.#cohort = cohort;
    cohort.whereabouts.watch(() => void this.#turn());
    cohort.panel.pointing.active.watch(() => this.#redraw());
    void this.#turn();
  }

  get active(): string | null {
    return this.#cohort.panel.pointing.active.value;
  }

  of(cell: string): readonly ThreadView[] {
    const threads = this.#room?.discussion.value?.threads ?? [];
    return threads.filter(({ anchor }) => anchor.cell === cell && anchor.quote);
  }

  watch(redraw: () => void): Stop {
    this.#redraws.add(redraw);
    return () => this.#redraws.delete(redraw);
  }

  press(threads: readonly string[]): void {
    this.#cohort.panel.lead(threads);
  }

  async #turn(): Promise<void> {
    clearTimeout(this.#retry);
    const visit = ++this.#visit;
    for (const stop of this.#stops.splice(0)) stop();
    this.#room = null;
    const place = placeOf(this.#cohort.whereabouts.value);
    if (place) {
      const room = await this.#cohort.session.room(place.cohort, place.module).catch(() => null);
      if (visit !== this.#visit) return;
      if (room) this.#stops = [room.discussion.watch(() => this.#redraw()), room.enter()];
      else this.#retry = setTimeout(() => void this.#turn(), RETRY);
      this.#room = room;
    }
    this.#redraw();
  }

  #redraw(): void {
    for (const redraw of this.#redraws) redraw();
  }
}
