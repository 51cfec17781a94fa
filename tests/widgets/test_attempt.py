"""An attempt in words: at load, run and checked."""

import time
from typing import Any

import pytest
from cohort_widgets.attempt import NEVER_ENDED, NOT_WRITTEN, Attempt
from cohort_widgets.limits import guard
from cohort_widgets.marks import Mark

CELL = {"path": "nov/squares/squares.ipynb", "grade_id": "squares"}
CHECKS = (
    "assert squares(1) == [1]",
    "assert squares(2) == [1, 4], 'two squares are wanted'",
    "# hidden tests only\n",
)
RIGHT = "def squares(n):\n    return [k ** 2 for k in range(1, n + 1)]"


@pytest.fixture
def shown() -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    return []


@pytest.fixture
def attempt(shell: Any, shown: list[Any]) -> Attempt:
    return Attempt(shell, CHECKS, CELL, show=lambda outcome, outputs: shown.append((outcome, outputs)))


def test_a_right_answer_passes_every_visible_check(attempt: Attempt, shown: list[Any]) -> None:
    attempt.check(RIGHT, number=1, seconds=5)
    assert shown[-1][0]["words"] == "2 of 2 checks pass"
    assert shown[-1][0]["tone"] == "good"


def test_the_first_failure_is_said_in_its_own_words(attempt: Attempt, shown: list[Any]) -> None:
    attempt.check("def squares(n):\n    return [1]", number=1, seconds=5)
    assert shown[-1][0]["words"] == "1 of 2 checks pass"
    assert shown[-1][0]["report"]["message"] == "two squares are wanted"


def test_a_bare_assertion_says_what_does_not_hold(attempt: Attempt, shown: list[Any]) -> None:
    attempt.check("def squares(n):\n    return []", number=1, seconds=5)
    assert shown[-1][0]["report"]["message"] == "This does not hold: squares(1) == [1]"


def test_an_endless_check_is_stopped_and_said(attempt: Attempt, shown: list[Any]) -> None:
    attempt.check(
        "def squares(n):\n    while True:\n        try: pass\n        except: pass", number=1, seconds=0.3
    )
    assert shown[-1][0]["words"] == "0 of 2 checks pass"
    assert "Stopped after 0.3 seconds" in shown[-1][0]["report"]["message"]


def test_a_stub_is_not_an_error_at_load(attempt: Attempt, shown: list[Any]) -> None:
    attempt.at_load("# YOUR CODE HERE\nraise NotImplementedError()", seconds=5)
    assert shown[-1] == ({"phase": "idle", "run": 0, "words": NOT_WRITTEN, "tone": "", "report": None}, [])


def test_a_function_that_is_a_stub_is_not_written_yet(attempt: Attempt, shown: list[Any]) -> None:
    attempt.at_load("def squares(n):\n    # YOUR CODE HERE\n    raise NotImplementedError()", seconds=5)
    assert shown[-1][0]["words"] == NOT_WRITTEN


def test_an_error_at_load_is_shown_and_leaves_no_mark(attempt: Attempt, shown: list[Any]) -> None:
    attempt.at_load("1 / 0", seconds=5)
    assert shown[-1][0]["words"] == "ZeroDivisionError: division by zero"
    assert not attempt.mark.is_on("1 / 0")


def test_what_never_ended_is_not_started_again_by_itself(attempt: Attempt, shown: list[Any]) -> None:
    endless = "ran = True\nwhile True: pass"
    attempt.at_load(endless, seconds=0.3)
    assert "Stopped after" in shown[-1][0]["words"]
    del attempt.shell.user_ns["ran"]
    attempt.at_load(endless, seconds=0.3)
    assert shown[-1][0]["words"] == NEVER_ENDED
    assert "ran" not in attempt.shell.user_ns


def test_after_an_answer_that_does_not_end_no_cell_is_waited_for_longer_than_for_it(
    attempt: Attempt, shell: Any, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "patience", 8)
    attempt.at_load("def squares(n):\n    while True: pass\n\nsquares(1)", seconds=0.3)
    began = time.monotonic()
    shell.run_cell("squares(3)")
    assert "Stopped" in capsys.readouterr().out
    assert time.monotonic() - began < 4, "an ordinary cell may take 8 seconds here"


def test_a_kernel_that_died_in_a_run_leaves_its_mark(attempt: Attempt, shown: list[Any]) -> None:
    Mark(CELL["path"], CELL["grade_id"]).leave("import os; os._exit(1)")
    attempt.at_load("import os; os._exit(1)", seconds=5)
    assert shown[-1][0]["words"] == NEVER_ENDED


def test_changed_code_is_tried_again(attempt: Attempt, shown: list[Any]) -> None:
    attempt.mark.leave("while True: pass")
    attempt.at_load("print('new')", seconds=5)
    assert shown[-1][1][0]["text"] == "new\n"


def test_unchanged_code_is_not_run_twice_for_a_check(attempt: Attempt, shown: list[Any]) -> None:
    counting = "count = globals().get('count', 0) + 1\n" + RIGHT
    attempt.run(counting, number=1, seconds=5)
    attempt.check(counting, number=2, seconds=5)
    assert attempt.shell.user_ns["count"] == 1
