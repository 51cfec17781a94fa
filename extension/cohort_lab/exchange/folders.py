"""A folder ↔ the ZIP archive that travels in its place."""

import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

# Written by the exchange itself; whoever puts one into a submission only fools themselves.
TIMESTAMP = "timestamp.txt"
SUBMISSION = "cohort_submission.txt"
RESERVED = frozenset({TIMESTAMP, SUBMISSION, "submission_secret.txt"})
Ignore = Callable[[str, list[str]], Iterable[str]]


class WrongFolder(Exception):
    """The folder cannot travel, or what arrived cannot be unpacked; the message says why."""


def packed(folder: Path, *, ignore: Ignore, most_kilobytes: int) -> bytes:
    """Return the folder as an archive, without what ``ignore`` names and without reserved files.

    Raises:
        WrongFolder: it is larger than ``most_kilobytes``.
    """
    with tempfile.TemporaryDirectory() as spare:
        chosen = Path(spare) / "chosen"
        shutil.copytree(folder, chosen, ignore=ignore, ignore_dangling_symlinks=True)
        files = [file for file in sorted(chosen.rglob("*")) if file.is_file()]
        size = sum(file.stat().st_size for file in files)
        if size > 1000 * most_kilobytes:
            raise WrongFolder(
                f"{folder} holds {size // 1_000_000} MB, and {most_kilobytes // 1000} MB is the most. "
                "Take out what is not needed."
            )
        return _archive({file.relative_to(chosen).as_posix(): file for file in files})


def pages(folder: Path) -> bytes:
    """Return the HTML pages of a folder as an archive."""
    return _archive({file.name: file for file in sorted(folder.glob("*.html"))})


def notebooks_in(archive: bytes) -> set[str]:
    """Return the paths of the archive's notebooks."""
    with zipfile.ZipFile(BytesIO(archive)) as content:
        return {name for name in content.namelist() if name.endswith(".ipynb")}


def unpack_as(archive: bytes, target: Path, *, extra: dict[str, str] | None = None) -> None:
    """Make ``target`` the archive's content and the ``extra`` texts; it appears whole or not at all.

    What was there before is replaced.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".arriving-") as spare:
        arriving = Path(spare) / "arriving"
        arriving.mkdir()
        add_missing(archive, arriving)
        for name, text in (extra or {}).items():
            (arriving / name).write_text(text, encoding="utf-8")
        if target.exists():
            target.rename(Path(spare) / "before")
        arriving.rename(target)


def add_missing(archive: bytes, target: Path) -> list[str]:
    """Unpack what ``target`` does not have; return the paths that were added."""
    missing = {name: content for name, content in files_in(archive).items() if not (target / name).exists()}
    write_files(missing, target)
    return sorted(missing)


def files_in(archive: bytes) -> dict[str, bytes]:
    """Return path → bytes of the archive's files, without reserved ones."""
    with zipfile.ZipFile(BytesIO(archive)) as content:
        return {name: content.read(name) for name in content.namelist() if _travels(name)}


def write_files(files: dict[str, bytes], target: Path) -> None:
    """Write files below ``target``; raise WrongFolder before one is written outside of it."""
    for name, content in files.items():
        place = target / name
        if not place.resolve().is_relative_to(target.resolve()):
            raise WrongFolder(f"The archive holds {name!r}, which would leave its folder.")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _travels(name: str) -> bool:
    return not name.endswith("/") and name.split("/")[0] not in RESERVED


def _archive(files: dict[str, Path]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        for name, file in files.items():
            if _travels(name):
                archive.write(file, name)
    return packed.getvalue()
