"""A course's folder as its designer has it, when an assignment has more than one notebook."""

from pathlib import Path

import nbformat
import pytest
from cohort_lab.authoring.course import read_course
from cohort_lab.authoring.drafts import drafted
from cohort_lab.authoring.refusal import WrongCourse
from nbformat.v4 import new_markdown_cell, new_notebook

from tests.service.uploads import marks

ONE = '[[module]]\nid = "one"\nobjective = "Count."\nassignment = "ps1"\nnotebook = "problem1"\n'
TWO = ONE.replace("one", "two").replace("problem1", "problem2")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """An assignment of two notebooks, a text beside them, and a third notebook in a folder of its own."""
    question = new_markdown_cell("# Why?", metadata=marks("why", grade=True, solution=True, points=1))
    put(tmp_path / "source" / "ps1" / "problem1.ipynb", question)
    put(tmp_path / "source" / "ps1" / "problem2.ipynb", question)
    put(tmp_path / "source" / "ps1" / "background.ipynb", new_markdown_cell("# Read me"))
    put(tmp_path / "source" / "ps1" / "more" / "problem3.ipynb", question)
    return tmp_path


def put(file: Path, cell: nbformat.NotebookNode) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=[cell]), file)


def findings(course: Path) -> dict[str, list[str]]:
    return {
        draft.module.id: [found.message for found in draft.findings]
        for draft in drafted(read_course(course), None)
    }


def test_a_module_for_each_notebook_is_as_it_should_be(course: Path):
    (course / "course.toml").write_text(ONE + TWO)
    assert findings(course) == {"one": [], "two": []}


def test_a_graded_notebook_that_no_module_shows_is_told_of_once(course: Path):
    put(course / "source" / "ps1" / "reading.ipynb", new_markdown_cell("# Read"))
    reading = ONE.replace("one", "reading").replace("problem1", "reading")
    (course / "course.toml").write_text(ONE + reading)
    (said,) = findings(course)["one"]
    assert said.startswith("problem2.ipynb is handed in and graded with this, but no module shows it.")
    assert 'assignment = "ps1" and notebook = "problem2"' in said
    assert findings(course)["reading"] == []


def test_a_notebook_that_cannot_be_read_stops_no_check(course: Path):
    (course / "source" / "ps1" / "problem2.ipynb").write_text("not json")
    (course / "course.toml").write_text(ONE)
    assert findings(course) == {"one": []}


def test_who_names_the_assignment_only_is_told_its_notebooks(course: Path):
    (course / "course.toml").write_text('[[module]]\nid = "ps1"\n')
    with pytest.raises(WrongCourse) as refused:
        read_course(course)
    assert "names source/ps1/ps1.ipynb, which is not there." in str(refused.value)
    assert "The folder has background, problem1, problem2: say which one with notebook = …" in str(
        refused.value
    )


def test_without_a_course_file_every_notebook_is_a_module_of_its_assignment(course: Path):
    modules = {module.id: (module.assignment, module.notebook) for module in read_course(course).modules}
    assert modules == {
        "ps1-background": ("ps1", "background"),
        "ps1-problem1": ("ps1", "problem1"),
        "ps1-problem2": ("ps1", "problem2"),
    }
