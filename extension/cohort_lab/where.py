"""Which module a notebook is, for JupyterLab's panel, which follows the open notebook."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath
from typing import Any

from jupyter_server.auth.decorator import authorized
from tornado.web import authenticated

from cohort_lab.asking import ask_json
from cohort_lab.cells import Cell, section
from cohort_lab.replies import CohortHandler
from cohort_lab.saving import Notebook, file_at, load

SOURCE = re.compile(r"courses/([^/]+)/source/([^/]+)/([^/]+)\.ipynb")


@dataclass(frozen=True)
class Found:
    """A module, the cohorts in which the viewer meets it, and each cell's key by its nbformat id.

    `order` holds the keys in the order of the cells, for a notebook from before nbformat 4.5: JupyterLab
    gives its cells ids that nobody else knows.
    """

    cohorts: Sequence[str] = ()
    course: str | None = None
    module: str | None = None
    cells: dict[str, str] = field(default_factory=dict)
    order: Sequence[str] = ()


class Where(CohortHandler):
    """Answers for a path below the server's root; a notebook that is no module is no error."""

    auth_resource = "contents"

    @authenticated
    @authorized
    async def get(self) -> None:
        """Return `Found` as JSON."""
        path = self.get_query_argument("path", "").strip("/")
        notebook = load(file_at(str(self.contents_manager.root_dir), path))
        found = marked(notebook, path) or await self.source(notebook, path) or Found()
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(asdict(found)))

    async def source(self, notebook: Notebook, path: str) -> Found | None:
        """Find what a designer writes: publishing leaves that file alone, so the service knows more."""
        match = SOURCE.fullmatch(path)
        if not match:
            return None
        course, assignment, name = match.groups()
        home = await ask_json(self, "api/home")
        meetings = list(meetings_in(home, course, assignment, name))
        if not meetings:
            return None
        cohort, module = meetings[0]
        detail = await ask_json(self, f"api/cohorts/{cohort}/modules/{module}")
        cells, order = keys_from(detail["cells"], notebook["cells"])
        return Found([cohort for cohort, _ in meetings], course, module, cells, order)


def marked(notebook: Notebook, path: str) -> Found | None:
    """Return what a copy says of itself; one without a cohort lies in the cohort's folder."""
    known = section(notebook, "cohort")
    cohort = known.get("cohort") or PurePosixPath(path).parts[0]
    if not known.get("module"):
        return None
    keyed = ((cell.get("id"), section(cell, "cohort").get("key")) for cell in notebook["cells"])
    keys = {str(name): key for name, key in keyed if name and key}
    return Found([cohort], known.get("course"), known["module"], keys)


def meetings_in(home: Any, course: str, assignment: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield cohort and module of every cohort that goes through what lies in this file."""
    for cohort in home["cohorts"]:
        for card in cohort["modules"]:
            if (cohort["course"], card["assignment"], card["notebook"]) == (course, assignment, name):
                yield cohort["id"], card["id"]


def keys_from(published: Sequence[Any], written: Sequence[Cell]) -> tuple[dict[str, str], list[str]]:
    """Return the keys by id, and in order where the file has as many cells and no ids."""
    cells = {cell["nbformat_id"]: cell["key"] for cell in published}
    nameless = len(published) == len(written) and not any(cell.get("id") for cell in written)
    return cells, [cell["key"] for cell in published] if nameless else []


handlers: list[tuple[str, type, dict[str, Any]]] = [("cohort/workspace/where", Where, {})]
