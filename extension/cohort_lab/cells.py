"""What a cell of an nbgrader notebook is for, and how it is told from the others.

Works on nbformat nodes and on plain JSON alike; metadata that is not what it should be counts as none.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Literal

Cell = Mapping[str, Any]
Role = Literal["read", "exercise", "answer", "task", "check"]


def role_of(cell: Cell) -> Role:
    """Say what a learner does with a cell.

    `exercise`: writes code · `answer`: writes Markdown · `task`: answers beneath · `check`: presses *Check*.
    """
    marks, kind = grading(cell), cell.get("cell_type")
    if marks.get("solution"):
        return {"code": "exercise", "markdown": "answer"}.get(str(kind), "read")  # type: ignore[return-value]
    if marks.get("task") and kind == "markdown":
        return "task"
    if marks.get("grade") and kind == "code":
        return "check"
    return "read"


def grading(cell: Cell) -> Mapping[str, Any]:
    """Return nbgrader's marks on a cell."""
    return section(cell, "nbgrader")


def section(thing: Cell, name: str) -> Mapping[str, Any]:
    """Return one section of the metadata of a cell or notebook."""
    metadata = thing.get("metadata")
    found = metadata.get(name) if isinstance(metadata, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def grade_id(cell: Cell) -> str:
    """Return nbgrader's name for a cell, or nothing."""
    return str(grading(cell).get("grade_id") or "")


def key_of(cell: Cell) -> str:
    """Return the key that a cell keeps across versions, else its nbformat id."""
    return str(section(cell, "cohort").get("key") or cell.get("id") or "")


def answer_to(cell: Cell) -> str:
    """Return the name of the task that a learner's own cell answers, or nothing."""
    return str(section(cell, "cohort").get("answer_to") or "")


def source_of(cell: Cell) -> str:
    """Return a cell's source as one string; notebooks on disk often keep it as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(map(str, source))


def checks_after(cells: Sequence[Cell], index: int) -> list[str]:
    """Return the sources of an exercise's checks: those after it, up to the next solution cell."""
    found: list[str] = []
    for cell in cells[index + 1 :]:
        match role_of(cell):
            case "check":
                found.append(source_of(cell))
            case "exercise" | "answer" | "task":
                break
            case _:
                pass
    return found


def title_of(cells: Iterable[Cell]) -> str:
    """Return the first heading of a notebook, or nothing."""
    for cell in cells:
        if cell.get("cell_type") != "markdown":
            continue
        for line in source_of(cell).splitlines():
            if line.startswith("#"):
                return line.lstrip("#").strip().strip("*_`")
    return ""


def digest(source: str) -> str:
    """Return what tells one source from another."""
    return sha256(source.encode()).hexdigest()[:16]
