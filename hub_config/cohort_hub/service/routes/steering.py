"""What facilitators do with threads, and askers with their questions."""

from fastapi import APIRouter, Response

from cohort_hub.service.conversation import steering
from cohort_hub.service.routes.door import OpenCohort, Viewer, Write
from cohort_hub.service.routes.paths import ThreadId
from cohort_hub.service.wire import Because, Merge

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}/threads/{thread}")


@routes.put("/pin", status_code=204)
async def put_pin(thread: ThreadId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Keep the thread at the top."""
    return await write(lambda tx: steering.pin(tx, viewer, cohort=here, thread_id=thread))


@routes.delete("/pin", status_code=204)
async def delete_pin(thread: ThreadId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    return await write(lambda tx: steering.unpin(tx, viewer, cohort=here, thread_id=thread))


@routes.put("/closure", status_code=204)
async def put_closure(
    thread: ThreadId, because: Because, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Close the thread, with the reason that everybody reads."""
    reason = because.reason
    return await write(lambda tx: steering.close(tx, viewer, cohort=here, thread_id=thread, reason=reason))


@routes.delete("/closure", status_code=204)
async def delete_closure(thread: ThreadId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    return await write(lambda tx: steering.reopen(tx, viewer, cohort=here, thread_id=thread))


@routes.put("/resolution", status_code=204)
async def put_resolution(thread: ThreadId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Call the question answered: who asked may, and facilitators."""
    return await write(lambda tx: steering.resolve(tx, viewer, cohort=here, thread_id=thread))


@routes.delete("/resolution", status_code=204)
async def delete_resolution(thread: ThreadId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    return await write(lambda tx: steering.take_up_again(tx, viewer, cohort=here, thread_id=thread))


@routes.post("/merge", status_code=204)
async def post_merge(
    thread: ThreadId, merge: Merge, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Put this thread's posts into another one."""
    return await write(
        lambda tx: steering.merge(tx, viewer, cohort=here, thread_id=thread, into_id=merge.into)
    )
