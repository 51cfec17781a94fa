"""An nbgrader notebook, as it is released, becomes the app; and nothing that is not understood is touched."""

import ast
import copy
from typing import Any

import nbformat
import pytest
from cohort_lab.cells import digest, role_of
from cohort_lab.voila import configure, page_config_hook, prelaunch_hook
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell
from traitlets.config import Config

from tests import realworld
from tests.lab.learning import PYTHON, check, released, solution, squares, task, written

PATH = "spring/squares/squares.ipynb"


class Request:
    """As much of Voilà's request handler as the hook reads."""

    base_url = "/user/lea/"
    xsrf_token = b"token"

    def __init__(self, path: str = PATH) -> None:
        self.path_args = [path]


def app(notebook: NotebookNode, path: str = PATH) -> NotebookNode:
    return prelaunch_hook(Request(path), notebook, "spring/squares")  # type: ignore[arg-type]


def called(cell: NotebookNode) -> tuple[str, dict[str, Any]]:
    """Return which widget a cell shows, and with what."""
    call = ast.parse(cell.source).body[0].value  # type: ignore[attr-defined]
    return call.func.attr, ast.literal_eval(call.keywords[0].value)


def test_a_solution_becomes_an_exercise_with_the_visible_checks_after_it() -> None:
    notebook = app(released(squares()))
    name, arguments = called(notebook.cells[3])
    assert name == "Exercise"
    assert "# YOUR CODE HERE" in arguments["source"]
    assert arguments["checks"][:2] == [
        "assert squares(1) == [1]",
        "assert squares(3) == [1, 4, 9], 'squares(3) should be 1, 4 and 9'",
    ]
    assert "100" not in "".join(arguments["checks"])
    assert arguments["cell"] == {
        "path": PATH,
        "id": "squares",
        "grade_id": "squares",
        "key": "key-squares",
        "number": 1,
        "by_hand": False,
        "digest": digest(arguments["source"]),
    }
    assert notebook.cells[3].metadata.cohort.key == "key-squares"


def test_checks_neither_run_nor_show_but_keep_their_place() -> None:
    before = released(squares())
    notebook = app(copy.deepcopy(before))
    for index in (4, 5, 6):
        assert notebook.cells[index].source == ""
        assert notebook.cells[index].metadata == before.cells[index].metadata


def test_checks_belong_to_the_exercise_before_them() -> None:
    cells = [solution("a", "1"), check("a1", "assert 1"), new_markdown_cell("then"), check("a2", "assert 2")]
    cells += [solution("b", "2"), check("b1", "assert 3"), written("c"), check("c1", "assert 4")]
    notebook = app(new_notebook(cells=cells, metadata={"kernelspec": PYTHON}))
    assert called(notebook.cells[0])[1]["checks"] == ["assert 1", "assert 2"]
    assert called(notebook.cells[4])[1]["checks"] == ["assert 3"]


def test_code_that_is_graded_by_hand_stays_code_and_says_so() -> None:
    name, arguments = called(app(released(squares())).cells[8])
    assert (name, arguments["cell"]["by_hand"], arguments["checks"]) == ("Exercise", True, [])


def test_a_written_answer_is_markdown() -> None:
    name, arguments = called(app(released(squares())).cells[9])
    assert (name, arguments["source"]) == ("Answer", "YOUR ANSWER HERE")


def test_a_task_stays_and_is_answered_beneath_it() -> None:
    notebook = released(squares())
    own = new_markdown_cell("Once upon a time", metadata={"cohort": {"answer_to": "story"}})
    notebook.cells.insert(11, own)
    cells = app(notebook).cells
    assert cells[10].source.startswith("Tell a story about squares.")
    assert "funny" not in cells[10].source
    name, arguments = called(cells[11])
    assert (name, arguments["source"], arguments["cell"]["answers"]) == (
        "Answer",
        "Once upon a time",
        "story",
    )
    assert "Once upon a time" not in [cell.source for cell in cells]


