"""The learner's workspace over HTTP: a real server, the real service and exchange."""

from collections.abc import Iterator
from typing import Any

import httpx
import nbformat
import pytest
from cohort_lab.cells import digest

from tests.lab.classroom import NOTEBOOK, Classroom, classroom
from tests.lab.learning import squares

CELL = {"path": NOTEBOOK, "id": "squares", "grade_id": "squares"}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Classroom]:
    with classroom(tmp_path_factory.mktemp("classroom")) as room:
        room.publish(squares(), 1)
        yield room


@pytest.fixture
def browser(room: Classroom) -> Iterator[httpx.Client]:
    """A signed-in browser, with the copy made anew."""
    with room.server.signed_in() as client:
        room.file.unlink(missing_ok=True)
        answer = client.get("cohort/work/spring/squares")
        assert answer.status_code == 302, answer.text
        yield client


def cell(browser: httpx.Client) -> dict[str, Any]:
    return browser.get("cohort/workspace/cell", params=CELL).json()


def put(browser: httpx.Client, **body: Any) -> httpx.Response:
    return browser.put("cohort/workspace/cell", json=CELL | body)


def fault(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def test_work_makes_the_copy_and_opens_the_app(room: Classroom, browser: httpx.Client) -> None:
    answer = browser.get("cohort/work/spring/squares")
    assert answer.headers["Location"] == f"/user/lea@home/voila/render/{NOTEBOOK}"
    notebook = nbformat.read(room.file, as_version=4)
    assert notebook.metadata.cohort == {
        "course": "welcome",
        "module": "squares",
        "version": 1,
        "cohort": "spring",
    }
    assert (room.file.parent / "data.csv").exists()
    assert "hidden" not in room.file.read_text() or "100" not in room.file.read_text()


def test_work_opens_jupyterlab_when_asked(browser: httpx.Client) -> None:
    answer = browser.get("cohort/work/spring/squares", params={"open": "lab"})
    assert answer.headers["Location"] == f"/user/lea@home/lab/tree/{NOTEBOOK}"


@pytest.mark.parametrize("place", ["spring/nothing", "autumn/squares", "nowhere/squares"])
def test_work_on_what_is_not_ones_own_is_not_found_in_words(
    room: Classroom, browser: httpx.Client, place: str
) -> None:
    before = sorted(room.home.rglob("*.ipynb"))
    answer = browser.get(f"cohort/work/{place}")
    assert answer.status_code == 404
    assert "<h1>Not opened</h1>" in answer.text
    assert "Traceback" not in answer.text
    assert sorted(room.home.rglob("*.ipynb")) == before


def test_a_cell_is_saved_and_read(room: Classroom, browser: httpx.Client) -> None:
    seen = cell(browser)["digest"]
    assert put(browser, source="x = 1", seen=seen).json() == {"digest": digest("x = 1")}
    assert cell(browser) == {"source": "x = 1", "digest": digest("x = 1")}
    assert nbformat.read(room.file, as_version=4).cells[3].source == "x = 1"


def test_another_windows_answer_is_a_conflict(browser: httpx.Client) -> None:
    seen = cell(browser)["digest"]
    put(browser, source="theirs", seen=seen)
    assert fault(put(browser, source="mine", seen=seen)) == (409, "conflict")
    assert cell(browser)["source"] == "theirs"


@pytest.mark.parametrize(
    ("body", "answered"),
    [
        (b"not json", (422, "malformed")),
        (b"[1]", (422, "malformed")),
        (b"{}", (422, "malformed")),
        (b'{"path": 3, "source": "x"}', (422, "malformed")),
        (b'{"path": "spring/squares/squares.ipynb", "source": ["x"]}', (422, "malformed")),
        (b'{"path": "../../etc/passwd", "source": "x"}', (404, "not_found")),
        (b'{"path": "spring/squares/squares.ipynb", "id": "no", "source": "x"}', (404, "unknown_cell")),
    ],
)
def test_bad_input_is_refused_in_words(
    room: Classroom, browser: httpx.Client, body: bytes, answered: tuple[int, str]
) -> None:
    before = room.file.read_bytes()
    assert fault(browser.put("cohort/workspace/cell", content=body)) == answered
    assert room.file.read_bytes() == before


def test_an_oversized_answer_is_refused(room: Classroom, browser: httpx.Client) -> None:
    before = room.file.read_bytes()
    assert fault(put(browser, source="x" * 1_000_001, seen="")) == (413, "too_large")
    assert fault(put(browser, source="x" * 9_000_000, seen="")) == (413, "too_large")
    assert room.file.read_bytes() == before


def test_a_forged_request_is_refused(room: Classroom, browser: httpx.Client) -> None:
    del browser.headers["X-XSRFToken"]
    assert put(browser, source="forged", seen=digest("")).status_code == 403
    assert browser.get("cohort/workspace/cell", params=CELL).status_code == 403
    assert "forged" not in room.file.read_text()


def test_a_damaged_notebook_is_said(room: Classroom, browser: httpx.Client) -> None:
    room.file.write_text("not json")
    assert fault(put(browser, source="x", seen="")) == (422, "damaged_notebook")
    assert room.file.read_text() == "not json"


def test_a_preview_is_safe(browser: httpx.Client) -> None:
    source = "**bold** <script>alert(1)</script> [x](javascript:alert(1)) ![](x.png)\n\n| a |\n|---|\n| 1 |"
    html = browser.post("cohort/workspace/preview", json={"source": source}).json()["html"]
    assert "<strong>bold</strong>" in html
    assert "<td>1</td>" in html
    assert "<script" not in html
    assert 'href="javascript' not in html


def test_an_answer_is_submitted_through_nbgrader_and_changes_are_noticed(
    room: Classroom, browser: httpx.Client
) -> None:
    path = {"path": NOTEBOOK}
    assert browser.get("cohort/workspace/state", params=path).json()["submitted_at"] is None
    put(browser, source="def squares(n):\n    return []", seen=cell(browser)["digest"])
    submitted = browser.post("cohort/workspace/submit", json=path)
    assert submitted.status_code == 200, submitted.text
    (arrived,) = room.ask("facilitator", "GET", "cohorts/spring/assignments/squares/submissions")
    assert arrived["person"] == "learner1"
    assert submitted.json() == {
        "submitted_at": arrived["received_at"],
        "changed": False,
        "feedback": False,
        "together": [],
    }
    put(browser, source="better", seen=cell(browser)["digest"])
    assert browser.get("cohort/workspace/state", params=path).json()["changed"] is True
    again = browser.post("cohort/workspace/submit", json=path).json()
    assert again["changed"] is False
    assert browser.get("cohort/workspace/state", params=path).json() == again


def test_what_is_not_an_assignment_is_not_submitted(room: Classroom, browser: httpx.Client) -> None:
    (room.home / "mine.ipynb").write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    answer = browser.post("cohort/workspace/submit", json={"path": "mine.ipynb"})
    assert fault(answer) == (422, "not_an_assignment")


def test_a_new_version_arrives_at_the_next_visit_with_the_answers(
    room: Classroom, browser: httpx.Client
) -> None:
    put(browser, source="mine", seen=cell(browser)["digest"])
    room.publish(squares(), 2)
    assert browser.get("cohort/work/spring/squares").status_code == 302
    assert nbformat.read(room.file, as_version=4).metadata.cohort.version == 2
    assert cell(browser)["source"] == "mine"
    assert list((room.home / "spring" / "earlier" / "squares").glob("squares.version-1*.ipynb"))
