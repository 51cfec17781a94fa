"""Start a program that ends when its parent ends, however that happens.

Run by path (``python -I -S tether.py [--uid N] [--limit NAME=N] -- command …``), so that it starts in
milliseconds and depends on nothing. It sets what the kernel offers and then becomes the command.
"""

import ctypes
import os
import resource
import signal
import sys

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


def limit(name: str, value: int) -> None:
    """Lower a limit of this process and of all it starts."""
    kind = _LIMITS[name]
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def main(words: list[str]) -> None:
    """Read the options, then become the command."""
    options = words[: words.index("--")]
    for option, value in zip(options[::2], options[1::2], strict=True):
        if option == "--uid":
            become(int(value))
        elif option == "--limit":
            name, _, number = value.partition("=")
            limit(name, int(number))
    end_with_parent()  # After the change of user, which clears it.
    inner = words[words.index("--") + 1 :]
    os.execvp(inner[0], inner)  # noqa: S606 - becoming the command is what this is for.


if __name__ == "__main__":
    main(sys.argv[1:])
