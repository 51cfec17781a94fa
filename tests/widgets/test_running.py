"""Whatever a learner's code does, it ends, and what it showed is there."""

import signal
import threading
import time
from typing import Any

import pytest
from cohort_widgets.alarm import Alarm
from cohort_widgets.capture import LONGEST
from cohort_widgets.running import run

ENDLESS = {
    "plain": "while True:\n    pass",
    "catches everything": "while True:\n    try:\n        pass\n    except:\n        pass",
    "sleeps and catches everything": (
        "import time\nwhile True:\n    try:\n        time.sleep(1)\n    except:\n        pass"
    ),
    "catches everything twice": (
        "import time\nwhile True:\n    try:\n        try:\n            time.sleep(1)\n"
        "        except:\n            pass\n    except BaseException:\n        pass"
    ),
    "goes on in finally": "while True:\n    try:\n        1 / 0\n    finally:\n        continue",
    "for without an end": (
        "import itertools\nfor n in itertools.count():\n    try:\n        n = 1\n"
        "    except:\n        continue"
    ),
    "recursion that catches": (
        "def again():\n    try:\n        again()\n    except:\n        again()\nagain()"
    ),
    "a loop on a full stack": (
        "def down():\n    try:\n        down()\n    except:\n        while True:\n            pass\ndown()"
    ),
    "a loop on a full stack that catches": (
        "import itertools\ndef down():\n    try:\n        down()\n    except:\n"
        "        for n in itertools.count():\n            try:\n                n = 1\n"
        "            except:\n                continue\ndown()"
    ),
    "in a function": (
        "def forever():\n    while True:\n        try:\n            sum(range(99))\n"
        "        except: pass\nforever()"
    ),
    "suppressed": (
        "from contextlib import suppress\nwhile True:\n    with suppress(BaseException):\n        pass"
    ),
}


@pytest.mark.parametrize("source", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_loop_without_an_end_is_stopped(shell: Any, source: str) -> None:
    began = time.monotonic()
    outcome = run(shell, source, seconds=0.3)
    assert outcome.stopped
    assert outcome.stopped.reason == "time"
    assert time.monotonic() - began < 3
    assert run(shell, "1 + 1", seconds=5).outputs[0]["data"]["text/plain"] == "2"


def test_stop_ends_a_run(shell: Any) -> None:
    press = threading.Timer(0.2, signal.pthread_kill, [threading.get_ident(), signal.SIGINT])
    press.start()
    began = time.monotonic()
    source = "import time\nwhile True:\n    try:\n        time.sleep(9)\n    except:\n        pass"
    outcome = run(shell, source, seconds=30)
    assert outcome.stopped
    assert outcome.stopped.reason == "stop"
    assert time.monotonic() - began < 3


def test_signals_are_as_they_were_after_a_run(shell: Any) -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM)
    left, every = signal.getitimer(signal.ITIMER_REAL)
    run(shell, "1", seconds=1)
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM)) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (pytest.approx(left, abs=1), every)
    assert not [thread for thread in threading.enumerate() if isinstance(thread, Alarm)]


def test_an_ordinary_cell_that_calls_endless_code_is_stopped_too(shell: Any) -> None:
    run(shell, "def forever():\n    while True:\n        try: pass\n        except: pass", seconds=1)
    began = time.monotonic()
    shell.run_cell("forever()")
    assert time.monotonic() - began < 4


def test_an_ordinary_cell_says_that_it_was_stopped_after_thousands_of_errors(shell: Any, capsys: Any) -> None:
    began = time.monotonic()
    shell.run_cell(ENDLESS["recursion that catches"])
    assert "Stopped" in capsys.readouterr().out
    assert time.monotonic() - began < 4


@pytest.mark.parametrize("kind", ["ValueError", "KeyboardInterrupt"])
def test_a_long_chain_of_errors_is_told_at_once_and_forgotten(shell: Any, kind: str) -> None:
    began = time.monotonic()
    outcome = run(
        shell,
        f"first = error = {kind}(0)\nfor n in range(30_000):\n"
        f"    error, error.__context__ = {kind}(n), error\nfirst.__context__ = None\nraise error",
        seconds=5,
    )
    assert outcome.words == f"{kind}: 29999"
    assert time.monotonic() - began < 1
    length, error = 0, outcome.error
    while error:
        length, error = length + 1, error.__context__
    assert length < 20


