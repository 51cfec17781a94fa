"""A cell below an answer: it says that it waits, and shows itself once the answer runs."""

from collections.abc import Iterator
from typing import Any

import pytest
from cohort_widgets.errors import WAITS
from cohort_widgets.running import run
from cohort_widgets.waiting import SECONDS, Waiting

STUB = "def squares(n):\n    raise NotImplementedError()"
RIGHT = "def squares(n):\n    return [k * k for k in range(1, n + 1)]"
ENDLESS = "def squares(n):\n    while True:\n        pass"


@pytest.fixture
def waiting(shell: Any) -> Iterator[Waiting]:
    """The page's cells, with an answer that is a stub."""
    waiting = Waiting()
    waiting.watch(shell)
    waiting.watch(shell)
    answer(shell, STUB)
    yield waiting
    shell.events.unregister("post_run_cell", waiting.hear)


def answer(shell: Any, source: str) -> None:
    """Run what a learner wrote."""
    run(shell, source, seconds=5)


def load(shell: Any, source: str) -> None:
    """Run a cell of the page, as Voilà does."""
    shell.run_cell(source, store_history=True)


def told(waiting: Waiting, number: int = 0) -> str:
    outputs = waiting.cells[number][1].outputs
    return "".join(out.get("text") or out.get("evalue") or str(out.get("data")) for out in outputs)


def test_it_shows_what_the_answer_makes_of_it_each_time(shell: Any, waiting: Waiting) -> None:
    load(shell, "print('of ten')\nsquares(10)[-1]")
    assert told(waiting) == WAITS
    answer(shell, RIGHT)
    waiting.again(shell)
    assert told(waiting).startswith("of ten\n")
    assert "'100'" in told(waiting)
    answer(shell, RIGHT.replace("k * k", "k"))
    waiting.again(shell)
    assert "'10'" in told(waiting)
    answer(shell, STUB)
    waiting.again(shell)
    assert told(waiting) == WAITS


def test_a_name_that_an_answer_will_bring_is_waited_for_as_well(shell: Any, waiting: Waiting) -> None:
    load(shell, "total + 1")
    assert told(waiting) == "name 'total' is not defined"
    answer(shell, "total = 41")
    waiting.again(shell)
    assert "42" in told(waiting)


def test_cells_run_again_in_the_order_of_the_page(shell: Any, waiting: Waiting) -> None:
    load(shell, "largest = squares(3)[-1]")
    load(shell, "largest")
    answer(shell, RIGHT)
    waiting.again(shell)
    assert (told(waiting, 0), told(waiting, 1)) == ("", "{'text/plain': '9'}")


def test_other_cells_and_the_learners_own_runs_are_left_alone(shell: Any, waiting: Waiting) -> None:
    load(shell, "1 / 0")
    load(shell, "print('fine')")
    answer(shell, "squares(1)")
    assert waiting.cells == []


def test_an_answer_that_never_ends_does_not_hold_the_page(
    shell: Any, waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SECONDS <= 10
    monkeypatch.setattr("cohort_widgets.waiting.SECONDS", 0.3)
    load(shell, "squares(1)")
    load(shell, "squares(2)")
    answer(shell, ENDLESS)
    waiting.again(shell)
    assert told(waiting, 0).startswith("Stopped after 0.3 seconds.")
    assert told(waiting, 1) == WAITS, "it was not tried"
