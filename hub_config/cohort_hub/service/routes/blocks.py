"""What a module asks, and how people answer."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from cohort_hub.service.blocks import answering
from cohort_hub.service.routes.door import OpenCohort, TheStore, Viewer, Write
from cohort_hub.service.wire import BlockPage, BlockView, NewBlockAnswer

routes = APIRouter(tags=["blocks"])

Cell = Annotated[str, Path(min_length=1, max_length=128)]


@routes.get("/cohorts/{cohort}/modules/{module}/blocks")
def get_blocks(module: str, cohort: OpenCohort, viewer: Viewer, store: TheStore) -> BlockPage:
    """Return the module's blocks with what may be told of their answers."""
    with store.read() as connection:
        return answering.page(connection, viewer, cohort, module)


@routes.put("/cohorts/{cohort}/modules/{module}/blocks/{cell}/answer", response_model=BlockView)
async def put_answer(
    module: str, cell: Cell, new: NewBlockAnswer, cohort: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Answer, or answer differently. 409 once the answer is among those that are counted."""
    return await write(
        lambda tx: answering.answer(tx, viewer, cohort=cohort, module=module, cell=cell, new=new)
    )


@routes.delete("/cohorts/{cohort}/modules/{module}/blocks/{cell}/answer", response_model=BlockView)
async def delete_answer(
    module: str, cell: Cell, cohort: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Take the own answer back. 409 once it is among those that are counted."""
    return await write(lambda tx: answering.take_back(tx, viewer, cohort=cohort, module=module, cell=cell))
