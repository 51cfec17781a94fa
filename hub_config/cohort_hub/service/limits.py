"""How large a request may be: looked at before and while it arrives, never after."""

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cohort_hub.service.faults import fault
from cohort_hub.service.wire import MAX_ATTACHMENT_BYTES, MAX_UPLOAD_BYTES

MAX_JSON_BYTES = 1024 * 1024
# A version of a module: two archives in base64 beside the executed notebook.
MAX_VERSION_BYTES = 3 * MAX_UPLOAD_BYTES


class BodyLimit:
    """Refuses bodies larger than their kind may be; what arrives beyond the limit is not kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = limit_for(scope)
        headers = dict(scope["headers"])
        declared = headers.get(b"content-length", b"0")
        if declared.isdigit() and int(declared) > limit:
            await fault(413, "too_large", too_large(limit))(scope, receive, send)
            return
        await self._app(scope, _counted(receive, limit), send)


def limit_for(scope: Scope) -> int:
    """Return how many bytes the body of this request may have."""
    if scope["path"].endswith("/attachments"):
        return MAX_ATTACHMENT_BYTES
    kind = dict(scope["headers"]).get(b"content-type", b"").partition(b";")[0].strip()
    if kind == b"application/zip":
        return MAX_UPLOAD_BYTES
    return MAX_VERSION_BYTES if "/versions/" in scope["path"] else MAX_JSON_BYTES


def too_large(limit: int) -> str:
    return f"This is larger than {limit // 2**20} MB. Make it smaller and send it again."


def _counted(receive: Receive, limit: int) -> Receive:
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise HTTPException(413, too_large(limit))
        return message

    return counted
