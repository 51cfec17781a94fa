"""How far the viewer is in a module."""

from fastapi import APIRouter, Response

from cohort_hub.service import progress
from cohort_hub.service.routes.door import OpenCohort, Viewer, Write
from cohort_hub.service.wire import NewProgress, ProgressView

routes = APIRouter(tags=["progress"])


@routes.post("/cohorts/{cohort}/modules/{module}/progress", response_model=ProgressView)
async def post_progress(
    module: str, cohort: OpenCohort, new: NewProgress, viewer: Viewer, write: Write
) -> Response:
    """Note a step. Only the viewer learns of it."""
    return await write(lambda tx: progress.note(tx, viewer, cohort=cohort, module=module, new=new))
