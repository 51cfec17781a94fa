"""What a person sees while a command works."""

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager


def say(text: str = "") -> None:
    """Print a line at once, also into a pipe."""
    print(text, flush=True)


def warn(text: str) -> None:
    """Print a line that wants attention."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def step(name: str) -> Generator[None]:
    """Say what is being done, and how long it took."""
    print(f"  {name} …", end="", flush=True)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        print(" no", flush=True)
        raise
    print(f" {time.monotonic() - began:.1f} s", flush=True)
