"""A cohort with a graded module that has been released, and a learner at a server of her own with Voilà."""

import base64
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tests.lab import learning
from tests.lab.grading_room import GRADER, GradingRoom, opened
from tests.relay.person_server import Server

LEARNER = "learner1"
MODULE = "cohorts/spring/modules/squares"
NOTEBOOK = "spring/squares/squares.ipynb"


@dataclass
class Classroom(GradingRoom):
    """The grading room, and the learner's own server."""

    server: Server

    @property
    def home(self) -> Path:
        return self.home_of(LEARNER)

    @property
    def file(self) -> Path:
        return self.home / NOTEBOOK

    @property
    def app(self) -> str:
        return f"{self.server.url}voila/render/{NOTEBOOK}?token={self.server.token}"

    def publish(self, notebook: NotebookNode, number: int) -> None:
        """Publish a version of the module, and release it as a grader does."""
        notebook.metadata["cohort"] = dict(learning.OURS) | {"version": number}
        del notebook.metadata["cohort"]["cohort"]
        folder = packed(learning.released(notebook))
        upload = {
            "title": "Squares",
            "objective": "By the end you can square.",
            "position": 1,
            "assignment": "squares",
            "notebook": "squares",
            "executed": notebook,
            "copy_zip": base64.b64encode(folder).decode(),
            "source_zip": base64.b64encode(folder).decode(),
        }
        self.ask("designer", "PUT", f"courses/welcome/modules/squares/versions/{number}", json=upload)
        release = {"content": folder, "headers": {"Content-Type": "application/zip"}}
        self.ask(GRADER, "PUT", "cohorts/spring/assignments/squares", **release)


def packed(notebook: NotebookNode) -> bytes:
    """Return an assignment's folder with this one notebook."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("squares.ipynb", nbformat.writes(notebook))
        opened.writestr("data.csv", "n,square\n2,4\n")
    return archive.getvalue()


@contextmanager
def classroom(where: Path) -> Iterator[Classroom]:
    """Open the service and the learner's server."""
    with opened(where) as room, learning.desk(room.home_of(LEARNER), room.url, LEARNER) as server:
        yield Classroom(room.house, room.url, room.homes, server)
