"""A cohort with a graded module that has been released, and a learner at a server of her own with Voilà."""

import base64
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import nbformat
from nbformat import NotebookNode

from tests.lab import learning, rooms
from tests.relay.person_server import Server
from tests.service.house import House, furnished, token_of

MODULE = "cohorts/spring/modules/squares"
NOTEBOOK = "spring/squares/squares.ipynb"


@dataclass(frozen=True)
class Classroom:
    """The service at `url`, the learner's server and her files in `home`."""

    house: House
    url: str
    server: Server
    home: Path

    @property
    def file(self) -> Path:
        return self.home / NOTEBOOK

    @property
    def app(self) -> str:
        return f"{self.server.url}voila/render/{NOTEBOOK}?token={self.server.token}"

    def ask(self, who: str, method: str, path: str, **request: Any) -> Any:
        """Use the service's API in somebody's name."""
        headers = {"Authorization": f"token {token_of(who)}"} | request.pop("headers", {})
        answer = httpx.request(method, f"{self.url}api/{path}", headers=headers, **request)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

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
        self.ask("grader-spring", "PUT", "cohorts/spring/assignments/squares", **release)


def packed(notebook: NotebookNode) -> bytes:
    """Return an assignment's folder with this one notebook."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("squares.ipynb", nbformat.writes(notebook))
        opened.writestr("data.csv", "n,square\n2,4\n")
    return archive.getvalue()


@contextmanager
def classroom(where: Path) -> Iterator[Classroom]:
    """Open the service and learner1's server."""
    house = furnished(where / "service")
    home = where / "home"
    home.mkdir(parents=True)
    with rooms.served(house) as url, learning.desk(home, url) as server:
        yield Classroom(house, url, server, home)
    house.store.close()
