"""*Moderation*: what was reported, what is hidden and who is muted, for the cohort's facilitators."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access
from cohort_hub.service import home as overview
from cohort_hub.service.conversation.moderation import moderation
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Person
from cohort_hub.service.pages.booting import boot_of, doors_of
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.store import roster

routes = APIRouter(include_in_schema=False)


@routes.get("/moderation/{cohort}")
async def get_moderation(request: Request, cohort: str) -> Response:
    """Return the queue to those who moderate the cohort; to everybody else there is nothing here."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    return await run_in_threadpool(_moderation, request, cohort, who.person, who.session)


def _moderation(request: Request, cohort_id: str, person: Person, session: str) -> Response:
    store = the_store(request)
    with store.read() as connection:
        cohort = roster.cohort(connection, cohort_id)
        if not access.may(person, "moderate", cohort):
            raise NotFound
        names = request.app.state.names()
        found = moderation(connection, person, cohort, names=names, now=store.clock())
    boot = boot_of(request, person, session, surface="moderation", cohort=cohort.id, seq=found.seq)
    return page(
        request,
        "moderation.html",
        boot=boot,
        me=overview.who(person, []),
        cohort=cohort,
        found=found,
        doors=doors_of(request),
    )
