"""A watch over one sandbox: what no limit of the kernel's bounds as a whole is counted from outside."""

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

INTERVAL = 0.25


@dataclass(frozen=True)
class Bounds:
    """What everything in one sandbox may take together."""

    seconds: float = 900
    memory: int = 2 * 1024**3
    disk: int = 256 * 1024**2
    files: int = 20_000
    processes: int = 200


class Watch:
    """Kills the sandbox ``pid`` when it, or ``place`` on disk, goes beyond ``bounds``, and says why."""

    def __init__(self, pid: int, place: Path, bounds: Bounds, *, say: Callable[[str], object]) -> None:
        self._pid = pid
        self._place = place
        self._bounds = bounds
        self._say = say
        self._end = threading.Event()
        self._began = time.monotonic()
        self._thread = threading.Thread(target=self._look, name=f"watch-{pid}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._end.set()

    def _look(self) -> None:
        while not self._end.wait(INTERVAL):
            try:
                sandbox = psutil.Process(self._pid)
                too_much = self._too_much(sandbox)
            except psutil.NoSuchProcess:
                return
            if too_much:
                self._say(f"A graded kernel was ended: {too_much}. That submission was not graded.")
                _kill(sandbox)
                return

    def _too_much(self, sandbox: psutil.Process) -> str | None:
        bounds = self._bounds
        if time.monotonic() - self._began > bounds.seconds:
            return f"it ran for more than {bounds.seconds:.0f} seconds"
        processes = sandbox.children(recursive=True)
        if len(processes) > bounds.processes:
            return f"it started more than {bounds.processes} processes"
        if sum(_memory(process) for process in processes) > bounds.memory:
            return f"it took more than {bounds.memory // 2**20} MB of memory"
        size, files = _disk(self._place)
        if size > bounds.disk or files > bounds.files:
            return f"it wrote more than {bounds.disk // 2**20} MB or {bounds.files} files"
        return None


def _kill(sandbox: psutil.Process) -> None:
    # The sandbox's first process is the init of its own process space: with it, everything inside ends.
    for process in (*sandbox.children(), sandbox):
        try:
            os.kill(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _memory(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0


def _disk(place: Path) -> tuple[int, int]:
    size = files = 0
    for folder, _, names in os.walk(place):
        for name in names:
            try:
                size += os.lstat(f"{folder}/{name}").st_blocks * 512
            except OSError:
                continue
            files += 1
    return size, files
