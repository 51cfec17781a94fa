"""Time limits for code that nobody vouches for: it ends, even when it catches every exception.

1. At the limit, or when *Stop* is pressed, `Stopped` is raised where the code is.
2. Every `while` body, `except` and `finally` of the notebook asks first whether it is over (`Asking`), so
   that a bare `except:` cannot carry on.
3. Code that cannot be reached at all (a C function that never returns) ends with its kernel, `GRACE` later.
"""

import ast
import builtins
import faulthandler
import signal
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Literal

from cohort_widgets.errors import plainly

Reason = Literal["time", "stop"]

AGAIN = 0.5
"""Seconds until code that went on after `Stopped` is stopped once more."""

GRACE = 10
"""Seconds after the limit at which a kernel that cannot be interrupted ends."""

NAME = "__cohort_guard__"


class Stopped(BaseException):
    """Raised in running code when its time is over or *Stop* was pressed; `except Exception` lets it pass."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class Guard:
    """What running code is asked by: is it over?"""

    def __init__(self) -> None:
        self.over: Reason | None = None
        self.deadlines: list[float] = []

    def stop(self) -> None:
        """Raise where the code is."""
        raise Stopped(self.over or "stop")


guard = Guard()


@contextmanager
def limit(seconds: float, namespace: dict[str, Any]) -> Generator[None]:
    """Stop what runs inside after `seconds`, or at an interrupt; only `namespace`'s own code is raised in."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        if not belongs(frame, namespace):
            return
        guard.over = guard.over or ("time" if signum == signal.SIGALRM else "stop")
        signal.setitimer(signal.ITIMER_REAL, AGAIN, AGAIN)
        guard.stop()

    before = signal.signal(signal.SIGALRM, stop), signal.signal(signal.SIGINT, stop)
    guard.deadlines.append(time.monotonic() + seconds)
    arm()
    try:
        yield
    finally:
        guard.deadlines.pop()
        guard.over = None
        arm()
        signal.signal(signal.SIGALRM, before[0] or signal.SIG_DFL)
        signal.signal(signal.SIGINT, before[1] or signal.default_int_handler)


def arm() -> None:
    """Set both alarms for the innermost limit; none when there is none."""
    if not guard.deadlines:
        signal.setitimer(signal.ITIMER_REAL, 0)
        faulthandler.cancel_dump_traceback_later()
        return
    left = max(guard.deadlines[-1] - time.monotonic(), 0.01)
    signal.setitimer(signal.ITIMER_REAL, left, AGAIN)
    faulthandler.dump_traceback_later(left + GRACE, exit=True, file=sys.__stderr__ or 2)


def belongs(frame: FrameType | None, namespace: dict[str, Any]) -> bool:
    """Say whether code of the notebook is running: machinery around it must never be raised in."""
    while frame:
        if frame.f_globals is namespace:
            return True
        frame = frame.f_back
    return False


class Asking(ast.NodeTransformer):
    """Puts the question "is it over?" first in every `while` body, `except` and `finally`."""

    def visit_While(self, node: ast.While) -> ast.While:
        """Ask at every round."""
        self.generic_visit(node)
        node.body.insert(0, question(node.body[0]))
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.ExceptHandler:
        """Ask before an exception is swallowed."""
        self.generic_visit(node)
        node.body.insert(0, question(node.body[0]))
        return node

    def visit_Try(self, node: ast.Try) -> ast.Try:
        """Ask before a `finally` can `continue`."""
        self.generic_visit(node)
        if node.finalbody:
            node.finalbody.insert(0, question(node.finalbody[0]))
        return node


def question(where: ast.stmt) -> ast.stmt:
    """Return the statement that asks, as if written on the line of `where`."""
    asked = ast.parse(f"{NAME}.over and {NAME}.stop()").body[0]
    for node in ast.walk(asked):
        ast.copy_location(node, where)
    return asked


def protect(shell: Any, seconds: float) -> None:
    """Hold every further cell of this kernel to a limit, once: a cell may call what a learner wrote."""
    if hasattr(builtins, NAME):
        return
    plainly(shell)
    setattr(builtins, NAME, guard)
    shell.ast_transformers.append(Asking())
    running: list[Any] = []

    def begin(*_: Any) -> None:
        if not guard.deadlines:
            running.append(limit(seconds, shell.user_ns))
            running[-1].__enter__()

    def end(*_: Any) -> None:
        if running and len(guard.deadlines) == 1:
            running.pop().__exit__(None, None, None)

    shell.events.register("pre_run_cell", begin)
    shell.events.register("post_run_cell", end)


def why(stopped: Stopped, seconds: float) -> str:
    """Say why code was stopped, and what to do."""
    if stopped.reason == "stop":
        return "Stopped."
    advice = "If it needs that long, press Run; if not, look for a loop without an end."
    return f"Stopped after {seconds:g} seconds. {advice}"
