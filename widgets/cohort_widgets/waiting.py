"""Cells that have nothing to show until an answer above is written: they run again each time it has run.

A released notebook says "check that it does" and calls what is not written yet; the page has no other way to
run it again.
"""

from typing import Any

from IPython.display import clear_output, display
from ipywidgets import Output

from cohort_widgets.errors import WAITS, as_output
from cohort_widgets.running import Outcome, run

SECONDS = 10
"""How long a cell may take when it is run again."""

ENDLESS = "Stopped after {seconds:g} seconds. Look for a loop without an end in the answers above."


class Waiting:
    """The cells of this kernel that stopped for want of an answer, each with the place it shows itself in."""

    def __init__(self) -> None:
        self.cells: list[tuple[str, Output]] = []

    def watch(self, shell: Any) -> None:
        """Hear of every cell from now on; doing it again changes nothing."""
        shell.events.register("post_run_cell", self.hear)

    def hear(self, result: Any) -> None:
        """Keep a cell of the page that ended for want of an answer; a learner's runs have no history."""
        error = result.error_in_exec
        if not result.info.store_history or not isinstance(error, NotImplementedError | NameError):
            return
        place = Output(outputs=shown(Outcome([as_output(error, {})], error)))
        self.cells.append((result.info.raw_cell, place))
        clear_output()
        display(place)

    def again(self, shell: Any) -> None:
        """Run them, in their order, and show what they come to; one that does not end is the last."""
        for source, place in self.cells:
            outcome = run(shell, source, seconds=SECONDS)
            place.outputs = shown(outcome)
            if outcome.stopped:
                return


def shown(outcome: Outcome) -> tuple[dict[str, Any], ...]:
    """Return a run's outputs, and in words that it still waits or had to be stopped."""
    if isinstance(outcome.error, NotImplementedError):
        return (printed(WAITS),)
    if outcome.stopped:
        return (*outcome.outputs, printed(ENDLESS.format(seconds=SECONDS)))
    return tuple(outcome.outputs)


def printed(words: str) -> dict[str, Any]:
    return {"output_type": "stream", "name": "stdout", "text": words}


waiting = Waiting()