def test_an_error_that_never_finishes_saying_itself_is_stopped(shell: Any) -> None:
    began = time.monotonic()
    source = "class Bad(Exception):\n    def __str__(self):\n        while True: pass\nraise Bad"
    assert run(shell, source, seconds=0.3).stopped
    assert time.monotonic() - began < 3


def test_an_error_that_cannot_say_itself_is_told_by_name(shell: Any) -> None:
    outcome = run(
        shell, "class Bad(Exception):\n    def __str__(self):\n        return 1\nraise Bad", seconds=5
    )
    assert outcome.words == "Bad"


def test_what_a_learner_registered_around_cells_is_stopped_too(shell: Any) -> None:
    run(shell, "def forever(*_):\n    while True: pass", seconds=5)
    shell.events.register("post_run_cell", shell.user_ns["forever"])
    try:
        assert run(shell, "1", seconds=0.3).stopped
    finally:
        shell.events.unregister("post_run_cell", shell.user_ns["forever"])


def test_what_goes_on_around_a_run_inside_a_cell_is_not_raised_in(shell: Any) -> None:
    def slow(result: Any) -> None:
        time.sleep(0.4)

    shell.user_ns["again"] = lambda source: run(shell, source, seconds=0.2)
    shell.events.register("post_run_cell", slow)
    try:
        shell.run_cell("outcome = again('1 + 1')")
    finally:
        shell.events.unregister("post_run_cell", slow)
    assert shell.user_ns["outcome"].outputs[0]["data"]["text/plain"] == "2"
    assert not shell.user_ns["outcome"].error


def test_prints_displays_and_the_last_value_come_in_order(shell: Any) -> None:
    outcome = run(
        shell,
        "import sys\nfrom IPython.display import HTML, display\n"
        "print('a')\ndisplay(HTML('<b>b</b>'))\nprint('c', file=sys.stderr)\n3",
        seconds=5,
    )
    kinds = [(o.get("name"), o.get("text"), sorted(o.get("data", {}))) for o in outcome.outputs]
    assert kinds == [
        ("stdout", "a\n", []),
        (None, None, ["text/html", "text/plain"]),
        ("stderr", "c\n", []),
        (None, None, ["text/plain"]),
    ]


def test_an_error_names_the_learners_lines_only(shell: Any) -> None:
    outcome = run(shell, "def half(n):\n    return n / 0\n\nhalf(2)", seconds=5)
    (error,) = outcome.outputs
    assert error["traceback"] == [
        "  line 4",
        "    half(2)",
        "  line 2, in half",
        "    return n / 0",
        "ZeroDivisionError: division by zero",
    ]


def test_a_syntax_error_shows_its_line(shell: Any) -> None:
    (error,) = run(shell, "x = 1\ndef (:\n", seconds=5).outputs
    assert error["ename"] == "SyntaxError"
    assert error["traceback"][0] == "  line 2"


def test_output_without_end_is_cut(shell: Any) -> None:
    outcome = run(shell, "while True:\n    print('x' * 1000)", seconds=0.5)
    assert outcome.stopped
    assert len(outcome.outputs[0]["text"]) < LONGEST + 200


@pytest.mark.filterwarnings("ignore:To exit")
def test_exit_ends_the_answer_and_not_the_kernel(shell: Any) -> None:
    run(shell, "exit()", seconds=5)
    run(shell, "import sys; sys.exit(3)", seconds=5)
    assert run(shell, "print('still here')", seconds=5).outputs[0]["text"] == "still here\n"


def test_streams_are_restored_even_when_the_code_replaced_them(shell: Any, capsys: Any) -> None:
    run(shell, "import sys\nsys.stdout = None\nraise ValueError", seconds=5)
    print("heard")
    assert "heard" in capsys.readouterr().out
