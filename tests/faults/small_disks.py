"""Disks that are full: a small file system of its own, or a limit on the size of the service's files."""

import resource
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.running.service import Running, running

MEGABYTE = 1024 * 1024
ROOM = 24 * MEGABYTE
MOUNT = 'mount -t tmpfs -o size="$0" none "$1" && shift && exec "$@"'
IN_ITS_OWN_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", MOUNT)


class Disk(Protocol):
    """Where a service has no room for more, until somebody makes some."""

    service: Running

    def make_room(self) -> None: ...


@dataclass
class SmallFileSystem:
    """A tmpfs of `ROOM` bytes that only the service sees, with something on it that can be deleted."""

    service: Running
    ballast: Path

    def make_room(self) -> None:
        self.ballast.unlink()


@dataclass
class FileSizeLimit:
    """No file of the service's grows beyond `ROOM`: for machines where nobody may mount anything."""

    service: Running

    def make_room(self) -> None:
        _, hard = resource.prlimit(self.service.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self.service.pid, resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def small_file_system(folder: Path) -> Generator[SmallFileSystem]:
    """Run the service in ``folder`` on a disk of its own, some of which something else has."""
    with running(folder, wrapper=(*IN_ITS_OWN_NAMESPACE, str(ROOM), str(folder))) as service:
        ballast = Path(f"/proc/{service.pid}/root{folder}/ballast")
        ballast.write_bytes(bytes(ROOM // 4))
        yield SmallFileSystem(service, ballast)


@contextmanager
def file_size_limit(folder: Path) -> Generator[FileSizeLimit]:
    """Run the service in ``folder`` and let none of its files grow beyond `ROOM`."""
    with running(folder) as service:
        _, hard = resource.prlimit(service.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(service.pid, resource.RLIMIT_FSIZE, (ROOM, hard))
        yield FileSizeLimit(service)


def may_mount(folder: Path) -> bool:
    """Say whether this machine lets its users mount a file system of their own."""
    try:
        trial = [*IN_ITS_OWN_NAMESPACE, str(MEGABYTE), str(folder), "true"]
        return subprocess.run(trial, capture_output=True, timeout=10, check=False).returncode == 0
    except OSError:
        return False
