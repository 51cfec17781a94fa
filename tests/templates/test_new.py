"""`jupyter cohort new` and `check`: a course from each template, as a designer meets it."""

import shlex
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.templates import courses

Course = Callable[[str], Path]
TEMPLATES = sorted({notebook.template for notebook in courses.written()})


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_course_passes_its_check(course: Course, template: str):
    done = courses.cohort("check", course(template))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Nothing stands in the way of publishing.\n")
    for notebook in courses.written(template):
        assert f"running {notebook.path.as_posix()}" in done.stdout
    assert "advice:" not in done.stdout
    assert "error:" not in done.stdout


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_course_holds_the_templates_files_with_the_answers_in_them(course: Course, template: str):
    brought = courses.TEMPLATES / template / "template"
    assert files_in(course(template)) == files_in(brought)
    texts = [path.read_text() for path in course(template).rglob("*.ipynb")]
    assert any(courses.ORGANISATION in text for text in texts)
    assert not any("«" in text or "»" in text for text in texts)


@pytest.mark.parametrize("notebook", courses.written(), ids=str)
def test_a_module_begins_with_its_title_and_the_objective_of_the_course_file(
    course: Course, notebook: courses.Written
):
    told = tomllib.loads((course(notebook.template) / "course.toml").read_text())["module"]
    (objective,) = (module["objective"] for module in told if module["id"] == notebook.path.stem)
    title, _, rest = "".join(notebook.cells[0]["source"]).partition("\n\n")
    assert title.startswith("# ")
    assert rest == objective


def test_what_new_says_to_do_next_can_be_pasted_into_a_terminal(tmp_path: Path):
    folder = tmp_path / "it's my course"
    done = courses.cohort("new", "onboarding", folder)
    command = shlex.split(done.stdout.partition("then: ")[2])
    assert command == ["jupyter", "cohort", "publish", str(folder)]


def test_a_folder_that_is_in_use_is_left_as_it_is(course: Course):
    folder = course("onboarding")
    before = {path: (folder / path).read_bytes() for path in files_in(folder)}
    assert refusal("new", "graded_lab", folder) == f"There is something at {folder} already. {ANOTHER}"
    assert {path: (folder / path).read_bytes() for path in files_in(folder)} == before


def test_a_file_is_not_taken_for_a_folder(tmp_path: Path):
    file = tmp_path / "notes.txt"
    file.write_text("Mine.")
    assert refusal("new", "onboarding", file) == f"There is something at {file} already. {ANOTHER}"
    assert file.read_text() == "Mine."


def test_an_unknown_template_is_answered_with_those_there_are(tmp_path: Path):
    said = refusal("new", "onbording", tmp_path / "course")
    assert said == "There is no template “onbording”. There are: graded_lab, onboarding."
    assert not (tmp_path / "course").exists()


def test_an_id_that_no_address_could_hold_makes_no_course(tmp_path: Path):
    said = refusal("new", "onboarding", tmp_path / "course", "--id", "Welcome Aboard")
    assert "Use small letters, digits and dashes." in said
    assert not (tmp_path / "course").exists()


ANOTHER = "Choose a folder that is not there yet."


def refusal(*words: str | Path) -> str:
    """Return the words with which a command refuses."""
    done = courses.cohort(*words)
    assert (done.returncode, done.stdout) == (1, "")
    return done.stderr.strip()


def files_in(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
