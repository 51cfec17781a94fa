"""A designer's folder goes to the service and comes back as a module: the whole way, over HTTP."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import nbformat
import nbformat.v4 as nbf
import pytest
from cohort_hub.service import modules
from cohort_lab.authoring.course import read_course
from cohort_lab.authoring.execute import Limits
from cohort_lab.authoring.publish import Published, publish
from cohort_lab.authoring.refusal import NotPublished
from cohort_lab.authoring.service import CohortService
from cohort_lab.authoring.words import told

from tests import realworld
from tests.service.house import House, furnished, token_of
from tests.service.serve import Served, served
from tests.service.uploads import marks


class Desk:
    """The designer's side: a folder, and the service at the other end of the line."""

    def __init__(self, folder: Path, line: Served, house: House) -> None:
        self.folder, self._line, self.house = folder, line, house
        (folder / "source").mkdir(parents=True)
        self.course_file('id = "welcome"\ntitle = "Welcome"\n[[module]]\nid = "first"\nobjective = "Walk."\n')

    def course_file(self, text: str) -> None:
        (self.folder / "course.toml").write_text(text, encoding="utf-8")

    def write(self, *cells: nbformat.NotebookNode, name: str = "first") -> Path:
        path = self.folder / "source" / name / f"{name}.ipynb"
        path.parent.mkdir(exist_ok=True)
        nbformat.write(nbf.new_notebook(cells=list(cells)), path)
        return path

    def publish(self, name: str = "designer", **options: bool) -> list[Published]:
        headers = {"Authorization": f"token {token_of(name)}"}
        with CohortService(self._line.api.removesuffix("api/"), headers) as service:
            return publish(
                read_course(self.folder), service, limits=Limits(60), say=lambda _line: None, **options
            )

    def say(self, name: str, path: str, body: object) -> None:
        headers = {"Authorization": f"token {token_of(name)}"}
        httpx.post(self._line.api + path, json=body, headers=headers).raise_for_status()

    def shown(self, module: str = "first") -> modules.Rendered:
        with self.house.store.read() as connection:
            return modules.rendered(connection, "welcome", module)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    house = furnished(tmp_path / "service")
    with served(house) as line:
        yield Desk(tmp_path / "welcome course", line, house)
    house.store.close()


def test_a_folder_becomes_a_module_run_once_with_the_designers_file_left_alone(desk: Desk):
    path = desk.write(nbf.new_markdown_cell("# Hello"), nbf.new_code_cell("print(6 * 7)"))
    before = path.read_bytes()
    (published,) = desk.publish()
    assert (published.version, published.title) == (1, "Hello")
    assert "42" in desk.shown().cells[1].html
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_what_did_not_change_is_not_published_again_unless_asked(desk: Desk):
    desk.write(nbf.new_markdown_cell("# Hello", id="a"), nbf.new_code_cell("1", id="b"))
    desk.publish()
    desk.write(
        nbf.new_markdown_cell("# Hello", id="a"),
        nbf.new_code_cell("1", id="b", execution_count=7, outputs=[nbf.new_output("stream", text="old")]),
    )
    (again,) = desk.publish()
    assert (again.report, again.version) == (None, 1)
    assert desk.publish(again=True)[0].version == 2


def test_notebooks_without_cell_ids_keep_their_threads_through_an_edit(desk: Desk):
    cells = [nbf.new_markdown_cell(f"Paragraph number {n}, long enough to be known again.") for n in range(3)]
    old_format(desk.write(*cells))
    desk.publish()
    target = desk.shown().cells[1].cell.key
    thread = {"body": "Really?", "cell": target}
    desk.say("learner1", "cohorts/spring/modules/first/threads", thread)
    new = nbf.new_markdown_cell("A new beginning.")
    cells[1]["source"] = "Paragraph number 1, long enough to be recognised again."
    old_format(desk.write(new, *cells))
    (published,) = desk.publish()
    assert published.report is not None
    (carried,) = published.report["carried"]
    assert (carried["tier"], carried["cell"]) == ("text changed", target)
    assert [cell.cell.key for cell in desk.shown().cells][2] == target


def test_the_designer_is_told_what_needs_a_look(desk: Desk):
    kept, lost = "This paragraph says what stays.", "That one says what will be gone soon."
    desk.write(nbf.new_markdown_cell(f"{kept}\n\n{lost}", id="words"))
    desk.publish()
    for words in ("what stays", "what will be gone"):
        anchor = {"facet": "rendered", "quote": {"exact": words}}
        thread = {"body": "Really?", "cell": desk.shown().cells[0].cell.key, "anchor": anchor}
        desk.say("learner1", "cohorts/spring/modules/first/threads", thread)
    desk.write(nbf.new_markdown_cell(kept, id="words"))

    assert list(told("welcome", desk.publish()))[-3:] == [
        "  1 thread in its place",
        "  1 thread on the cell that has lost the words",
        "    spring: “what will be gone”",
    ]


