"""An alarm beside the code: on a full stack no signal's handler can be called, but a thread has its own."""

import threading
from collections.abc import Callable

AGAIN = 0.5
"""Seconds until code that went on after it was stopped is stopped once more."""


class Alarm(threading.Thread):
    """Calls `ring` after some seconds, and again until it is ended."""

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        super().__init__(name="cohort-alarm", daemon=True)
        self.seconds, self.ring = seconds, ring
        self.ended = threading.Event()

    def run(self) -> None:
        """Wait and ring."""
        wait = self.seconds
        while not self.ended.wait(wait):
            self.ring()
            wait = AGAIN

    def end(self) -> None:
        """Ring no more: what it would say next would be said to somebody else."""
        self.ended.set()
        self.join()
