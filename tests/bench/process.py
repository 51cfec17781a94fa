"""A service process to measure: start it, ask it, read its CPU time."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
API = "/services/cohort/api/"


@dataclass(frozen=True)
class Benched:
    pid: int
    port: int

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}{API}"

    def cpu_seconds(self) -> float:
        """Return the CPU time of all its threads, to the nanosecond where the kernel tells (else 10 ms)."""
        try:
            threads = Path(f"/proc/{self.pid}/task").iterdir()
            return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
        except (OSError, IndexError):
            fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def allow_many_sockets() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextmanager
def benched_service() -> Generator[Benched]:
    """Run the service in a process of its own, with a table of tokens in place of a Hub."""
    with (
        tempfile.TemporaryDirectory(prefix="cohort-bench-") as directory,
        started(Path(directory)) as service,
    ):
        yield service


@contextmanager
def started(directory: Path) -> Generator[Benched]:
    """Run the service on the data in ``directory``; end it (unless it has ended) on the way out."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "hub_config")))}
    process = subprocess.Popen(
        [sys.executable, HERE / "benched_service.py", directory],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Benched(process.pid, int(process.stdout.readline()))
    finally:
        process.stdin.close()
        process.wait(20)
        process.stdout.close()
