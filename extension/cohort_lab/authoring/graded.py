"""Whether the cells that are graded can be graded: nbgrader would find out too late. Pure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from nbformat import NotebookNode

from cohort_lab.authoring.findings import Finding, advice, error
from cohort_lab.cells import grade_id, grading, source_of

_NAME = re.compile(r"[a-zA-Z0-9_\-]+")
# What nbgrader cuts out, and the mark a cell needs for it.
_REGIONS = (("SOLUTION", "solution"), ("HIDDEN TESTS", "grade"), ("MARK SCHEME", "grade"))


def graded_cells_sane(cells: Sequence[NotebookNode]) -> Iterator[Finding]:
    """Give what would make nbgrader refuse, mix up or give away a graded cell."""
    twice = {name for name, count in Counter(filter(None, map(grade_id, cells))).items() if count > 1}
    for number, cell in enumerate(cells, start=1):
        marks = grading(cell)
        if _is_marked(marks):
            yield from _name(grade_id(cell), twice, number)
            yield from _points(marks, number)
            yield from _kind(cell, marks, number)
        for region, mark in _REGIONS:
            yield from _region(source_of(cell), region, number, marked=_may_hold(region, mark, marks))


def _is_marked(marks: Any) -> bool:
    return any(marks.get(mark) for mark in ("grade", "solution", "locked", "task"))


def _name(name: str, twice: set[str], number: int) -> Iterator[Finding]:
    if not name:
        yield error(
            "The cell is marked for nbgrader but has no id. Give it one in the nbgrader panel.", number
        )
    elif not _NAME.fullmatch(name):
        yield error(f"The nbgrader id “{name}” may only have letters, digits, - and _.", number)
    elif name in twice:
        yield error(f"The nbgrader id “{name}” is used twice. A copied cell needs an id of its own.", number)


def _points(marks: Any, number: int) -> Iterator[Finding]:
    if not (marks.get("grade") or marks.get("task")):
        return
    points = marks.get("points")
    if not isinstance(points, int | float) or isinstance(points, bool):
        yield error("The graded cell has no points. Say how many in the nbgrader panel (0 is fine).", number)
    elif points < 0:
        yield error("Points must not be negative.", number)


def _kind(cell: NotebookNode, marks: Any, number: int) -> Iterator[Finding]:
    if marks.get("grade") and not marks.get("solution") and cell.cell_type == "markdown":
        yield error("A text cell cannot be a test. Mark it as a manually graded answer or as a task.", number)
    if marks.get("solution") and not marks.get("grade") and cell.cell_type == "markdown":
        yield error("nbgrader wants a text answer to be graded as well. Give it points (0 is fine).", number)
    if marks.get("task") and cell.cell_type != "markdown":
        yield error("A task is a text cell. Make it one, or mark it as an answer.", number)
    if cell.cell_type == "raw":
        yield error("A raw cell cannot be graded. Make it a text or code cell.", number)
    if marks.get("grade") and not marks.get("solution") and not source_of(cell).strip():
        yield advice("The test is empty: everybody passes it.", number)


def _may_hold(region: str, mark: str, marks: Any) -> bool:
    return bool(marks.get(mark) or (region == "MARK SCHEME" and (marks.get("task") or marks.get("solution"))))


def _region(source: str, region: str, number: int, *, marked: bool) -> Iterator[Finding]:
    begins, ends = source.count(f"BEGIN {region}"), source.count(f"END {region}")
    if not begins and not ends:
        return
    if begins != ends:
        yield error(f"BEGIN {region} and END {region} do not pair up.", number)
    elif not marked:
        yield error(
            f"There is a “BEGIN {region}” in a cell that nbgrader does not know as such, so learners would "
            "see it. Mark the cell in the nbgrader panel.",
            number,
        )
