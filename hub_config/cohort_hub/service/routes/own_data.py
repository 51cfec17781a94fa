"""One's own data: taken out, and erased."""

from collections.abc import Iterator
from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from cohort_hub.service import access
from cohort_hub.service.erasure import erase
from cohort_hub.service.errors import Invalid, NotAllowed
from cohort_hub.service.exports.own_data import own_data
from cohort_hub.service.model import Person
from cohort_hub.service.routes.door import TheStore, Viewer, Write
from cohort_hub.service.store.database import Store
from cohort_hub.service.wire import Erasure

routes = APIRouter(tags=["people"])
AT_THE_SCREEN = "Only you yourself, signed in at the screen, take out or erase your data; no server does."


@routes.post("/me/data", response_class=Response)
def post_data(viewer: Viewer, store: TheStore) -> StreamingResponse:
    """Return everything the service has about the viewer, as a ZIP with a page to read it by."""
    _at_the_screen(viewer)
    headers = {
        "Content-Disposition": 'attachment; filename="my-data.zip"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    archive = _archive(store, viewer, store.clock())
    return StreamingResponse(archive, media_type="application/zip", headers=headers)


@routes.delete("/me", status_code=204)
async def delete_me(confirmed: Erasure, viewer: Viewer, write: Write, request: Request) -> Response:
    """Erase the viewer: posts become a deleted user's. Say "erase <your name>" to mean it."""
    erases_oneself(viewer, confirmed.phrase)
    answer = await write(lambda tx: erase(tx, viewer.name, by=viewer.name))
    request.app.state.names.forget()
    return answer


@routes.delete("/people/{name}", status_code=204)
async def delete_person(name: str, viewer: Viewer, write: Write, request: Request) -> Response:
    """Erase somebody who has asked for it, or has left: for administrators."""
    access.require_administration(viewer)
    answer = await write(lambda tx: erase(tx, name, by=viewer.name))
    request.app.state.names.forget()
    return answer


def erases_oneself(viewer: Person, phrase: str) -> None:
    """Raise unless the viewer is at the screen and the phrase says that it is meant."""
    _at_the_screen(viewer)
    if phrase.strip() != f"erase {viewer.name}":
        raise Invalid(f"To erase your data, type exactly: erase {viewer.name}")


def _at_the_screen(viewer: Person) -> None:
    if not viewer.in_person:
        raise NotAllowed(AT_THE_SCREEN)


def _archive(store: Store, viewer: Person, at: datetime) -> Iterator[bytes]:
    with store.read() as connection:
        yield from own_data(connection, viewer, at)
