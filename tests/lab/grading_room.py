"""A room for nbgrader's own commands: a service that answers over HTTP, and a home for everybody.

room.nbgrader("learner1", "submit", "numbers", "--course", "spring")
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook

from tests.lab import rooms
from tests.service.house import House, furnished, token_of

ROOT = Path(__file__).parents[2]
GRADER = "grader-spring"


@dataclass
class GradingRoom:
    """The service at `url`, and everybody's files in `homes`."""

    house: House
    url: str
    homes: Path

    def home_of(self, person: str) -> Path:
        home = self.homes / person
        home.mkdir(parents=True, exist_ok=True)
        return home

    @property
    def course(self) -> Path:
        return self.home_of(GRADER) / "course"

    def ask(self, who: str, method: str, path: str, **request: Any) -> Any:
        """Use the service's API in somebody's name; return what it answers in JSON."""
        content = self.download(who, path, method=method, **request)
        return json.loads(content) if content else None

    def download(self, who: str, path: str, *, method: str = "GET", **request: Any) -> bytes:
        headers = {"Authorization": f"token {token_of(who)}"} | request.pop("headers", {})
        answer = httpx.request(method, f"{self.url}api/{path}", headers=headers, **request)
        assert answer.is_success, answer.text
        return answer.content

    def environment(self, person: str, **more: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home_of(person)),
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("extension", "hub_config")),
            "JUPYTER_CONFIG_PATH": str(ROOT / "extension" / "jupyter-config"),
            "JUPYTERHUB_USER": person,
            "JUPYTERHUB_API_TOKEN": token_of(person),
            "COHORT_SERVICE_URL": self.url,
            **more,
        }

    def run(self, person: str, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.home_of(person),
            env=self.environment(person, **more),
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    def nbgrader(self, person: str, *words: str, fails: bool = False, **more: str) -> str:
        """Run an nbgrader command in the person's home; return what it printed."""
        done = self.run(person, "-m", "nbgrader", *words, **more)
        said = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, said
        return said

    def put_source(self, assignment: str, notebooks: dict[str, Any], **files: str) -> None:
        folder = self.course / "source" / assignment
        folder.mkdir(parents=True)
        for name, notebook in notebooks.items():
            nbformat.write(notebook, folder / f"{name}.ipynb")
        for name, text in files.items():
            (folder / name).write_text(text)

    def answer(self, person: str, assignment: str, answers: dict[str, str], notebook: str = "") -> None:
        """Write answers into the person's copy: grade_id → source."""
        file = self.home_of(person) / "spring" / assignment / f"{notebook or assignment}.ipynb"
        content = nbformat.read(file, as_version=4)
        for cell in content.cells:
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
            if grade_id in answers:
                cell.source = answers[grade_id]
        nbformat.write(content, file)

    def gradebook(self) -> Gradebook:
        return Gradebook(f"sqlite:///{self.course / 'gradebook.db'}")

    def scores(self, assignment: str) -> dict[str, float]:
        """Return each student's score, as the gradebook has it."""
        with self.gradebook() as gradebook:
            return {found.student.id: found.score for found in gradebook.assignment_submissions(assignment)}

    def grades(self, person: str, assignment: str) -> dict[str, float]:
        """Return the score of each graded cell of one person's submission."""
        with self.gradebook() as gradebook:
            submission = gradebook.find_submission(assignment, person)
            return {grade.name: grade.score for book in submission.notebooks for grade in book.grades}

    def grade_by_hand(
        self, person: str, assignment: str, grade_id: str, *, score: float, comment: str, notebook: str = ""
    ) -> None:
        """Do what formgrader does when the facilitator types a score and a comment."""
        place = (grade_id, notebook or assignment, assignment, person)
        with self.gradebook() as gradebook:
            grade = gradebook.find_grade(*place)
            grade.manual_score, grade.needs_manual_grade = score, False
            gradebook.find_comment(*place).manual_comment = comment
            gradebook.db.commit()


@contextmanager
def opened(directory: Path) -> Iterator[GradingRoom]:
    """Open a room in ``directory``: the service answers on a port of its own."""
    house = furnished(directory / "data")
    with rooms.served(house) as url:
        yield GradingRoom(house, url, directory / "homes")
    house.store.close()


def solution(grade_id: str, source: str, *, points: int = 0, markdown: bool = False) -> Any:
    """Return an answer cell; one with points is graded by hand."""
    return _cell(source, grade_id, markdown=markdown, solution=True, grade=points > 0, points=points)


def check(grade_id: str, source: str, *, points: int) -> Any:
    return _cell(source, grade_id, locked=True, grade=True, points=points)


def _cell(source: str, grade_id: str, *, markdown: bool = False, **marks: Any) -> Any:
    cell = (new_markdown_cell if markdown else new_code_cell)(source)
    cell.metadata["nbgrader"] = {
        "grade_id": grade_id,
        "schema_version": 3,
        "locked": False,
        "solution": False,
        "grade": False,
        "task": False,
    } | marks
    if not marks.get("grade"):
        cell.metadata["nbgrader"].pop("points", None)
    return cell


def assignment() -> Any:
    """Return a small assignment: one tested answer (2 points), one hidden test (1), one text (3)."""
    notebook = new_notebook(
        cells=[
            new_markdown_cell("# Numbers"),
            solution(
                "double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n"
            ),
            check("test-double", "assert double(2) == 4", points=2),
            check(
                "test-hidden",
                "### BEGIN HIDDEN TESTS\nassert double(-1) == -2\n### END HIDDEN TESTS\nprint('checked')",
                points=1,
            ),
            solution("why", "YOUR ANSWER HERE", points=3, markdown=True),
        ]
    )
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return notebook
