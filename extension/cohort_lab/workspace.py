"""A learner's own files under `<baseUrl>cohort/work/…` and `<baseUrl>cohort/workspace/…`.

The page's browser saves here, with its XSRF cookie; the kernel only runs. So saving works while code runs or
hangs, and the code that a learner runs needs no token to keep an answer.
"""

import asyncio
import json
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado.web import authenticated

from cohort_lab import copies, submitting
from cohort_lab.asking import ask, ask_json
from cohort_lab.cells import digest
from cohort_lab.markdown import rendered
from cohort_lab.replies import CohortHandler, Refusal
from cohort_lab.saving import CellName, file_at, read_cell, save_cell

LARGEST_BODY = 8 * 1024 * 1024


class Workspace(CohortHandler):
    """What the handlers below share: the server's root, and a body that is checked before it is used."""

    @property
    def root(self) -> str:
        """The folder that paths are below."""
        return str(self.contents_manager.root_dir)  # type: ignore[attr-defined]

    def notebook(self, path: str) -> Path:
        """Return the notebook at a path."""
        return file_at(self.root, path)

    def body(self, *names: str) -> dict[str, str]:
        """Return the strings a JSON body must and may hold; refuse anything else."""
        if len(self.request.body) > LARGEST_BODY:
            raise Refusal(413, "too_large", "This is too large to save. Shorten it.")
        try:
            given = json.loads(self.request.body)
        except ValueError:
            raise Refusal(422, "malformed", "The request is not JSON.") from None
        if not isinstance(given, dict) or any(not isinstance(given.get(name, ""), str) for name in names):
            raise Refusal(
                422, "malformed", f"The request must be an object with the texts {', '.join(names)}."
            )
        return {name: given.get(name, "") for name in names}

    def answer(self, found: Any) -> None:
        """Answer with JSON."""
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(found))


class Cell(Workspace):
    """One cell of the learner's copy."""

    @authenticated
    def get(self) -> None:
        """Return its source and digest."""
        file = self.notebook(self.get_query_argument("path", ""))
        names = {name: self.get_query_argument(name, "") for name in ("id", "grade_id", "answers")}
        source = read_cell(file, CellName(**names))
        self.answer({"source": source, "digest": digest(source)})

    @authenticated
    async def put(self) -> None:
        """Save its source, unless it changed since the page saw it."""
        given = self.body("path", "id", "grade_id", "answers", "source", "seen")
        if "source" not in json.loads(self.request.body):
            raise Refusal(422, "malformed", "The request holds no source to save.")
        name = CellName(given["id"], given["grade_id"], given["answers"])
        file = self.notebook(given["path"])
        saved = await asyncio.to_thread(save_cell, file, name, given["source"], given["seen"])
        self.answer({"digest": saved})


class Preview(Workspace):
    """How an answer in Markdown will read."""

    @authenticated
    def post(self) -> None:
        """Return safe HTML."""
        self.answer({"html": rendered(self.body("source")["source"])})


class HandedIn(Workspace):
    """What was handed in."""

    async def state(self, what: submitting.HandIn) -> dict[str, Any]:
        """Ask the service for the person's own submissions and compare."""
        me = await ask_json(self, "api/me")
        found = await ask_json(self, f"api/cohorts/{what.cohort}/assignments/{what.assignment}/submissions")
        return submitting.state(what, [one for one in found if one["person"] == me["name"]])


class State(HandedIn):
    """Whether, and when, a notebook was handed in."""

    @authenticated
    async def get(self) -> None:
        """Return `{"submitted_at", "changed", "feedback", "together"}`."""
        file = self.notebook(self.get_query_argument("path", ""))
        self.answer(await self.state(submitting.hand_in(self.root, file)))


class Submit(HandedIn):
    """Hands in the assignment of a notebook."""

    @authenticated
    async def post(self) -> None:
        """Submit with nbgrader, then answer as `State` does."""
        what = submitting.hand_in(self.root, self.notebook(self.body("path")["path"]))
        await asyncio.to_thread(submitting.submit, what)
        state = await self.state(what)
        if state["submitted_at"]:
            submitting.remember(what, state["submitted_at"])
        self.answer(state | {"changed": False})


class Work(JupyterHandler):
    """*Work on it*: makes sure that the learner's copy is there, then opens it."""

    @authenticated
    async def get(self, cohort: str, module: str) -> None:
        """Redirect to the app, or with `?open=lab` to JupyterLab."""
        card = (await ask_json(self, f"api/cohorts/{cohort}/modules/{module}"))["card"]
        root = Path(str(self.contents_manager.root_dir)).expanduser()  # type: ignore[attr-defined]
        copy = root / cohort / card["assignment"]
        notebook = f"{card['notebook']}.ipynb"
        if copies.version_of(copy / notebook) != card["version"] or not card["version"]:
            archive = await ask(self, f"api/cohorts/{cohort}/modules/{module}/copy")
            await asyncio.to_thread(copies.install, archive, copy, cohort)
        door = "lab/tree" if self.get_query_argument("open", "") == "lab" else "voila/render"
        self.redirect(url_path_join(self.base_url, door, cohort, card["assignment"], notebook))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say on a page what went wrong: this address is opened by people, not by programs."""
        error = (kwargs.get("exc_info") or (None, None))[1]
        message = error.message if isinstance(error, Refusal) else "This module cannot be opened just now."
        home = urlsplit(self.settings["cohort_service"].url).path
        back = f'<p><a href="{escape(home)}">Back to your modules</a></p>' if home else ""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(PAGE.format(message=escape(message), back=back))


PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Not opened</title>
<style>:root{{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}}
body{{max-width:34rem;margin:18vh auto;padding:0 1.25rem}}</style>
<h1>Not opened</h1><p>{message}</p>{back}</html>"""

NAME = "([A-Za-z0-9][A-Za-z0-9_.-]*)"

handlers: list[tuple[str, type, dict[str, Any]]] = [
    (f"cohort/work/{NAME}/{NAME}", Work, {}),
    ("cohort/workspace/cell", Cell, {}),
    ("cohort/workspace/preview", Preview, {}),
    ("cohort/workspace/state", State, {}),
    ("cohort/workspace/submit", Submit, {}),
]
