"""An attempt at an exercise: run it, check it, and always come back with words for the page."""

from collections.abc import Callable
from typing import Any

from cohort_widgets.checking import Report, check, has_code
from cohort_widgets.limits import guard, why
from cohort_widgets.marks import Mark
from cohort_widgets.running import Outcome, run

Show = Callable[[dict[str, Any], list[dict[str, Any]]], None]

NEVER_ENDED = "The last run of this code did not end, so it was not started again. Change it, or press Run."
NOT_WRITTEN = "Not written yet."
STUB = "raise NotImplementedError"


class Attempt:
    """Runs one cell's source in the kernel; *Check* need not run again what was run last."""

    def __init__(self, shell: Any, checks: tuple[str, ...], cell: dict[str, Any], *, show: Show) -> None:
        self.shell = shell
        self.checks = tuple(filter(has_code, checks))
        self.mark = Mark(cell.get("path", ""), cell.get("grade_id") or cell.get("id", ""))
        self.show = show
        self.last: tuple[str, Outcome] | None = None

    def at_load(self, source: str, *, seconds: float) -> None:
        """Run what was saved, unless it never came to an end before; a stub is no error."""
        if self.mark.is_on(source):
            self.show(told("idle", 0, NEVER_ENDED, "warn"), [])
            return
        outcome = self.bounded(source, 0, seconds)
        if outcome.stopped:
            guard.hurry(seconds)
        untouched = STUB in source and not outcome.error and not outcome.outputs
        if untouched or isinstance(outcome.error, NotImplementedError):
            self.show(told("idle", 0, NOT_WRITTEN), [])
            return
        self.show(self.words(outcome, 0, seconds), outcome.outputs)

    def run(self, source: str, *, number: int, seconds: float) -> None:
        """Run a source and show how it ended."""
        outcome = self.bounded(source, number, seconds)
        self.show(self.words(outcome, number, seconds), outcome.outputs)

    def check(self, source: str, *, number: int, seconds: float) -> None:
        """Run the source if it changed, then its checks."""
        outcome = self.last[1] if self.last and self.last[0] == source else None
        if outcome is None or outcome.error:
            outcome = self.bounded(source, number, seconds)
        self.show(told("running", number, "Checking…"), outcome.outputs)
        report = self.report(source, outcome, seconds)
        good = report.passed == report.total
        self.show(told("done", number, report.words, "good" if good else "warn", report), outcome.outputs)

    def report(self, source: str, outcome: Outcome, seconds: float) -> Report:
        """Return how the checks went; code that stopped is said first, for nothing after it was run."""
        if outcome.stopped:
            return Report(0, len(self.checks), why(outcome.stopped, seconds))
        if isinstance(outcome.error, NotImplementedError):
            return Report(0, len(self.checks), NOT_WRITTEN)
        if outcome.error:
            return Report(0, len(self.checks), f"Your code stops with {outcome.words}")
        return check(self.shell, self.checks, seconds=seconds)

    def bounded(self, source: str, number: int, seconds: float) -> Outcome:
        """Run under the mark, which stays when the run had to be stopped."""
        self.mark.leave(source)
        running = told("running", number, "Running…")
        self.show(running, [])
        outcome = run(
            self.shell, source, seconds=seconds, changed=lambda outputs: self.show(running, outputs)
        )
        if not outcome.stopped:
            self.mark.remove()
        self.last = source, outcome
        return outcome

    def words(self, outcome: Outcome, number: int, seconds: float) -> dict[str, Any]:
        """Say how a run ended."""
        if outcome.stopped:
            return told("done", number, why(outcome.stopped, seconds), "warn")
        if outcome.error:
            return told("done", number, outcome.words, "warn")
        return told("done", number, "" if outcome.outputs else "Ran. Nothing was printed.", "good")


def told(phase: str, number: int, words: str, tone: str = "", report: Report | None = None) -> dict[str, Any]:
    """Return an outcome as the page reads it."""
    return {
        "phase": phase,
        "run": number,
        "words": words,
        "tone": tone,
        "report": report.as_dict() if report else None,
    }
