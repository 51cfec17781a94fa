"""Gather what code prints and displays, in order, as a notebook's outputs."""

import io
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from IPython.core.displaypub import DisplayPublisher
from traitlets import Any as AnyTrait

Output = dict[str, Any]

LONGEST = 200_000
"""Characters of printed text that are kept: an endless loop that prints must not fill the page."""

PAUSE = 0.25
"""Seconds between two looks at what has been gathered so far."""


class Outputs(list[Output]):
    """Outputs as nbformat has them; `changed` is told now and then while they grow."""

    def __init__(self, changed: Callable[[list[Output]], None] = lambda outputs: None) -> None:
        super().__init__()
        self.changed = changed
        self.printed = 0
        self.told = time.monotonic()

    def tell(self) -> None:
        """Show what is there, unless that was done a moment ago."""
        if time.monotonic() - self.told > PAUSE:
            self.told = time.monotonic()
            self.changed(list(self))

    def write(self, name: str, text: str) -> None:
        """Add printed text to the stream it belongs to."""
        room = LONGEST - self.printed
        self.printed += len(text)
        if room <= 0:
            return
        if len(text) > room:
            text = f"{text[:room]}\n… the rest is left out: more than {LONGEST:,} characters were printed.\n"
        last = self[-1] if self else {}
        if last.get("name") == name:
            last["text"] += text
        else:
            self.append({"output_type": "stream", "name": name, "text": text})
        self.tell()

    def display(self, data: dict[str, Any], metadata: dict[str, Any] | None) -> None:
        """Add a rich output."""
        self.append({"output_type": "display_data", "data": data, "metadata": metadata or {}})
        self.tell()


class Stream(io.TextIOBase):
    """A `sys.stdout` or `sys.stderr` that writes to `Outputs`."""

    def __init__(self, outputs: Outputs, name: str) -> None:
        self.outputs, self.name = outputs, name

    def writable(self) -> bool:
        """Say that one may write."""
        return True

    def write(self, text: str) -> int:
        """Keep the text."""
        self.outputs.write(self.name, str(text))
        return len(text)


class Publisher(DisplayPublisher):
    """What `display(…)` publishes goes to `Outputs`."""

    outputs = AnyTrait()

    def publish(self, data: dict[str, Any], metadata: Any = None, *args: Any, **more: Any) -> None:
        """Keep the bundle."""
        self.outputs.display(data, metadata)

    def clear_output(self, *_: Any, **__: Any) -> None:
        """Forget what was shown so far."""
        self.outputs.clear()


@contextmanager
def captured(shell: Any, outputs: Outputs) -> Generator[None]:
    """Send prints, displays and the last expression's value to `outputs`; errors are left to the caller."""

    def show(value: Any) -> None:
        if value is not None:
            outputs.display(*shell.display_formatter.format(value))

    before = sys.stdout, sys.stderr, shell.display_pub
    # Entering the trap here keeps run_cell from putting its own display hook over ours.
    with shell.display_trap:
        hook = sys.displayhook
        sys.stdout, sys.stderr = Stream(outputs, "stdout"), Stream(outputs, "stderr")
        shell.display_pub, sys.displayhook = Publisher(parent=shell, outputs=outputs), show
        shell._showtraceback = lambda *_: None  # noqa: SLF001 (IPython has no public way)
        shell.ask_exit = lambda: None
        try:
            yield
        finally:
            del shell._showtraceback, shell.ask_exit  # noqa: SLF001
            sys.stdout, sys.stderr, shell.display_pub = before
            sys.displayhook = hook
