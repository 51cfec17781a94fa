"""What is to be seen inside a sandbox, as bubblewrap's arguments: nothing but what is named here."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

# Never the whole of /etc: it holds shadow, keys and the configuration of other programs.
_ETC = (
    "alternatives",
    "ca-certificates",
    "ca-certificates.conf",
    "default/locale",
    "fonts",
    "gai.conf",
    "host.conf",
    "hosts",
    "inputrc",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "locale.alias",
    "localtime",
    "login.defs",
    "mime.types",
    "nsswitch.conf",
    "profile",
    "profile.d",
    "bash.bashrc",
    "protocols",
    "resolv.conf",
    "services",
    "ssl/certs",
    "ssl/openssl.cnf",
    "terminfo",
    "timezone",
    "pki/tls/certs",
    "pki/ca-trust",
    "crypto-policies",
)
_TOP = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")


def system(*, tmp_bytes: int | None = None) -> list[str]:
    """Return the programs and libraries of the machine, an empty ``/tmp`` and ``/run``."""
    size = ["--size", str(tmp_bytes)] if tmp_bytes else []
    words = ["--ro-bind", "/usr", "/usr"]
    for name in _TOP:
        top = Path("/") / name
        if top.is_symlink():
            words += ["--symlink", str(top.readlink()), str(top)]
        elif top.is_dir():
            words += ["--ro-bind", str(top), str(top)]
    words += ["--perms", "0755", "--dir", "/etc"]
    for name in _ETC:
        words += _etc_file(Path("/etc") / name)
    return [*words, *size, "--perms", "1777", "--tmpfs", "/tmp", "--perms", "0755", "--dir", "/run"]  # noqa: S108


def environment(*, shown: Iterable[Path] = ()) -> list[str]:
    """Return the Python environment, read-only, and whatever else is to be shown."""
    real_python = Path(sys.executable).resolve().parents[1]
    wanted = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.base_exec_prefix), real_python, *shown]
    words: list[str] = []
    for folder in _outermost(path for path in wanted if path.exists()):
        words += [*_parents(folder), "--ro-bind", str(folder), str(folder)]
    return words


def masked(folder: Path) -> list[str]:
    """Return an empty folder in its place, in case it lies within what is shown."""
    visible = [Path("/usr"), Path(sys.prefix), Path(sys.base_prefix)]
    return ["--tmpfs", str(folder)] if any(folder.is_relative_to(place) for place in visible) else []


def accounts(folder: Path) -> list[str]:
    """Return the person's own ``passwd`` and ``group``: nobody else has an account inside."""
    return [
        word for name in ("passwd", "group") for word in ("--ro-bind", str(folder / name), f"/etc/{name}")
    ]


def writable(folder: Path, *, at: Path) -> list[str]:
    """Return a folder that can be written to."""
    return [*_parents(at), "--bind", str(folder), str(at)]


def _etc_file(file: Path) -> list[str]:
    if not file.exists():
        return []
    parent = ["--perms", "0755", "--dir", str(file.parent)] if file.parent != Path("/etc") else []
    if file.is_symlink() and not file.resolve().is_relative_to("/usr"):
        return [*parent, "--ro-bind", str(file.resolve()), str(file)]
    if file.is_symlink():
        return [*parent, "--symlink", os.readlink(file), str(file)]  # noqa: PTH115 - as written, not resolved.
    return [*parent, "--ro-bind", str(file), str(file)]


def _outermost(folders: Iterable[Path]) -> Sequence[Path]:
    """Return each folder once, without those inside another, in an order that can be mounted."""
    kept: list[Path] = [Path("/usr")]
    for folder in sorted(set(folders)):
        if not any(folder.is_relative_to(other) for other in kept):
            kept.append(folder)
    return kept[1:]


def _parents(folder: Path) -> list[str]:
    # Folders that bubblewrap makes on the way are closed to others, and the person is another.
    missing = [parent for parent in reversed(folder.parents) if parent != Path("/")]
    return [word for parent in missing for word in ("--perms", "0755", "--dir", str(parent))]
