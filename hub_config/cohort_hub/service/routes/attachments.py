"""Files beside posts: uploaded before the post is written, and read by who may read the post."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service.conversation import attaching, reading
from cohort_hub.service.model import Attachment
from cohort_hub.service.pictures import PICTURES
from cohort_hub.service.routes.door import (
    OpenCohort,
    OpenCohortBeside,
    PageViewer,
    TheStore,
    Viewer,
    Write,
)
from cohort_hub.service.store import blobs
from cohort_hub.service.uploaded import prepare
from cohort_hub.service.wire import AttachmentView

ANYTHING = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
ANY_BODY = {"requestBody": {"required": True, "content": ANYTHING}}
NEVER_A_PAGE = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

routes = APIRouter(tags=["attachments"], prefix="/cohorts/{cohort}/attachments")


@routes.post("", status_code=201, response_model=AttachmentView, openapi_extra=ANY_BODY)
async def post_attachment(
    here: OpenCohort,
    viewer: Viewer,
    request: Request,
    write: Write,
    name: Annotated[str, Query(max_length=1000)] = "",
) -> Response:
    """Upload a file for a post that is being written; one that no post names is thrown away after a day."""
    file = await run_in_threadpool(prepare, name, await request.body())
    return await write(lambda tx: attaching.upload(tx, viewer, cohort=here, file=file), status=201)


@routes.get("/{attachment}", response_class=Response, responses={200: {"content": ANYTHING}})
def get_attachment(
    attachment: Annotated[str, Path(max_length=40)],
    here: OpenCohortBeside,
    viewer: PageViewer,
    store: TheStore,
) -> Response:
    """Return a file to who may read its post; until that is written, to who uploaded it."""
    with store.read() as connection:
        file = attaching.readable(connection, reading.eyes_of(connection, viewer, here), attachment)
        return _served(file, blobs.get(connection, file.blob))


def _served(file: Attachment, content: bytes) -> Response:
    """Answer with a fixed type; whatever is no picture is saved, never shown."""
    shown = "inline" if file.media_type in PICTURES else "attachment"
    headers = {
        # Asked anew each time: the post may have been hidden or taken away since.
        "Cache-Control": "private, no-cache",
        "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name, safe='')}",
        "Content-Security-Policy": NEVER_A_PAGE,
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=file.media_type, headers=headers)
