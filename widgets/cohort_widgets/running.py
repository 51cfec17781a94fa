"""Run a piece of source in the page's kernel, as a cell would run, and say how it ended."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cohort_widgets.capture import Output, Outputs, captured
from cohort_widgets.errors import as_output
from cohort_widgets.limits import Stopped, guard, limit


@dataclass(frozen=True)
class Outcome:
    """What a run showed, and the error or stop it ended with."""

    outputs: list[Output]
    error: BaseException | None = None

    @property
    def stopped(self) -> Stopped | None:
        """The stop, where one ended it."""
        return self.error if isinstance(self.error, Stopped) else None


def run(
    shell: Any, source: str, *, seconds: float, changed: Callable[[list[Output]], None] = lambda outputs: None
) -> Outcome:
    """Run `source` in the shell's namespace; whatever it does, this returns."""
    outputs = Outputs(changed)
    with captured(shell, outputs), limit(seconds, shell.user_ns):
        result = shell.run_cell(source, store_history=False)
        # Code that caught `Stopped` and then failed in another way was stopped all the same.
        over = Stopped(guard.over) if guard.over else None
    error = over or result.error_before_exec or result.error_in_exec
    if error and not isinstance(error, Stopped):
        outputs.append(as_output(error, shell.user_ns))
    return Outcome(list(outputs), error)
