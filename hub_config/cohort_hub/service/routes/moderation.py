"""Reports, and what facilitators do about them: hide and restore posts, mute and unmute people."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from cohort_hub.service import access
from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.conversation import moderating, moderation, muting, reporting
from cohort_hub.service.errors import Invalid, NotFound
from cohort_hub.service.model import Cohort
from cohort_hub.service.routes.door import (
    OpenCohort,
    TheNames,
    ThePeople,
    TheStore,
    Viewer,
    Write,
)
from cohort_hub.service.routes.gathered import CrowdsAtPost
from cohort_hub.service.routes.paths import PostId
from cohort_hub.service.wire import Because, Moderation, MutedPerson, NewMute, ReportView

routes = APIRouter(tags=["moderation"], prefix="/cohorts/{cohort}")
Name = Annotated[str, Path(max_length=128)]


@routes.post("/posts/{post}/reports", status_code=201, response_model=ReportView)
async def post_report(
    post: PostId, because: Because, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Report a post to the facilitators of its cohort. Who reports it again gets the first report."""
    reason = because.reason
    return await write(
        lambda tx: reporting.report(tx, viewer, cohort=here, post_id=post, reason=reason), status=201
    )


@routes.get("/reports")
def get_reports(here: OpenCohort, viewer: Viewer, store: TheStore) -> list[ReportView]:
    """Return the viewer's own reports with what came of them."""
    with store.read() as connection:
        return reporting.own_reports(connection, viewer, here)


@routes.get("/moderation")
def get_moderation(here: OpenCohort, viewer: Viewer, store: TheStore, names: TheNames) -> Moderation:
    """Return what waits for the cohort's facilitators, for them alone."""
    with store.read() as connection:
        return moderation.moderation(connection, viewer, here, names=names, now=store.clock())


@routes.delete("/posts/{post}/reports", status_code=204)
async def delete_reports(post: PostId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Dismiss a post's reports: it stays as it is."""
    return await write(lambda tx: moderating.dismiss(tx, viewer, cohort=here, post_id=post))


@routes.put("/posts/{post}/hidden", status_code=204)
async def put_hidden(
    post: PostId,
    because: Because,
    here: OpenCohort,
    viewer: Viewer,
    crowds: CrowdsAtPost,
    write: Write,
) -> Response:
    """Hide the post from all but its author and the facilitators; its author reads the reason."""
    reason = because.reason
    return await write(
        lambda tx: moderating.hide(tx, viewer, cohort=here, post_id=post, reason=reason, crowds=crowds)
    )


@routes.put("/posts/{post}/restored", status_code=204)
async def put_restored(
    post: PostId,
    because: Because,
    here: OpenCohort,
    viewer: Viewer,
    crowds: CrowdsAtPost,
    write: Write,
) -> Response:
    """Show a hidden post to everybody again; its author reads the reason."""
    reason = because.reason
    return await write(
        lambda tx: moderating.restore(tx, viewer, cohort=here, post_id=post, reason=reason, crowds=crowds)
    )


@routes.put("/muted/{person}", response_model=MutedPerson)
async def put_muted(
    person: Name, new: NewMute, here: OpenCohort, viewer: Viewer, people: ThePeople, write: Write
) -> Response:
    """Let a learner of the cohort read but not write, for some hours and with a reason they are told."""
    access.require(viewer, "moderate", here)
    await _require_learner(people, here, person)
    return await write(lambda tx: muting.mute(tx, viewer, cohort=here, person=person, new=new))


@routes.delete("/muted/{person}", status_code=204)
async def delete_muted(person: Name, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Let the person write again."""
    return await write(lambda tx: muting.unmute(tx, viewer, cohort=here, person=person))


async def _require_learner(people: CohortPeople, here: Cohort, person: str) -> None:
    if person in await people.facilitators_of(here):
        raise Invalid("Facilitators cannot be muted. Take them off the cohort's facilitators instead.")
    if person not in await people.of(here):
        raise NotFound("There is nobody of this name in the cohort.")
