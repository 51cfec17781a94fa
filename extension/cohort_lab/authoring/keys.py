"""Cells keep their keys from version to version, so that what is said about them stays with them. Pure.

The designer's file is not asked to remember: a cell is known again by its key, its grade_id, its id, its
text, or by a text much like it, in this order.
"""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Any

from nbformat import NotebookNode

from cohort_lab.cells import grade_id, section, source_of

ALIKE = 0.6
SHORTEST_ALIKE = 20
Cell = NotebookNode
Identity = Callable[[Cell], Any]


def with_keys(cells: Sequence[Cell], before: Sequence[Cell]) -> None:
    """Give every cell its ``metadata.cohort.key``; ``before`` are the last version's cells with theirs.

    ``cells`` are changed. A cell known again that has no nbformat id of its own also keeps its id.
    """
    known = _matches(cells, before)
    taken = {key_of(old) for old in known.values()}
    ids = {old["id"] for old in known.values()} | {cell["id"] for cell in cells if cell.get("id")}
    for position, cell in enumerate(cells):
        old = known.get(position)
        if not cell.get("id"):
            cell["id"] = old["id"] if old is not None else _fresh(_digest(cell), ids)
        ids.add(cell["id"])
        key = key_of(old) if old is not None else _fresh(cell["id"], taken)
        taken.add(key)
        cell["metadata"]["cohort"] = {**section(cell, "cohort"), "key": key}


def key_of(cell: Cell) -> str:
    return str(section(cell, "cohort").get("key") or "")


def _matches(cells: Sequence[Cell], before: Sequence[Cell]) -> dict[int, Cell]:
    """Return position → the old cell it was; each old cell once, the surest identity first."""
    found: dict[int, Cell] = {}
    free = list(before)
    for identity in (key_of, grade_id, lambda cell: cell.get("id"), _said):
        _match_by(identity, cells, free, found)
    for position, old in _alike(cells, free, found):
        if position not in found and any(old is other for other in free):
            found[position] = old
            _take(free, old)
    return found


def _match_by(identity: Identity, cells: Sequence[Cell], free: list[Cell], found: dict[int, Cell]) -> None:
    for position, cell in enumerate(cells):
        name = identity(cell)
        if position in found or not name:
            continue
        old = next((old for old in free if identity(old) == name), None)
        if old is not None:
            found[position] = old
            _take(free, old)


def _alike(cells: Sequence[Cell], free: Iterable[Cell], found: dict[int, Cell]) -> list[tuple[int, Cell]]:
    """Return pairs of unknown cells and free old ones that are much alike, the most alike first."""
    pairs: list[tuple[float, int, Cell]] = []
    old_cells = [old for old in free if len(source_of(old)) >= SHORTEST_ALIKE]
    for position, cell in enumerate(cells):
        if position in found or len(source_of(cell)) < SHORTEST_ALIKE:
            continue
        matcher = SequenceMatcher(b=source_of(cell), autojunk=False)
        for old in old_cells:
            if old["cell_type"] != cell["cell_type"]:
                continue
            matcher.set_seq1(source_of(old))
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < ALIKE:
                continue
            if (ratio := matcher.ratio()) >= ALIKE:
                pairs.append((ratio, position, old))
    return [(position, old) for _, position, old in sorted(pairs, key=lambda pair: (-pair[0], pair[1]))]


def _said(cell: Cell) -> tuple[str, str] | None:
    text = "\n".join(line.rstrip() for line in source_of(cell).strip().splitlines())
    return (cell["cell_type"], text) if text else None


def _digest(cell: Cell) -> str:
    return sha256(f"{cell['cell_type']}\0{source_of(cell)}".encode()).hexdigest()[:8]


def _fresh(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted[:56]}-{number}"
    return name


def _take(free: list[Cell], taken: Cell) -> None:
    free[:] = [old for old in free if old is not taken]