def test_what_is_not_understood_stays_as_it_was() -> None:
    odd = [
        new_raw_cell("raw"),
        new_code_cell("1", metadata={"nbgrader": "nonsense"}),
        new_markdown_cell("text", metadata={"nbgrader": {"grade": True, "solution": False, "grade_id": "x"}}),
        new_code_cell("2", metadata={"nbgrader": {"task": True, "grade_id": "y"}}),
        new_code_cell("%%bash\nls", metadata={"tags": ["later"]}),
    ]
    before = new_notebook(cells=odd, metadata={"kernelspec": PYTHON})
    assert app(copy.deepcopy(before)).cells == before.cells


def test_a_notebook_in_another_language_stays_as_it_was() -> None:
    kernel = {"name": "ir", "display_name": "R", "language": "R"}
    notebook = new_notebook(cells=[solution("a", "f <- 1")], metadata={"kernelspec": kernel})
    assert app(notebook).cells[0].source == "f <- 1"


def test_the_page_knows_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COHORT_SERVICE_URL", "http://127.0.0.1:1/services/cohort/")
    page = app(released(squares())).metadata.cohort_page
    assert page["base"] == "/user/lea/cohort/"
    assert page["reader"] == "/services/cohort/m/spring/squares"
    assert (page["cohort"], page["module"], page["title"], page["graded"]) == (
        "spring",
        "squares",
        "Squares",
        True,
    )


def test_a_notebook_without_a_cohort_is_a_page_without_one() -> None:
    page = app(new_notebook(cells=[new_markdown_cell("Hello")]), "notes.ipynb").metadata.cohort_page
    assert (page["cohort"], page["module"], page["reader"], page["title"]) == ("", "", "", "notes")
    assert page["graded"] is False


def test_settings_of_the_operator_stay() -> None:
    config = Config({"VoilaConfiguration": {"theme": "dark", "template": "own"}, "Other": {"a": 1}})
    configure(config)
    assert config.VoilaConfiguration.template == "own"
    assert config.VoilaConfiguration.theme == "dark"
    assert config.VoilaConfiguration.prelaunch_hook is prelaunch_hook
    assert config.Other.a == 1


def test_no_address_of_anybody_else_is_given_to_the_page() -> None:
    config = page_config_hook({"fullMathjaxUrl": "https://elsewhere.example/mathjax.js"}, notebook_path="x")
    assert config["fullMathjaxUrl"] is None
    assert config["mathjaxConfig"] is None


@realworld.needed
@pytest.mark.parametrize(
    "name", ["ps1/problem1", "ps1/problem2", "ps1_autotest/problem1", "ps1_autotest/problem2"]
)
def test_a_real_assignment_becomes_an_app(name: str) -> None:
    notebook = released(nbformat.read(realworld.NBGRADER / "source" / f"{name}.ipynb", as_version=4))
    roles = [role_of(cell) for cell in notebook.cells]
    before = copy.deepcopy(notebook)
    cells = app(notebook).cells
    widgets = [called(cell)[0] for cell in cells if "cohort_widgets" in cell.source]
    assert widgets.count("Exercise") == roles.count("exercise")
    assert widgets.count("Answer") == roles.count("answer") + roles.count("task")
    kept = [cell.source for cell, role in zip(before.cells, roles, strict=True) if role == "read"]
    assert [cell.source for cell in cells if cell.source in kept and cell.source] == [s for s in kept if s]


@realworld.needed
def test_a_real_submission_keeps_its_answers() -> None:
    notebook = nbformat.read(
        realworld.NBGRADER / "submitted" / "bitdiddle" / "ps1" / "problem1.ipynb", as_version=4
    )
    answers = [cell.source for cell in notebook.cells if role_of(cell) in {"exercise", "answer"}]
    widgets = [called(cell)[1] for cell in app(notebook).cells if "cohort_widgets" in cell.source]
    assert [found["source"] for found in widgets if "answers" not in found["cell"]] == answers


def test_a_task_that_was_never_answered_is_empty() -> None:
    notebook = new_notebook(cells=[task("story", "Tell.")], metadata={"kernelspec": PYTHON})
    assert called(app(notebook).cells[1])[1]["source"] == ""
