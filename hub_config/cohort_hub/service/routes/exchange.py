"""nbgrader's exchange over HTTP: releases, submissions and feedback travel as ZIP archives."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access, exchange, progress
from cohort_hub.service.errors import Invalid, NotFound
from cohort_hub.service.model import Cohort
from cohort_hub.service.routes.door import TheNames, ThePeople, TheStore, Viewer, Write
from cohort_hub.service.store import blobs
from cohort_hub.service.store import exchange as shelf
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import Assignment, FeedbackView, Learner, Submission

ZIP = "application/zip"
ZIP_BODY = {
    "requestBody": {
        "required": True,
        "content": {ZIP: {"schema": {"type": "string", "format": "binary"}}},
    }
}
ZIP_ANSWER = {200: {"content": {ZIP: {"schema": {"type": "string", "format": "binary"}}}}}

routes = APIRouter(prefix="/cohorts/{cohort}", tags=["exchange"])


def cohort_for(action: access.Action) -> Callable[..., Cohort]:
    """Return a dependency: the cohort of the path, if the viewer may do this there.

    It stands before `Write` in every route, so that nobody's archive is read who may not send one.
    """

    def dependency(cohort: str, viewer: Viewer, store: TheStore) -> Cohort:
        with store.read() as connection:
            return exchange.the_cohort(connection, viewer, cohort, action)

    return dependency


Read = Annotated[Cohort, Depends(cohort_for("read"))]
Release = Annotated[Cohort, Depends(cohort_for("release"))]
Submit = Annotated[Cohort, Depends(cohort_for("submit"))]
SeeAll = Annotated[Cohort, Depends(cohort_for("see all submissions"))]
Return = Annotated[Cohort, Depends(cohort_for("return feedback"))]
Score = Annotated[float | None, Query(ge=0, le=1_000_000, allow_inf_nan=False)]


@routes.get("/assignments")
def list_assignments(cohort: Read, store: TheStore) -> list[Assignment]:
    """List what is released to the cohort."""
    with store.read() as connection:
        return [exchange.assignment_view(found) for found in shelf.assignments(connection, cohort.id)]


@routes.put("/assignments/{assignment}", response_model=Assignment, openapi_extra=ZIP_BODY)
async def put_assignment(
    cohort: Release, assignment: str, viewer: Viewer, request: Request, write: Write
) -> Response:
    """Release an assignment, or release it anew. The archive holds what learners start from."""
    content = await _checked(request, exchange.with_notebooks)
    return await write(lambda tx: exchange.release(tx, viewer, cohort, assignment, content=content))


@routes.delete("/assignments/{assignment}", status_code=204)
async def delete_assignment(cohort: Release, assignment: str, viewer: Viewer, write: Write) -> Response:
    """Take a release back. What was fetched or submitted stays."""
    return await write(lambda tx: exchange.withdraw(tx, viewer, cohort, assignment))


@routes.get("/assignments/{assignment}/release", response_class=Response, responses={**ZIP_ANSWER})
def get_release(cohort: Read, assignment: str, store: TheStore) -> Response:
    """Return what learners start from."""
    with store.read() as connection:
        found = shelf.released(connection, cohort.id, assignment)
        if found is None:
            raise NotFound(f"{assignment[:80]!r} is not released in this cohort.")
        return _zip(blobs.get(connection, found.blob))


@routes.post(
    "/assignments/{assignment}/submissions",
    status_code=201,
    response_model=Submission,
    openapi_extra=ZIP_BODY,
)
async def post_submission(
    cohort: Submit, assignment: str, viewer: Viewer, request: Request, write: Write
) -> Response:
    """Submit. The author is the owner of the token, the time is the service's."""
    content = await _checked(request, exchange.with_notebooks)

    def submit(tx: Transaction) -> Submission:
        submission = exchange.submit(tx, viewer, cohort, assignment, content=content)
        progress.note_submission(tx, viewer, cohort=cohort, assignment=assignment)
        return submission

    return await write(submit, status=201)


@routes.get("/learners")
async def list_learners(cohort: SeeAll, people: ThePeople, names: TheNames) -> list[Learner]:
    """List the cohort's learners, for those who grade them."""
    learners = sorted(await people.learners_of(cohort))
    return [Learner(name=name, display_name=names.get(name, name)) for name in learners]


@routes.get("/assignments/{assignment}/submissions")
def list_submissions(cohort: Read, assignment: str, viewer: Viewer, store: TheStore) -> list[Submission]:
    """List the own submissions; everybody's for those who grade. Oldest first."""
    with store.read() as connection:
        return exchange.submissions(connection, viewer, cohort, assignment)


@routes.get("/submissions/{submission}/files", response_class=Response, responses={**ZIP_ANSWER})
def get_submission(cohort: Read, submission: str, viewer: Viewer, store: TheStore) -> Response:
    """Return what was submitted."""
    with store.read() as connection:
        return _zip(exchange.submitted_files(connection, viewer, cohort, submission))


@routes.put("/submissions/{submission}/feedback", response_model=FeedbackView, openapi_extra=ZIP_BODY)
async def put_feedback(
    cohort: Return,
    submission: str,
    viewer: Viewer,
    request: Request,
    write: Write,
    score: Score = None,
    max_score: Score = None,
) -> Response:
    """Release feedback, or release it anew: HTML pages, and what the gradebook says."""
    content = await _checked(request, exchange.with_pages)
    return await write(
        lambda tx: exchange.return_feedback(
            tx, viewer, cohort, submission, content=content, score=score, max_score=max_score
        )
    )


@routes.get("/submissions/{submission}/feedback/files", response_class=Response, responses={**ZIP_ANSWER})
def get_feedback(cohort: Read, submission: str, viewer: Viewer, store: TheStore) -> Response:
    """Return the feedback's pages."""
    with store.read() as connection:
        return _zip(exchange.feedback_files(connection, viewer, cohort, submission))


async def _checked(request: Request, check: Callable[[bytes], bytes]) -> bytes:
    if request.headers.get("content-type", "").partition(";")[0].strip() != ZIP:
        raise Invalid(f"Send the files as a ZIP archive, with Content-Type: {ZIP}.")
    return await run_in_threadpool(check, await request.body())


def _zip(content: bytes) -> Response:
    # Never shown as a page, whatever is inside.
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=ZIP, headers=headers)
