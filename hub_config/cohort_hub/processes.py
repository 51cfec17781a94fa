"""One deployment per data directory: claiming it, finding what a crash left, and ending everything."""

import contextlib
import fcntl
import json
import os
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from cohort_hub.running import Running

LEFTOVER_SECONDS = 20.0
ASKED_SECONDS = 10.0


class CannotStart(Exception):
    """The deployment cannot start here. The message says why and what to do."""


@dataclass(frozen=True)
class Claim:
    """The lock on a data directory; the Hub inherits it, so that it lasts as long as anything runs."""

    handle: int


def claim(running: Running) -> Claim:
    """Take the data directory for this process; raise CannotStart while another deployment has it.

    What a killed deployment left behind is ended first.
    """
    handle = os.open(running.data / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    if _lock(handle):
        return Claim(handle)
    record = read_record(running.data)
    if record and _same_process(record.get("pid"), record.get("pid_started")):
        address = record.get("address", "another address")
        raise CannotStart(
            f"{running.data} is in use: a deployment runs at {address} (process {record['pid']}). "
            "Stop it first, or choose another place with DATA= or --data."
        )
    _end_leftover(record)
    deadline = time.monotonic() + LEFTOVER_SECONDS
    while not _lock(handle):
        if time.monotonic() > deadline:
            raise CannotStart(
                f"{running.data} is in use by a process that does not end. `fuser {running.data}/lock`"
            )
        time.sleep(0.1)
    return Claim(handle)


def require_free_port(host: str, port: int) -> None:
    """Raise CannotStart when something else listens there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            raise CannotStart(
                f"Port {port} needs root. Choose one above 1023: PORT=8010, or --port 8010."
            ) from None
        except OSError:
            raise CannotStart(
                f"Port {port} on {host} is taken by another program. Choose another: PORT={port + 10} "
                f"make run, or jupyter cohort up --port {port + 10}."
            ) from None


def free_ports(count: int) -> list[int]:
    """Return ports of this machine that nobody uses, all different."""
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def write_record(running: Running, *, hub: int) -> None:
    """Write ``deployment.json``: what runs, and where, for the other commands."""
    record = {
        "address": running.address,
        "pid": os.getpid(),
        "pid_started": _started(os.getpid()),
        "hub_pid": hub,
        "hub_started": _started(hub),
        "environment": running.environment(),
    }
    new = running.data / "deployment.json.new"
    new.write_text(json.dumps(record, indent=2), encoding="utf-8")
    new.replace(running.data / "deployment.json")


def read_record(data: Path) -> dict[str, Any] | None:
    """Return what ``deployment.json`` says; None when there is none or it is cut short."""
    try:
        return json.loads((data / "deployment.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return None


def is_running(data: Path) -> bool:
    """Whether the deployment of this data directory runs now."""
    record = read_record(data)
    return bool(record and _same_process(record.get("pid"), record.get("pid_started")))


def forget_record(running: Running) -> None:
    """Remove ``deployment.json``: nothing runs any more."""
    (running.data / "deployment.json").unlink(missing_ok=True)


def end_descendants(hub: int) -> None:
    """Ask the Hub to end, then end whatever this process has started and is still there."""
    _signal(hub, signal.SIGTERM)
    _wait([hub], ASKED_SECONDS)
    for number in (signal.SIGTERM, signal.SIGKILL):
        left = psutil.Process().children(recursive=True)
        for process in left:
            _signal(process.pid, number)
        _wait([process.pid for process in left], 3.0)


def _wait(pids: list[int], seconds: float) -> None:
    processes = [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]
    psutil.wait_procs(processes, timeout=seconds)
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _end_leftover(record: dict[str, Any] | None) -> None:
    if record and _same_process(record.get("hub_pid"), record.get("hub_started")):
        # The Hub has been told already, when its parent went; what hangs is ended.
        _wait([record["hub_pid"]], ASKED_SECONDS)
        _signal(record["hub_pid"], signal.SIGKILL)


def _signal(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def _lock(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _started(pid: int) -> float:
    return psutil.Process(pid).create_time()


def _same_process(pid: int | None, started: float | None) -> bool:
    try:
        return pid is not None and started is not None and abs(_started(pid) - started) < 1
    except psutil.NoSuchProcess:
        return False
