"""Time limits for code that nobody vouches for: it ends, even when it catches every exception.

1. At the limit, or when *Stop* is pressed, `Stopped` is raised where the code is.
2. Every `while` body, `except` and `finally` of the notebook asks first whether it is over (`Asking`), so
   that a bare `except:` cannot carry on.
3. At the bottom of a full stack nothing of ours can be called, so that what is raised there is Python's own
   `RecursionError`; that time is over is noted by the alarm's thread. A *Stop* must be pressed again there.
4. Code that cannot be reached at all (a C function that never returns) ends with its kernel, `GRACE` later.
"""

import builtins
import faulthandler
import inspect
import signal
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Literal

from cohort_widgets.alarm import Alarm
from cohort_widgets.asking import NAME, Asking
from cohort_widgets.errors import plainly

Reason = Literal["time", "stop"]

GRACE = 10
"""Seconds after the limit at which a kernel that cannot be interrupted ends."""


class Stopped(BaseException):
    """Raised in running code when its time is over or *Stop* was pressed; `except Exception` lets it pass."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class Guard:
    """What running code is asked by: is it over?"""

    def __init__(self) -> None:
        self.over: Reason | None = None
        self.limits: list[Limit] = []
        self.alarm: Alarm | None = None
        self.patience = 0.0

    def stop(self) -> None:
        """Raise where the code is."""
        raise Stopped(self.over or "stop")

    def hurry(self, seconds: float) -> None:
        """Wait no longer than this for a cell: an answer that it may call has been found not to end."""
        self.patience = min(self.patience, seconds)


guard = Guard()


class Limit:
    """Until when the code of a notebook may run, and which frames on the stack are that code."""

    def __init__(self, seconds: float, namespace: dict[str, Any]) -> None:
        self.deadline = time.monotonic() + seconds
        self.namespace = namespace
        # An exercise is itself made in a cell: that cell's frames are around the limit, not in it.
        self.around = self.depth(inspect.currentframe())

    def depth(self, frame: FrameType | None) -> int:
        """Count the frames that run the notebook's code."""
        count = 0
        while frame:
            count += frame.f_globals is self.namespace
            frame = frame.f_back
        return count

    def runs(self, frame: FrameType | None) -> bool:
        """Say whether the notebook's code is running: machinery around it must never be raised in."""
        return self.depth(frame) > self.around

    def ring(self) -> None:
        """Note, in the alarm's thread, that the time is over, and have it raised in the code."""
        main = threading.main_thread().ident or 0
        frames = sys._current_frames()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] (but documented)
        if self.runs(frames.get(main)):
            guard.over = guard.over or "time"
            signal.pthread_kill(main, signal.SIGALRM)

    def stop(self, signum: int, frame: FrameType | None) -> None:
        """Raise in the code; it is the handler of both signals."""
        if self.runs(frame):
            guard.over = guard.over or ("time" if signum == signal.SIGALRM else "stop")
            guard.stop()


@contextmanager
def limit(seconds: float, namespace: dict[str, Any]) -> Generator[None]:
    """Stop what runs inside after `seconds`, or at an interrupt; only `namespace`'s own code is raised in."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    inner = Limit(seconds, namespace)
    before = signal.signal(signal.SIGALRM, inner.stop), signal.signal(signal.SIGINT, inner.stop)
    guard.limits.append(inner)
    arm()
    try:
        yield
    finally:
        disarm()
        guard.limits.pop()
        guard.over = None
        signal.signal(signal.SIGALRM, before[0] or signal.SIG_DFL)
        signal.signal(signal.SIGINT, before[1] or signal.default_int_handler)
        arm()


def arm() -> None:
    """Set both alarms for the innermost limit, if there is one."""
    disarm()
    if not guard.limits:
        return
    left = max(guard.limits[-1].deadline - time.monotonic(), 0.01)
    guard.alarm = Alarm(left, guard.limits[-1].ring)
    guard.alarm.start()
    faulthandler.dump_traceback_later(left + GRACE, exit=True, file=sys.__stderr__ or 2)


def disarm() -> None:
    """Set neither alarm."""
    faulthandler.cancel_dump_traceback_later()
    if guard.alarm:
        guard.alarm.end()
        guard.alarm = None


def protect(shell: Any, seconds: float) -> None:
    """Hold every further cell of this kernel to a limit, once: a cell may call what a learner wrote."""
    if hasattr(builtins, NAME):
        return
    plainly(shell)
    guard.patience = seconds
    setattr(builtins, NAME, guard)
    shell.ast_transformers.append(Asking())
    running: list[Any] = []

    def begin(*_: Any) -> None:
        if not guard.limits:
            running.append(limit(guard.patience, shell.user_ns))
            running[-1].__enter__()

    def end(*_: Any) -> None:
        if running and len(guard.limits) == 1:
            running.pop().__exit__(None, None, None)

    shell.events.register("pre_run_cell", begin)
    shell.events.register("post_run_cell", end)


def why(stopped: Stopped, seconds: float) -> str:
    """Say why code was stopped, and what to do."""
    if stopped.reason == "stop":
        return "Stopped."
    advice = "If it needs that long, press Run; if not, look for a loop without an end."
    return f"Stopped after {seconds:g} seconds. {advice}"
