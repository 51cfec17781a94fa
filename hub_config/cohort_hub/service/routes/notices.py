"""What one has been told of, and that it has been read."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from cohort_hub.service.conversation import bell
from cohort_hub.service.routes.door import TheStore, Viewer, Write
from cohort_hub.service.wire import NoticePage, NoticesRead, ReadNotices

routes = APIRouter(tags=["people"], prefix="/notices")


@routes.get("")
def get_notices(
    viewer: Viewer,
    store: TheStore,
    before: Annotated[str | None, Query(max_length=40)] = None,
    *,
    unread: bool = False,
) -> NoticePage:
    """Return a page of the own notices of every cohort, newest first, from before a notice on."""
    with store.read() as connection:
        return bell.page_of(connection, viewer, before=before, unread=unread)


@routes.put("/read", response_model=NoticesRead)
async def put_read(which: ReadNotices, viewer: Viewer, write: Write) -> Response:
    """Mark one notice read, or all up to one. Every window of the person learns how many are left."""
    return await write(lambda tx: bell.read(tx, viewer, which))
