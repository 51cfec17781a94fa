"""*Grade*: a page that waits for the grader's server, and then is formgrader."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import grading
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.routes.server import the_servers
from cohort_hub.service.store import roster
from cohort_hub.service.wire import ServerState

LOOK_AGAIN_SECONDS = 2

routes = APIRouter(include_in_schema=False)


@routes.get("/grade/{cohort}")
async def get_grade(request: Request, cohort: str) -> Response:
    """Start the cohort's grader, say how far it is, and go on to formgrader when it is there."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    found = await run_in_threadpool(_facilitated, request, who.person, cohort)
    state = await grading.open_grader(the_servers(request), found, request.app.state.hub_api.token)
    if state.state == "ready":
        return RedirectResponse(state.url.rstrip("/") + "/" + grading.ENTRANCE, status_code=302)
    return _waiting(request, found, state)


def _facilitated(request: Request, person: Person, cohort_id: str) -> Cohort:
    with the_store(request).read() as connection:
        cohort = roster.cohort(connection, cohort_id)
    grading.require_facilitator(person, cohort)
    return cohort


def _waiting(request: Request, cohort: Cohort, state: ServerState) -> Response:
    failed = state.state == "failed"
    answer = page(request, "grade.html", cohort=cohort, state=state, failed=failed)
    if not failed:
        answer.headers["Refresh"] = str(LOOK_AGAIN_SECONDS)
    return answer
