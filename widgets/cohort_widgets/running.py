"""Run a piece of source in the page's kernel, as a cell would run, and say how it ended."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cohort_widgets.capture import Output, Outputs, captured
from cohort_widgets.errors import as_output, in_a_line
from cohort_widgets.limits import Stopped, guard, limit


@dataclass(frozen=True)
class Outcome:
    """What a run showed, and the error or stop it ended with."""

    outputs: list[Output]
    error: BaseException | None = None
    message: str = ""
    """What the error says, asked while the limit held: a learner may have written its `__str__`."""

    @property
    def stopped(self) -> Stopped | None:
        """The stop, where one ended it."""
        return self.error if isinstance(self.error, Stopped) else None

    @property
    def words(self) -> str:
        """The error on one line; empty where there is none."""
        return in_a_line(self.error, self.message) if self.error else ""


def run(
    shell: Any, source: str, *, seconds: float, changed: Callable[[list[Output]], None] = lambda outputs: None
) -> Outcome:
    """Run `source` in the shell's namespace; whatever it does, this returns."""
    outputs = Outputs(changed)
    with captured(shell, outputs), limit(seconds, shell.user_ns):
        error = error_of(shell, source)
        told = as_output(error, shell.user_ns) if error else None
        # Code that caught `Stopped` and then failed in another way was stopped all the same.
        over = Stopped(guard.over) if guard.over else None
    if over or isinstance(error, Stopped) or not told:
        return Outcome(list(outputs), over or error)
    return Outcome([*outputs, told], error, told["evalue"])


def error_of(shell: Any, source: str) -> BaseException | None:
    """Run `source` as a cell and return the error it ended with."""
    try:
        result = shell.run_cell(source, store_history=False)
    except BaseException as error:  # What a learner registered with IPython runs around the cell.
        return error
    return result.error_before_exec or result.error_in_exec
