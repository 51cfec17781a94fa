"""A learner's copy of an assignment: made once, brought to a new version without losing an answer.

`~/<cohort>/<assignment>/` is the copy. What a new version replaces is kept under
`~/<cohort>/earlier/<assignment>/`: beside it, and not inside it, because everything inside is handed in.
"""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cohort_lab.cells import answer_to, grade_id, key_of, role_of, section, source_of
from cohort_lab.replies import Refusal
from cohort_lab.saving import Notebook, dumped, load, put, write_atomically
from cohort_lab.unpacking import unpack

ANSWERS = {"exercise", "answer"}


def version_of(file: Path) -> int:
    """Return the version a notebook was published as; 0 when it does not say or cannot be read."""
    try:
        found = section(load(file), "cohort").get("version")
    except (OSError, Refusal):
        return 0
    return found if isinstance(found, int) else 0


def install(archive: bytes, copy: Path, cohort: str) -> None:
    """Make the copy, or bring it to the version in `archive`; the learner's answers stay."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    with unpacked(archive, copy.parent) as fresh:
        for file in fresh.rglob("*.ipynb"):
            stamp(file, cohort)
        if not copy.exists():
            fresh.rename(copy)
            return
        # Notebooks last: while one is old, the next visit starts over.
        for file in sorted(fresh.rglob("*"), key=lambda file: file.suffix == ".ipynb"):
            if file.is_file():
                bring(file, copy / file.relative_to(fresh), earlier=copy.parent / "earlier" / copy.name)


@contextmanager
def unpacked(archive: bytes, beside: Path) -> Generator[Path]:
    """Unpack into a folder beside the copy, so that a rename can put it in its place."""
    with tempfile.TemporaryDirectory(dir=beside, prefix=".copy-", ignore_cleanup_errors=True) as scratch:
        fresh = Path(scratch) / "fresh"
        fresh.mkdir()
        unpack(archive, fresh)
        yield fresh


def stamp(file: Path, cohort: str) -> None:
    """Write into a notebook whose copy it is."""
    notebook = load(file)
    known = notebook.setdefault("metadata", {}).setdefault("cohort", {})
    if known.get("cohort") != cohort:
        known["cohort"] = cohort
        write_atomically(file, dumped(notebook, like=file))


def bring(new: Path, old: Path, *, earlier: Path) -> None:
    """Bring one file of the copy to the new version; what it replaces is kept."""
    if not old.exists():
        old.parent.mkdir(parents=True, exist_ok=True)
        new.replace(old)
        return
    if new.suffix != ".ipynb":
        if new.read_bytes() != old.read_bytes():
            keep(old, earlier / old.name)
            new.replace(old)
        return
    was, now = version_of(old), version_of(new)
    if was == now and was:
        return
    keep(old, earlier / f"{old.stem}.version-{was or 'unknown'}.ipynb")
    try:
        notebook = merged(load(new), load(old))
    except Refusal:
        # The old file is no notebook: there is no answer in it to carry over, and it has been kept.
        notebook = load(new)
    write_atomically(old, dumped(notebook, like=new))


def keep(file: Path, where: Path) -> None:
    """Copy a file aside; never over one that was kept before."""
    where.parent.mkdir(parents=True, exist_ok=True)
    place, number = where, 1
    while place.exists():
        if place.read_bytes() == file.read_bytes():
            return
        number += 1
        place = where.with_name(f"{where.stem} ({number}){where.suffix}")
    shutil.copy2(file, place)


def merged(new: Notebook, old: Notebook) -> Notebook:
    """Return the new version with the old one's answers, by `grade_id`, then by key; own cells come along."""
    for cell in new["cells"]:
        if role_of(cell) in ANSWERS and (before := counterpart(cell, old)):
            put(cell, source_of(before))
    keyed = any(section(cell, "cohort").get("key") for cell in old["cells"])
    for index, cell in enumerate(old["cells"]):
        if answer_to(cell) or (keyed and is_own(cell)):
            new["cells"].insert(place_after(old["cells"][:index], new), cell)
    return new


def counterpart(cell: dict[str, Any], old: Notebook) -> dict[str, Any] | None:
    """Find the old version of an answer cell."""
    answers = [other for other in old["cells"] if role_of(other) == role_of(cell)]
    by_name = [other for other in answers if grade_id(other) == grade_id(cell) != ""]
    by_key = [other for other in answers if key_of(other) == key_of(cell) != ""]
    return next(iter(by_name + by_key), None)


def is_own(cell: dict[str, Any]) -> bool:
    """Say whether the learner added this cell: what was published has a key, or nbgrader's name."""
    return bool(source_of(cell).strip()) and not grade_id(cell) and not section(cell, "cohort").get("key")


def place_after(before: list[dict[str, Any]], new: Notebook) -> int:
    """Return where an own cell goes: after the nearest cell before it that the new version still has."""
    for neighbour in reversed(before):
        for index, cell in enumerate(new["cells"]):
            same_id = grade_id(cell) == grade_id(neighbour) != ""
            if cell is neighbour or same_id or key_of(cell) == key_of(neighbour) != "":
                return index + 1
    return len(new["cells"])
