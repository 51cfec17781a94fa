"""Start a program that ends when its parent ends, however that happens.

Run by path (``python -I -S tether.py [--uid N] [--limit NAME=N] -- command …``), so that it starts in
milliseconds and depends on nothing. It sets what the kernel offers and then becomes the command.

With ``--stay`` it remains beside the command instead: where the command changes its user, the kernel lets its
parent's end tell it nothing, and somebody with the power to end it has to be there.
"""

import ctypes
import os
import resource
import signal
import sys
from pathlib import Path
from typing import NoReturn

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_LIMITS = {
    "address_space": resource.RLIMIT_AS,
    "cpu_seconds": resource.RLIMIT_CPU,
    "file_bytes": resource.RLIMIT_FSIZE,
    "open_files": resource.RLIMIT_NOFILE,
    "processes": resource.RLIMIT_NPROC,
}


def command(inner: list[str], *, uid: int | None = None, limits: dict[str, int] | None = None) -> list[str]:
    """Return the command line that runs ``inner`` tethered to whoever starts it."""
    as_user = ["--uid", str(uid)] if uid is not None else []
    limited = [word for name, value in (limits or {}).items() for word in ("--limit", f"{name}={value}")]
    return [sys.executable, "-I", "-S", __file__, *as_user, *limited, "--", *inner]


def watched(inner: list[str]) -> list[str]:
    """Return the command line that runs ``inner`` and, at its own end, leaves nothing of it running."""
    return [sys.executable, "-I", "-S", __file__, "--stay", "yes", "--", *inner]


def end_with_parent(number: int = signal.SIGTERM) -> None:
    """Ask the kernel to send this process a signal when its parent ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, number, 0, 0, 0)


def adopt_orphans() -> None:
    """Ask the kernel to hand this process the children of its children when they are orphaned."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def become(uid: int) -> None:
    """Give up the powers of root for those of nobody in particular."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def stay(inner: list[str]) -> NoReturn:
    """Run the command beside this process; when either ends, all that it started ends too."""
    adopt_orphans()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    end_with_parent()
    child = os.fork()
    if child == 0:
        end_with_parent(signal.SIGKILL)
        os.execvp(inner[0], inner)  # noqa: S606 - becoming the command is what this is for.
    try:
        _, status = os.waitpid(child, 0)
    finally:
        sweep()
    sys.exit(os.waitstatus_to_exitcode(status) % 256)


def leave(number: int, _: object) -> NoReturn:
    """End, once: who asks again while things are being ended must not keep them from it."""
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, signal.SIG_IGN)
    sys.exit(128 + number)


def sweep() -> None:
    """End every child; a child's own children come to this process then, and are ended in turn."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    while pids := children.read_text().split():
        for pid in pids:
            os.kill(int(pid), signal.SIGKILL)
            os.waitpid(int(pid), 0)


def limit(name: str, value: int) -> None:
    """Lower a limit of this process and of all it starts."""
    kind = _LIMITS[name]
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def main(words: list[str]) -> None:
    """Read the options, then become the command."""
    options, inner = words[: words.index("--")], words[words.index("--") + 1 :]
    for option, value in zip(options[::2], options[1::2], strict=True):
        if option == "--uid":
            become(int(value))
        elif option == "--limit":
            name, _, number = value.partition("=")
            limit(name, int(number))
        elif option == "--stay":
            stay(inner)
    end_with_parent()  # After the change of user, which clears it.
    os.execvp(inner[0], inner)  # noqa: S606 - becoming the command is what this is for.


if __name__ == "__main__":
    main(sys.argv[1:])
