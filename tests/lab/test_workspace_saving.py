"""Saving one cell changes one cell, as a whole or not at all, and never what another window wrote."""

import json
import threading
from pathlib import Path
from typing import Any

import nbformat
import pytest
from cohort_lab.cells import digest
from cohort_lab.replies import Refusal
from cohort_lab.saving import LARGEST_SOURCE, CellName, file_at, load, read_cell, save_cell

from tests import realworld
from tests.lab.learning import put, released, squares

SQUARES = CellName(id="squares", grade_id="squares")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return put(tmp_path, released(squares()))


def save(file: Path, source: str, name: CellName = SQUARES) -> str:
    return save_cell(file, name, source, digest(read_cell(file, name)))


def refused(*arguments: Any, **more: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        save_cell(*arguments, **more)
    return refusal.value


def test_only_the_one_cell_changes(file: Path) -> None:
    before = file.read_text().splitlines()
    save(file, "def squares(n):\n    return [1, 4]")
    after = file.read_text().splitlines()
    changed = [line for line in before if line not in after]
    assert changed == ['    "    # YOUR CODE HERE\\n",', '    "    raise NotImplementedError()"']
    nbformat.validate(nbformat.read(file, as_version=4))


def test_what_was_saved_is_read(file: Path) -> None:
    assert save(file, "x = 'ä → 日本'") == digest("x = 'ä → 日本'")
    assert read_cell(file, SQUARES) == "x = 'ä → 日本'"


def test_the_outputs_of_the_old_source_go(file: Path) -> None:
    notebook = load(file)
    cell = notebook["cells"][3]
    cell["outputs"], cell["execution_count"] = [{"output_type": "stream", "name": "stdout", "text": "1"}], 4
    file.write_text(json.dumps(notebook))
    save(file, "new")
    assert (load(file)["cells"][3]["outputs"], load(file)["cells"][3]["execution_count"]) == ([], None)


def test_another_windows_answer_is_not_overwritten(file: Path) -> None:
    seen = digest(read_cell(file, SQUARES))
    save_cell(file, SQUARES, "theirs", seen)
    assert refused(file, SQUARES, "mine", seen).status_code == 409
    assert read_cell(file, SQUARES) == "theirs"
    assert save_cell(file, SQUARES, "theirs", seen) == digest("theirs")


def test_of_many_windows_at_once_one_wins(file: Path) -> None:
    seen = digest(read_cell(file, SQUARES))
    won: list[str] = []

    def window(name: str) -> None:
        try:
            save_cell(file, SQUARES, name, seen)
            won.append(name)
        except Refusal:
            pass

    windows = [threading.Thread(target=window, args=(f"window {number}",)) for number in range(8)]
    for thread in windows:
        thread.start()
    for thread in windows:
        thread.join()
    assert won == [read_cell(file, SQUARES)]


def test_an_answer_to_a_task_is_a_cell_of_its_own_after_it(file: Path) -> None:
    name = CellName(answers="story")
    assert read_cell(file, name) == ""
    save(file, "Once upon a time", name)
    save(file, "Once upon a time, squared", name)
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    after = notebook.cells[[cell.id for cell in notebook.cells].index("story") + 1]
    assert (after.cell_type, after.source) == ("markdown", "Once upon a time, squared")
    assert len(notebook.cells) == len(squares().cells) + 1


def test_an_unknown_cell_is_refused(file: Path) -> None:
    before = file.read_bytes()
    assert refused(file, CellName(id="nowhere"), "x", "").code == "unknown_cell"
    assert refused(file, CellName(answers="nowhere"), "x", "").code == "unknown_cell"
    assert file.read_bytes() == before


def test_an_oversized_source_is_refused(file: Path) -> None:
    before = file.read_bytes()
    assert refused(file, SQUARES, "x" * (LARGEST_SOURCE + 1), "").status_code == 413
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", ["not json", "[]", '{"cells": 1}', '{"cells": [1]}', "", '{"cells": [{]'])
def test_a_damaged_notebook_is_refused_and_left_alone(file: Path, content: str) -> None:
    file.write_text(content)
    refusal = refused(file, SQUARES, "x", "")
    assert (refusal.status_code, refusal.code) == (422, "damaged_notebook")
    assert file.read_text() == content


@pytest.mark.parametrize(
    "path",
    [
        "../outside.ipynb",
        "/etc/passwd",
        "spring",
        "spring/squares/nothing.ipynb",
        ".hidden/a.ipynb",
        "a\0.ipynb",
    ],
)
def test_no_other_file_is_reached(tmp_path: Path, path: str) -> None:
    home = tmp_path / "home"
    put(home, released(squares()))
    (tmp_path / "outside.ipynb").write_text("{}")
    (home / ".hidden").mkdir()
    (home / ".hidden" / "a.ipynb").write_text("{}")
    (home / "link.ipynb").symlink_to(tmp_path / "outside.ipynb")
    for wanted in (path, "link.ipynb"):
        with pytest.raises(Refusal) as refusal:
            file_at(str(home), wanted)
        assert refusal.value.status_code == 404


def test_nothing_is_left_behind(file: Path) -> None:
    save(file, "one")
    save(file, "two")
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]


@realworld.needed
def test_a_real_submission_without_cell_ids_is_saved_by_its_grade_id(tmp_path: Path) -> None:
    original = realworld.NBGRADER / "submitted" / "bitdiddle" / "ps1" / "problem1.ipynb"
    file = tmp_path / "problem1.ipynb"
    file.write_bytes(original.read_bytes())
    name = CellName(grade_id="squares")
    save(file, "def squares(n):\n    return []", name)
    before, after = load(original), load(file)
    changed = [b for a, b in zip(before["cells"], after["cells"], strict=True) if a != b]
    assert [cell["metadata"]["nbgrader"]["grade_id"] for cell in changed] == ["squares"]
    assert before["metadata"] == after["metadata"]
