"""The pages' addresses. Who is not signed in goes to the Hub first and comes back to the same page."""

from collections.abc import Callable
from functools import partial

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import home as overview
from cohort_hub.service import modules
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Person
from cohort_hub.service.pages import (
    audit,
    feedback,
    forum,
    grade,
    me,
    moderation,
    own_data,
    searching,
    statics,
    stopping,
)
from cohort_hub.service.pages.booting import boot_of, doors_of
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.home import home_page
from cohort_hub.service.pages.next import first_unread
from cohort_hub.service.pages.reader import reader_page
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.store import modules as shelf
from cohort_hub.service.store import roster
from cohort_hub.service.wire import ModuleCard

routes = APIRouter(include_in_schema=False)
routes.include_router(statics.routes)
routes.include_router(grade.routes)
routes.include_router(feedback.routes)
routes.include_router(own_data.routes)
routes.include_router(moderation.routes)
routes.include_router(audit.routes)
routes.include_router(searching.routes)
routes.include_router(forum.routes)
routes.include_router(me.routes)
routes.include_router(stopping.routes)

View = Callable[[Request, Person, str], Response]


@routes.get("/")
async def get_home(request: Request) -> Response:
    """Return what everybody lands on."""
    return await _for_visitor(request, _home)


@routes.get("/m/{cohort}/{module}")
async def get_reader(request: Request) -> Response:
    """Return a published module, readable without any kernel."""
    return await _for_visitor(request, _reader)


async def _for_visitor(request: Request, view: View) -> Response:
    """Draw ``view`` for whoever the browser's session is, or send the browser to sign in."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    return await run_in_threadpool(view, request, who.person, who.session)


def _home(request: Request, person: Person, session: str) -> Response:
    with the_store(request).read() as connection:
        home = overview.home(connection, person, request.app.state.names())
        drawn = home_page(home, doors_of(request), partial(_next_heading, connection))
    return page(
        request,
        "home.html",
        boot=boot_of(request, person, session, surface="home"),
        me=home.me,
        next=drawn.next,
        place=drawn.place,
        cohorts=drawn.cohorts,
        newest=drawn.newest,
    )


def _next_heading(connection: Connection, card: ModuleCard) -> str | None:
    return first_unread(shelf.newest(connection, card.course, card.id).outline, card)


def _reader(request: Request, person: Person, session: str) -> Response:
    cohort_id, module = request.path_params["cohort"], request.path_params["module"]
    with the_store(request).read() as connection:
        cohort = roster.cohort(connection, cohort_id)
        view = overview.cohort_view(connection, person, cohort)
        card = next((card for card in view.modules if card.id == module), None)
        if card is None:
            raise NotFound
        shown = modules.rendered(connection, cohort.course, module)
    drawn = reader_page(view, card, shown.version, shown.cells, doors_of(request))
    boot = boot_of(
        request,
        person,
        session,
        surface="reader",
        cohort=cohort_id,
        module=module,
        reached=card.progress.reached,
    )
    return page(request, "reader.html", boot=boot, me=overview.who(person, []), page=drawn)