def test_learners_and_readers_get_no_solution_and_no_hidden_test(desk: Desk):
    solution = "def f():\n    ### BEGIN SOLUTION\n    return 'secret-1'\n    ### END SOLUTION"
    test = "assert f()\n### BEGIN HIDDEN TESTS\nassert f() == 'secret-1'\n### END HIDDEN TESTS"
    desk.write(
        nbf.new_markdown_cell("# Hello"),
        nbf.new_code_cell("base = 20 + 3\nbase"),
        nbf.new_code_cell(solution, metadata=marks("f", solution=True)),
        nbf.new_code_cell(test, metadata=marks("t", grade=True, locked=True, points=1)),
        nbf.new_code_cell("f() + '-shown'"),
    )
    desk.publish()
    shown = desk.shown()
    text = json.dumps([[cell.html, cell.cell.source] for cell in shown.cells])
    assert "secret-1" not in text
    assert "YOUR CODE HERE" in text
    assert "23" in shown.cells[1].html, "what needs no answer is shown as it runs"
    assert "NameError" not in shown.cells[4].html


def test_a_cell_that_fails_is_named_and_nothing_is_published(desk: Desk):
    desk.course_file('id = "welcome"\n[[module]]\nid = "first"\n[[module]]\nid = "second"\n')
    desk.write(nbf.new_markdown_cell("# Fine"))
    desk.write(nbf.new_markdown_cell("# Hm"), nbf.new_code_cell("total = 1 / 0\nprint(total)"), name="second")
    with pytest.raises(NotPublished, match=r"second.*Cell 2 \(“total = 1 / 0”\) fails: ZeroDivisionError"):
        desk.publish()
    assert "first" not in [module.version.module for module in published_modules(desk)]


def test_a_cell_that_does_not_end_is_named_by_its_limit(desk: Desk):
    desk.write(nbf.new_code_cell("while True: pass"))
    headers = {"Authorization": f"token {token_of('designer')}"}
    with (
        CohortService(desk._line.api.removesuffix("api/"), headers) as service,
        pytest.raises(NotPublished, match="longer than 1 seconds"),
    ):
        publish(read_course(desk.folder), service, limits=Limits(1), say=lambda _line: None)


def test_a_kernel_that_does_not_start_is_named_with_its_reason(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    broken = {"argv": [sys.executable, "-c", "raise SystemExit('no licence')"], "display_name": "Odd"}
    place = tmp_path / "share" / "kernels" / "odd"
    place.mkdir(parents=True)
    (place / "kernel.json").write_text(json.dumps(broken | {"language": "odd"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share"))
    path = desk.write(nbf.new_code_cell("1"))
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata["kernelspec"] = {"name": "odd", "display_name": "Odd", "language": "odd"}
    nbformat.write(notebook, path)
    with pytest.raises(NotPublished, match="The kernel “odd” does not start: no licence"):
        desk.publish()


def test_who_does_not_design_the_course_is_told_what_to_do(desk: Desk):
    desk.write(nbf.new_markdown_cell("# Hello"))
    with pytest.raises(NotPublished, match="does not let you publish"):
        desk.publish("learner1")


def test_a_running_notebook_does_not_see_the_publishers_token(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COHORT_TOKEN", "secret-token")
    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "secret-token")
    code = "import os\nprint(sorted(v for v in os.environ.values() if 'secret-token' in v))"
    desk.write(nbf.new_code_cell(code))
    desk.publish()
    assert os.environ["COHORT_TOKEN"] == "secret-token"
    assert "[]" in desk.shown().cells[0].html


@realworld.needed
@pytest.mark.parametrize(
    "notebook",
    sorted(path.relative_to(realworld.FOLDER) for path in realworld.FOLDER.rglob("*.ipynb"))
    or [Path("none")],
    ids=str,
)
def test_notebooks_nobody_here_wrote_publish_or_are_refused_in_words(desk: Desk, notebook: Path):
    place = desk.folder / "source" / "first"
    place.symlink_to(realworld.FOLDER / notebook.parent, target_is_directory=True)
    desk.course_file(
        f'id = "welcome"\n[[module]]\nid = "real"\nassignment = "first"\nnotebook = "{notebook.stem}"\n'
    )
    try:
        desk.publish()
    except NotPublished as refused:
        words = str(refused)
    else:
        words = ""
    if words:
        assert notebook.name in words
        assert len(words) < 2000
    else:
        assert any(cell.html for cell in desk.shown("real").cells)


def old_format(path: Path) -> None:
    """Make the file what most notebooks are: nbformat 4.2, without cell ids."""
    raw = json.loads(path.read_text())
    raw["nbformat_minor"] = 2
    for cell in raw["cells"]:
        del cell["id"]
    path.write_text(json.dumps(raw))


def published_modules(desk: Desk) -> list[modules.Rendered]:
    from cohort_hub.service.store import modules as shelf

    with desk.house.store.read() as connection:
        return [
            modules.rendered(connection, "welcome", version.module)
            for version in shelf.of_course(connection, "welcome")
        ]
