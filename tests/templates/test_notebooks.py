"""Every notebook of every template runs from top to bottom, and gives what is stored in it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.templates import courses

Course = Callable[[str], Path]
Change = tuple[str, str]
LAB = Path("source") / "a-week-of-calls" / "a-week-of-calls.ipynb"
WELCOME = Path("source") / "how-we-answer-customers" / "how-we-answer-customers.ipynb"


@pytest.mark.parametrize("notebook", courses.written(), ids=str)
def test_a_notebook_runs_and_gives_what_is_stored_in_it(course: Course, notebook: courses.Written):
    passed, said = courses.nbval(course(notebook.template) / notebook.path)
    code = sum(cell["cell_type"] == "code" for cell in notebook.cells)
    assert passed == code > 0, said


@pytest.mark.parametrize(
    ("template", "path", "change"),
    [
        pytest.param("graded_lab", LAB, (".median()", ".mean()"), id="a solution its own check refuses"),
        pytest.param("graded_lab", LAB, ("calls.csv", "gone.csv"), id="data that is not there"),
        pytest.param(
            "onboarding", WELCOME, ('    return \\"where\\"', '    return \\"there\\"'), id="another output"
        ),
    ],
)
def test_a_broken_notebook_does_not_pass(
    course: Course, tmp_path: Path, template: str, path: Path, change: Change
):
    shutil.copytree(course(template), tmp_path, dirs_exist_ok=True)
    file = tmp_path / path
    broken = file.read_text().replace(*change)
    assert broken != file.read_text()
    file.write_text(broken)
    passed, said = courses.nbval(file)
    assert passed == 0
    assert "Notebook cell execution failed" in said or "mismatch" in said, said
