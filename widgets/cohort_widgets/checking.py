"""Run the visible checks of an exercise and say in words how many pass, and what the first failure is."""

import ast
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from cohort_widgets.errors import frames_in
from cohort_widgets.limits import why
from cohort_widgets.running import Outcome, run

LONGEST = 300
"""Characters of a failure's message."""


@dataclass(frozen=True)
class Report:
    """How many checks pass; `message` is about the first that does not."""

    passed: int
    total: int
    message: str = ""

    @property
    def words(self) -> str:
        """The report as the page says it."""
        noun = "check passes" if self.total == 1 else "checks pass"
        return f"{self.passed} of {self.total} {noun}"

    def as_dict(self) -> dict[str, Any]:
        """The report as it travels."""
        return {**asdict(self), "words": self.words}


def check(shell: Any, checks: Sequence[str], *, seconds: float) -> Report:
    """Run every check, each with its own time limit."""
    failures = [told for source in checks if (told := failure(shell, source, seconds)) is not None]
    return Report(len(checks) - len(failures), len(checks), failures[0] if failures else "")


def failure(shell: Any, source: str, seconds: float) -> str | None:
    """Say why a check fails; None when it passes."""
    outcome = run(shell, source, seconds=seconds)
    if outcome.stopped:
        return why(outcome.stopped, seconds)
    return in_words(outcome, source, shell.user_ns) if outcome.error else None


def in_words(outcome: Outcome, source: str, namespace: dict[str, Any]) -> str:
    """Say an error met by a check: its own message, or the line of the check that does not hold."""
    line = failing_line(outcome.error, source, namespace) if outcome.error else ""
    if isinstance(outcome.error, NotImplementedError):
        told = "This is not written yet."
    elif isinstance(outcome.error, AssertionError):
        told = outcome.message or (f"This does not hold: {line}" if line else "A check does not hold.")
    else:
        told = outcome.words + (f", at: {line}" if line else "")
    return told if len(told) <= LONGEST else told[:LONGEST] + "…"


def failing_line(error: BaseException, source: str, namespace: dict[str, Any]) -> str:
    """Return the statement of the check that failed, without its `assert`; empty when it cannot be told."""
    number = next((line for _, line, _ in frames_in(error.__traceback__, namespace)), 0)
    try:
        statements = ast.walk(ast.parse(source))
    except SyntaxError:
        return ""
    for node in statements:
        if isinstance(node, ast.Assert) and node.lineno <= number <= (node.end_lineno or node.lineno):
            return ast.unparse(node.test)
    lines = source.splitlines()
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def has_code(source: str) -> bool:
    """Say whether a check still checks anything: released ones may hold hidden tests only."""
    try:
        return bool(ast.parse(source).body)
    except SyntaxError:
        return bool(source.strip())
