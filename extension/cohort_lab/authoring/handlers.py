"""`<baseUrl>cohort/authoring/…`: JupyterLab's Publish and Check, in the name of the person at the screen."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import authorized
from tornado.web import authenticated

from cohort_lab.authoring import publish as publishing
from cohort_lab.authoring.course import Course, course_around, read_course
from cohort_lab.authoring.drafts import drafted
from cohort_lab.authoring.execute import Limits
from cohort_lab.authoring.refusal import NotPublished
from cohort_lab.authoring.service import CohortService
from cohort_lab.replies import CohortHandler, Refusal
from cohort_lab.upstream import Service

Answer = dict[str, Any]


class Authoring(CohortHandler):
    """Takes ``{"path": …}``, a notebook or folder of a course below the server's root."""

    auth_resource = "contents"

    def course(self) -> Course:
        """Return the course around the path; refuse a path that leaves the server's root."""
        try:
            path = str(json.loads(self.request.body)["path"])
        except (ValueError, LookupError, TypeError):
            raise Refusal(422, "invalid", "Say which notebook or course: {“path”: …}.") from None
        root = Path(str(self.contents_manager.root_dir)).resolve()
        place = (root / path.strip("/")).resolve()
        if not place.is_relative_to(root) or not place.exists():
            raise Refusal(404, "not_found", "There is no such file here. Save the notebook and try again.")
        folder = course_around(place)
        if not folder.is_relative_to(root):
            raise Refusal(404, "not_found", "This notebook is not in a course of yours.")
        return read_course(folder)

    async def answer(self, work: Callable[[], Answer]) -> None:
        """Do the work beside the server's loop: running a notebook takes its time."""
        try:
            found = await asyncio.get_running_loop().run_in_executor(None, work)
        except NotPublished as reason:
            raise Refusal(422, "not_published", str(reason)) from None
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(found))


class Check(Authoring):
    """What would be found if the course were published now; nothing is run."""

    @authenticated
    @authorized
    async def post(self) -> None:
        """Answer with each module's findings."""
        await self.answer(lambda: looked_at(self.course()))


class Publish(Authoring):
    """Publishes what changed."""

    @authenticated
    @authorized
    async def post(self) -> None:
        """Answer with each module's version, findings and what became of its threads."""
        upstream: Service = self.settings["cohort_service"]
        credentials = upstream.credentials(self)
        await self.answer(lambda: published(self.course(), upstream.url, credentials))


def looked_at(course: Course) -> Answer:
    """Return the findings of every module."""
    modules = [
        {
            "module": draft.module.id,
            "title": draft.title,
            "findings": [asdict(found) for found in draft.findings],
        }
        for draft in drafted(course, None)
    ]
    return {"course": course.id, "modules": modules}


def published(course: Course, url: str, credentials: dict[str, str]) -> Answer:
    """Publish what changed and return what became of it."""
    with CohortService(url, credentials) as service:
        results = publishing.publish(course, service, limits=Limits(), say=lambda _line: None)
    return {"course": course.id, "modules": [asdict(result) for result in results]}


handlers: list[tuple[str, type, dict[str, Any]]] = [
    (r"cohort/authoring/check", Check, {}),
    (r"cohort/authoring/publish", Publish, {}),
]
