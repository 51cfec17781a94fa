"""A learner's copy is made once; a new version never costs an answer."""

import io
import zipfile
from pathlib import Path

import nbformat
import pytest
from cohort_lab.cells import digest, section
from cohort_lab.copies import install, version_of
from cohort_lab.replies import Refusal
from cohort_lab.saving import CellName, load, read_cell, save_cell
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from tests.lab.learning import released, squares, written

NAME = CellName(grade_id="squares")


def archive(notebook: NotebookNode | None = None, **files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        if notebook is not None:
            opened.writestr("squares.ipynb", nbformat.writes(notebook))
        for name, content in files.items():
            opened.writestr(name.replace("__", "/").replace("_csv", ".csv"), content)
    return packed.getvalue()


def version(number: int) -> NotebookNode:
    notebook = released(squares())
    notebook.metadata["cohort"]["version"] = number
    del notebook.metadata["cohort"]["cohort"]
    return notebook


def answer(file: Path, source: str, name: CellName = NAME) -> None:
    save_cell(file, name, source, digest(read_cell(file, name)))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "spring" / "squares"


@pytest.fixture
def file(copy: Path) -> Path:
    install(archive(version(1), data_csv=b"1", pictures__a_csv=b"deep"), copy, "spring")
    return copy / "squares.ipynb"


def test_a_first_visit_makes_the_copy_and_says_whose_it_is(copy: Path, file: Path) -> None:
    assert section(load(file), "cohort")["cohort"] == "spring"
    assert (copy / "pictures" / "a.csv").read_bytes() == b"deep"
    assert sorted(entry.name for entry in copy.parent.iterdir()) == ["squares"]
    nbformat.validate(nbformat.read(file, as_version=4))


def test_the_same_version_again_changes_nothing_but_what_is_missing(copy: Path, file: Path) -> None:
    answer(file, "mine")
    (copy / "data.csv").unlink()
    before = file.read_bytes()
    install(archive(version(1), data_csv=b"1"), copy, "spring")
    assert file.read_bytes() == before
    assert (copy / "data.csv").read_bytes() == b"1"


def test_a_new_version_keeps_the_answers_and_the_old_copy(copy: Path, file: Path) -> None:
    answer(file, "mine")
    answer(file, "Because.", CellName(grade_id="why"))
    answer(file, "Once", CellName(answers="story"))
    was = file.read_bytes()
    new = version(2)
    new.cells.insert(1, new_markdown_cell("New text", metadata={"cohort": {"key": "new"}}))
    new.cells.append(written("another"))
    install(archive(new, data_csv=b"2"), copy, "spring")
    assert version_of(file) == 2
    assert read_cell(file, NAME) == "mine"
    assert read_cell(file, CellName(grade_id="why")) == "Because."
    assert read_cell(file, CellName(answers="story")) == "Once"
    sources = ["".join(cell["source"]) for cell in load(file)["cells"]]
    assert sources.count("New text") == sources.count("The end.") == 1
    assert len(sources) == len(new.cells) + 1
    assert (copy / "data.csv").read_bytes() == b"2"
    earlier = copy.parent / "earlier" / "squares"
    assert (earlier / "squares.version-1.ipynb").read_bytes() == was
    assert (earlier / "data.csv").read_bytes() == b"1"
    nbformat.validate(nbformat.read(file, as_version=4))


def test_an_answer_whose_name_changed_is_found_by_its_key(copy: Path, file: Path) -> None:
    answer(file, "mine")
    new = version(2)
    new.cells[3].metadata.nbgrader.grade_id = "squares-again"
    install(archive(new), copy, "spring")
    assert read_cell(file, CellName(grade_id="squares-again")) == "mine"


def test_a_learners_own_cell_comes_along_after_its_neighbour(copy: Path, file: Path) -> None:
    notebook = nbformat.read(file, as_version=4)
    notebook.cells.insert(4, new_markdown_cell("My own note"))
    nbformat.write(notebook, file)
    install(archive(version(2)), copy, "spring")
    cells = load(file)["cells"]
    place = [cell["id"] for cell in cells].index("squares")
    assert "".join(cells[place + 1]["source"]) == "My own note"


def test_a_damaged_copy_is_kept_aside_and_replaced(copy: Path, file: Path) -> None:
    file.write_text("not json, but mine")
    install(archive(version(2)), copy, "spring")
    assert version_of(file) == 2
    assert (
        copy.parent / "earlier" / "squares" / "squares.version-unknown.ipynb"
    ).read_text() == "not json, but mine"


def test_a_copy_kept_before_is_never_overwritten(copy: Path, file: Path) -> None:
    answer(file, "first")
    install(archive(version(2)), copy, "spring")
    install(archive(version(1)), copy, "spring")
    answer(file, "second")
    install(archive(version(2)), copy, "spring")
    kept = [read_cell(old, NAME) for old in (copy.parent / "earlier" / "squares").glob("*version-1*")]
    assert sorted(kept) == ["first", "second"]


@pytest.mark.parametrize(
    "name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "a\\..\\out.txt", "c:out.txt"]
)
def test_an_archive_that_reaches_outside_is_refused(copy: Path, name: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr("squares.ipynb", nbformat.writes(version(1)))
        opened.writestr(name, "gotcha")
    with pytest.raises(Refusal):
        install(packed.getvalue(), copy, "spring")
    assert list(copy.parent.iterdir()) == []


def test_a_link_in_an_archive_is_refused(copy: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
    with pytest.raises(Refusal):
        install(packed.getvalue(), copy, "spring")
    assert not copy.exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04broken"])
def test_what_is_no_archive_is_refused(copy: Path, content: bytes) -> None:
    with pytest.raises(Refusal):
        install(content, copy, "spring")
    assert not copy.exists()
