"""A coding exercise: an editor whose source runs in the page's own kernel.

The page saves, the kernel runs. `outcome` is what the page shows of it:
`{"phase": "idle" | "running" | "done", "run": int, "words": …, "tone": "good" | "warn" | "", "report": …}`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from IPython.core.getipython import get_ipython
from ipywidgets import Output, widget_serialization

from cohort_widgets.attempt import Attempt
from cohort_widgets.limits import protect
from cohort_widgets.waiting import waiting

STATIC = Path(__file__).parent / "static"
AT_LOAD, AT_WILL = 10, 60


class Exercise(anywidget.AnyWidget):
    """The editor of one solution cell, with its checks."""

    _esm = STATIC / "exercise.js"
    _css = STATIC / "blocks.css"

    cell = traitlets.Dict(help="Which cell this is: path, id, grade_id, key, number, by_hand.").tag(sync=True)
    source = traitlets.Unicode(help="The source as it was saved when the page was opened.").tag(sync=True)
    checkable = traitlets.Bool(help="Whether there is a visible check.").tag(sync=True)
    outcome = traitlets.Dict(help="What the last run came to.").tag(sync=True)
    output = traitlets.Instance(Output, help="What the last run showed.").tag(
        sync=True, **widget_serialization
    )

    def __init__(self, *, checks: Sequence[str] = (), seconds: float | None = None, **traits: Any) -> None:
        shell = get_ipython()
        protect(shell, seconds or AT_WILL)
        waiting.watch(shell)
        self.attempt = Attempt(shell, tuple(checks), traits["cell"], show=self.show)
        self.seconds = seconds or AT_WILL
        super().__init__(checkable=bool(self.attempt.checks), output=Output(), **traits)
        self.on_msg(self.asked)
        self.attempt.at_load(self.source, seconds=seconds or AT_LOAD)

    def show(self, outcome: dict[str, Any], outputs: list[dict[str, Any]]) -> None:
        """Put a state of the run on the page."""
        self.output.outputs = tuple(outputs)
        self.outcome = outcome

    def asked(self, _: Any, message: Any, __: Any) -> None:
        """Do what a button asks: `{"do": "run" | "check", "source": …, "run": number}`."""
        match message:
            case {"do": "run", "source": str(source), "run": int(number)}:
                self.attempt.run(source, number=number, seconds=self.seconds)
            case {"do": "check", "source": str(source), "run": int(number)}:
                self.attempt.check(source, number=number, seconds=self.seconds)
            case _:
                return
        if self.attempt.last and not self.attempt.last[1].error:
            waiting.again(self.attempt.shell)
