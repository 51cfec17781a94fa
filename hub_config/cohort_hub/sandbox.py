"""bubblewrap command lines: for a person's server, for a graded kernel; probe, or refuse.

Two ways in, same inside:

- *As an ordinary user*: one bubblewrap in a user namespace of its own.
- *As root*: a first bubblewrap lays out the files (it may look into closed homes, where Python may lie),
  then the person's own unprivileged uid runs the second. So nothing of a person's runs as root, limits on
  processes hold (the kernel exempts root from them), and a graded kernel finds an unmasked ``/proc`` to
  derive its own from.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cohort_hub import layout, places, tether

Way = Literal["as an ordinary user", "as root"]
PROBE_SECONDS = 20
PROBE_UID = 65534
PROBED = "COHORT_SANDBOX"
INSIDE_HOMES = Path("/people")
SERVER_LIMITS = {"processes": 2048}
GRADED_LIMITS = {
    "processes": 128,
    "address_space": 4 * 1024**3,
    "file_bytes": 64 * 1024**2,
    "open_files": 1024,
}
GRADED_TMP_BYTES = 256 * 1024**2
_ALONE = ["--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
# Devices, and shared memory of a bounded size: files below /dev would be memory without a bound.
_DEV = ["--dev", "/dev", "--size", str(GRADED_TMP_BYTES), "--tmpfs", "/dev/shm", "--remount-ro", "/dev"]  # noqa: S108
_OWN_UTS = ["--hostname", "cohort"]


class NoSandbox(Exception):
    """This machine cannot isolate one person from another. The message says why, in one line."""


@dataclass(frozen=True)
class Home:
    """A person's home on this machine, and the uid it belongs to (None: the operator's own)."""

    person: str
    folder: Path
    accounts: Path
    uid: int | None = None

    @property
    def inside(self) -> Path:
        """Return where the person sees it."""
        return INSIDE_HOMES / self.person


def person_server(command: list[str], home: Home, *, hidden: Path) -> list[str]:
    """Return the command line that runs a person's server with the own home and nobody else's.

    ``hidden`` (the data of the deployment) stays out of sight wherever it lies.
    """
    files = [
        *layout.system(),
        *layout.environment(shown=places.package_folders()),
        *layout.masked(hidden),
        *layout.accounts(home.accounts),
        *layout.writable(home.folder, at=home.inside),
        *["--remount-ro", "/", "--chdir", str(home.inside)],
    ]
    inner = tether.command(command, limits=_enforceable(SERVER_LIMITS))
    return _enter(files, inner, uid=home.uid)


def graded_kernel(
    command: list[str],
    *,
    scratch: Path,
    connection_dir: Path,
    environment: Mapping[str, str] | None = None,
    limits: Mapping[str, int] | None = None,
) -> list[str]:
    """Return the command line that runs a kernel with one submission's scratch copy and nothing else.

    No network, no other process in sight, an environment of its own. ``scratch`` and ``connection_dir``
    keep their paths and are the only places it can write to beside a small ``/tmp``. ``limits`` override
    GRADED_LIMITS (names as in tether.py; ``cpu_seconds`` bounds a kernel that never comes back).
    Runs inside a person's own sandbox as well as outside.
    """
    variables = {"HOME": "/tmp", "PATH": _path(), "LANG": "C.UTF-8", **(environment or {})}  # noqa: S108
    return [
        _bwrap(),
        "--unshare-all",
        *["--die-with-parent", "--new-session", "--clearenv", *_OWN_UTS],
        *layout.system(tmp_bytes=GRADED_TMP_BYTES),
        *layout.environment(shown=places.package_folders()),
        *layout.writable(scratch, at=scratch),
        *layout.writable(connection_dir, at=connection_dir),
        *["--proc", "/proc", *_DEV, "--remount-ro", "/", "--chdir", str(scratch)],
        *[word for name, value in variables.items() for word in ("--setenv", name, value)],
        "--",
        *tether.command(command, limits=_enforceable({**GRADED_LIMITS, **(limits or {})})),
    ]


def probe() -> Way:
    """Return how people are isolated here; raise NoSandbox when they cannot be."""
    _bwrap()
    way: Way = "as root" if os.getuid() == 0 else "as an ordinary user"
    command = [sys.executable, "-I", "-S", "-c", "import os; assert not os.path.exists('/var/lib')"]
    files = [*layout.system(), *layout.environment(shown=places.package_folders()), "--remount-ro", "/"]
    uid = PROBE_UID if way == "as root" else None
    _must_run(_enter(files, command, uid=uid), "bubblewrap does not work here")
    return way


def is_available(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether people are isolated from one another here; `up` has found out already and says so."""
    if found := environment.get(PROBED):
        return found == "works"
    try:
        probe()
    except NoSandbox:
        return False
    return True


def probe_grading() -> None:
    """Raise NoSandbox when learners' code cannot be graded in isolation from where this runs."""
    _must_run(
        graded_kernel(
            [sys.executable, "-I", "-S", "-c", ""], scratch=Path("/usr"), connection_dir=Path("/usr")
        ),
        "a sandbox for grading does not work here",
    )


def _enter(files: list[str], command: list[str], *, uid: int | None) -> list[str]:
    alone = [*_ALONE, *_OWN_UTS, "--die-with-parent", "--new-session"]
    if uid is None:
        # Before the files: they end by making the root read-only, where no mount point can be made.
        return [_bwrap(), *alone, "--proc", "/proc", "--dev", "/dev", *files, "--", *command]
    as_somebody = [
        *[_bwrap(), "--die-with-parent", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"],
        *["--bind", "/proc", "/proc", "--dev", "/dev", *files, "--"],
        *tether.command([_bwrap(), *alone, "--bind", "/", "/"], uid=uid),
        *["--proc", "/proc", "--dev", "/dev", "--chdir", _chdir(files), "--", *command],
    ]
    return tether.watched(as_somebody)


def _chdir(files: list[str]) -> str:
    return files[files.index("--chdir") + 1] if "--chdir" in files else "/"


def _must_run(command: list[str], complaint: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PROBE_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoSandbox(f"{complaint}: {error}") from None
    if done.returncode != 0:
        reason = done.stderr.strip().splitlines()[-1:] or [f"it ended with {done.returncode}"]
        raise NoSandbox(f"{complaint}: {reason[0]}")


def _bwrap() -> str:
    found = shutil.which("bwrap")
    if found is None:
        raise NoSandbox("bubblewrap is not installed (on Debian: apt-get install bubblewrap)")
    return found


def _enforceable(limits: Mapping[str, int]) -> dict[str, int]:
    # Before Linux 5.14 processes were counted per user of the machine, not per sandbox.
    version = tuple(int(part) for part in os.uname().release.split("-")[0].split(".")[:2])
    return {name: value for name, value in limits.items() if name != "processes" or version >= (5, 14)}


def _path() -> str:
    return os.pathsep.join([str(Path(sys.prefix) / "bin"), "/usr/local/bin", "/usr/bin", "/bin"])
