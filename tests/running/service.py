"""A service in a process of its own: start it, ask it, kill it, read its CPU time and its memory."""

import os
import resource
import socket
import subprocess
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
API = "/services/cohort/api/"
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Running:
    pid: int
    port: int

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}{API}"

    def cpu_seconds(self) -> float:
        """Return the CPU time of all its threads."""
        return cpu_seconds(self.pid)

    def resident(self) -> int:
        """Return the bytes of memory it holds."""
        return resident(self.pid)


def cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process, to the nanosecond where the kernel tells (else 10 ms)."""
    try:
        threads = Path(f"/proc/{pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
    except (OSError, IndexError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> int:
    """Return the bytes of memory a process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE


def allow_many_sockets() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextmanager
def held_port() -> Generator[int]:
    """Keep a port for a service that goes down and comes back.

    Bound but not listening: no other process is given it meanwhile, and no client that knocks while the
    service is down is given it as its own end, which would connect it to itself.
    """
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holder.bind(("127.0.0.1", 0))
        yield holder.getsockname()[1]


@contextmanager
def running_for_a_while(program: str = "tests.running") -> Generator[Running]:
    """Run the service on data that nobody wants to keep."""
    with (
        tempfile.TemporaryDirectory(prefix="cohort-running-") as directory,
        running(Path(directory), program=program) as service,
    ):
        yield service


@contextmanager
def running(
    directory: Path, *, port: int = 0, wrapper: Sequence[str] = (), program: str = "tests.running"
) -> Generator[Running]:
    """Run the service on the data in ``directory``; end it (unless it has ended) on the way out.

    ``wrapper`` are words before its command line: a program that sets something up and becomes it.
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "hub_config")))}
    process = subprocess.Popen(
        [*wrapper, sys.executable, "-m", program, directory, str(port)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Running(process.pid, int(process.stdout.readline()))
    finally:
        process.stdin.close()
        process.wait(20)
        process.stdout.close()
