"""A learner's own feedback. It holds what the learner's code printed, so it is shown in a closed frame."""

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access, archives
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Cohort, Feedback, Version
from cohort_hub.service.pages.dress import page, words_of
from cohort_hub.service.pages.scores import points
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.store import blobs, exchange, modules, roster

# No script, no form, no address but what is written into the page; and no origin, so no cookies either.
CLOSED = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
HEADERS = {
    "Content-Security-Policy": CLOSED,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

routes = APIRouter(include_in_schema=False)


@routes.get("/m/{cohort}/{module}/feedback")
async def get_feedback(request: Request) -> Response:
    """Return the score and the newest feedback on the own answers."""
    who = await visitor(request)
    return await run_in_threadpool(_feedback, request, who) if isinstance(who, Visitor) else who


@routes.get("/m/{cohort}/{module}/feedback/page")
async def get_feedback_page(request: Request) -> Response:
    """Return what nbgrader made of the own answers, for the frame."""
    who = await visitor(request)
    return await run_in_threadpool(_inside, request, who) if isinstance(who, Visitor) else who


def _feedback(request: Request, who: Visitor) -> Response:
    with the_store(request).read() as connection:
        cohort, version, feedback = _found(connection, request, who)
        others = _graded_with(connection, version)
    score = points(feedback, others, words_of(request))
    return page(request, "feedback.html", cohort=cohort, module=version, score=score)


def _inside(request: Request, who: Visitor) -> Response:
    with the_store(request).read() as connection:
        _, version, feedback = _found(connection, request, who)
        pages = archives.unpack(blobs.get(connection, feedback.blob))
    content = pages.get(f"{version.notebook}.html") or next(
        content for name, content in sorted(pages.items()) if name.endswith(".html")
    )
    return Response(content, media_type="text/html; charset=utf-8", headers=HEADERS)


def _found(connection: Connection, request: Request, who: Visitor) -> tuple[Cohort, Version, Feedback]:
    cohort = roster.cohort(connection, request.path_params["cohort"])
    access.require(who.person, "read", cohort)
    version = modules.newest(connection, cohort.course, request.path_params["module"])
    feedback = exchange.newest_feedback(connection, cohort.id, person=who.person.name).get(version.assignment)
    if feedback is None:
        raise NotFound("There is no feedback on your answers yet.")
    return cohort, version, feedback


def _graded_with(connection: Connection, version: Version) -> list[str]:
    """Return the titles of the other modules of the version's assignment."""
    return [
        other.title
        for other in modules.of_course(connection, version.course)
        if other.graded and other.assignment == version.assignment and other.module != version.module
    ]
