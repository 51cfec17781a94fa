"""What nbgrader makes of a new course for its learners: nothing of an answer is left in it."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from tests.templates import courses

REGION = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)### END \1", re.DOTALL)
ANSWERED = [book for book in courses.written() if any("nbgrader" in cell["metadata"] for cell in book.cells)]
Release = Callable[[courses.Written], tuple[NotebookNode, NotebookNode]]


@pytest.fixture(scope="module")
def release(course: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Give `release(notebook)`: it as its designer has it, and as nbgrader gives it to learners."""

    def generate(notebook: courses.Written) -> tuple[NotebookNode, NotebookNode]:
        folder = tmp_path_factory.mktemp("grading") / "the course"
        shutil.copytree(course(notebook.template), folder)
        assignment = notebook.path.parent.name
        config = Config(CourseDirectory={"root": str(folder), "assignment_id": assignment})
        GenerateAssignment(coursedir=CourseDirectory(config=config), config=config).start()
        given = folder / "release" / notebook.path.relative_to("source")
        return nbformat.read(folder / notebook.path, as_version=4), nbformat.read(given, as_version=4)

    return cache(generate)


@pytest.mark.parametrize("notebook", ANSWERED, ids=str)
def test_no_line_of_an_answer_is_left(release: Release, notebook: courses.Written):
    source, given = release(notebook)
    answers = {line.strip() for cell in source.cells for line in hidden_in(cell) if line.strip()}
    assert len(answers) >= 6
    left = {line.strip() for cell in given.cells for line in cell.source.splitlines()}
    assert answers & left == set()
    assert not any(cell.get("outputs") for cell in given.cells)
    assert "YOUR CODE HERE" in "".join(left)


@pytest.mark.parametrize("notebook", ANSWERED, ids=str)
def test_what_is_no_answer_is_given_as_it_was_written(release: Release, notebook: courses.Written):
    source, given = release(notebook)
    after = {cell.id: cell.source for cell in given.cells}
    assert list(after) == [cell.id for cell in source.cells]
    plain = [cell for cell in source.cells if not any(hidden_in(cell))]
    assert len(plain) >= 5
    assert {cell.id: after[cell.id] for cell in plain} == {cell.id: cell.source for cell in plain}


def hidden_in(cell: NotebookNode) -> Iterator[str]:
    """Give the lines that learners must not see."""
    marks = cell.metadata.get("nbgrader", {})
    if marks.get("solution") and cell.cell_type == "markdown":
        yield from cell.source.splitlines()
    for region in REGION.finditer(cell.source):
        yield from region[2].splitlines()
