"""Where threads stand in their module."""

from fastapi import APIRouter, Response

from cohort_hub.service import modules
from cohort_hub.service.conversation import moving
from cohort_hub.service.routes.door import OpenCohort, TheStore, Viewer, Write
from cohort_hub.service.routes.modules import Number
from cohort_hub.service.routes.threads import ThreadId
from cohort_hub.service.wire import CarryOver, NewPlace, ThreadView

routes = APIRouter(tags=["annotations"])


@routes.put("/cohorts/{cohort}/threads/{thread}/anchor", response_model=ThreadView)
async def put_anchor(
    thread: ThreadId, new: NewPlace, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Put a thread at a place again, or confirm the one it has."""
    return await write(lambda tx: moving.attach(tx, viewer, cohort=here, thread_id=thread, new=new))


@routes.get("/courses/{course}/modules/{module}/versions/{number}/carry-over")
def get_carry_over(course: str, module: str, number: Number, viewer: Viewer, store: TheStore) -> CarryOver:
    """Return again what publishing a version did to the threads that stand in it now."""
    with store.read() as connection:
        return modules.carry_over(connection, viewer, course, module, number)
