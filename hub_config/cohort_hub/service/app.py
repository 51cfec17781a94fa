"""Where the service is put together."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from fastapi import APIRouter, FastAPI
from jupyterhub.services.auth import HubOAuth

from cohort_hub.service import sessions
from cohort_hub.service.asking import ask_around
from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.faults import answer_faults
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.hub_api import HubApi
from cohort_hub.service.identity import Identity
from cohort_hub.service.limits import BodyLimit
from cohort_hub.service.live import Live
from cohort_hub.service.mailing.delivery import Delivery
from cohort_hub.service.mailing.letters import Stationery
from cohort_hub.service.mailing.post_office import open_counter
from cohort_hub.service.names import Cohorts, DisplayNames
from cohort_hub.service.opening import open_prompts
from cohort_hub.service.pages import routes as pages
from cohort_hub.service.pages.faults import fault_page
from cohort_hub.service.routes import (
    annotations,
    attachments,
    audiences,
    audit,
    blocks,
    conversation,
    exchange,
    exports,
    forum,
    live,
    moderation,
    modules,
    notices,
    own_data,
    people,
    posts,
    profiles,
    progress,
    roster,
    searching,
    server,
    steering,
    threads,
)
from cohort_hub.service.servers import Servers
from cohort_hub.service.settings import ServiceSettings
from cohort_hub.service.store.database import Store
from cohort_hub.service.timetable import Round, ticking
from cohort_hub.service.titles import Titles, looking_up
from cohort_hub.service.unsubscribing import key_of
from cohort_hub.service.wire import ErrorAnswer

FAULTS = {
    401: {"model": ErrorAnswer, "description": "Not signed in"},
    403: {"model": ErrorAnswer, "description": "Not allowed"},
    404: {"model": ErrorAnswer, "description": "Not there, or not open to this person"},
    409: {"model": ErrorAnswer, "description": "In conflict with what is there"},
    413: {"model": ErrorAnswer, "description": "Too large"},
    422: {"model": ErrorAnswer, "description": "Malformed"},
    429: {"model": ErrorAnswer, "description": "Too often; Retry-After says when to try again"},
}
ROUTES = (
    people.routes,
    modules.routes,
    conversation.routes,
    threads.routes,
    annotations.routes,
    forum.routes,
    searching.routes,
    audiences.routes,
    posts.routes,
    attachments.routes,
    notices.routes,
    profiles.routes,
    steering.routes,
    moderation.routes,
    audit.routes,
    live.routes,
    progress.routes,
    blocks.routes,
    exchange.routes,
    server.routes,
    roster.routes,
    exports.routes,
    own_data.routes,
)


@dataclass(frozen=True)
class Parts:
    """What the service is made of; tests pass their own store, identity and people."""

    settings: ServiceSettings
    store: Store
    identity: Identity
    names: DisplayNames
    people: CohortPeople
    hub: HubOAuth | None = None
    hub_api: HubApi | None = None
    titles: Titles = field(default_factory=Titles)


def create_app(parts: Parts) -> FastAPI:
    """Return the service as an ASGI application, mounted at the prefix it has behind the Hub's proxy."""
    app = described(parts.settings.prefix)
    app.router.lifespan_context = lambda _app: _open(parts, app)
    app.state.live = Live()
    app.state.settings = parts.settings
    app.state.store = parts.store
    parts.store.pace = parts.settings.pace
    app.state.identity = parts.identity
    app.state.names = parts.names
    app.state.cohorts = Cohorts(parts.store)
    app.state.people = parts.people
    app.state.hub = parts.hub
    app.state.hub_api = parts.hub_api
    app.state.servers = Servers(parts.hub_api) if parts.hub_api else None
    if parts.hub is not None:
        app.include_router(
            sessions.router(parts.hub, parts.settings.prefix), prefix=parts.settings.prefix.rstrip("/")
        )
    return app


@asynccontextmanager
async def _open(parts: Parts, app: FastAPI) -> AsyncGenerator[None]:
    async with (
        app.state.live.hearing(parts.store),
        ticking(parts.store, rounds(parts)),
        looking_up(parts.store, parts.titles),
    ):
        yield
    if parts.hub_api is not None:
        await app.state.servers.close()
        await parts.hub_api.close()


def rounds(parts: Parts) -> list[Round]:
    """Return what goes round by the clock; without a mail server nothing is sent."""
    gathering = Gathering(parts.store, parts.people)
    found: list[Round] = [
        partial(open_prompts, parts.store, gathering),
        partial(ask_around, parts.store, gathering, after=parts.settings.ask_after),
    ]
    if parts.settings.mail is not None:
        found.append(delivery(parts).round)
    return found


def delivery(parts: Parts) -> Delivery:
    """Return the mail's round; the settings name a mail server."""
    mail = parts.settings.mail
    if mail is None:
        raise LookupError("There is no [mail] in the deployment's file.")
    paper = Stationery(mail, parts.settings.prefix, key_of(parts.settings.data))
    return Delivery(parts.store, Gathering(parts.store, parts.people), paper, partial(open_counter, mail))


def described(prefix: str) -> FastAPI:
    """Return the API's routes under ``prefix`` (begins and ends with a slash), with nothing behind them."""
    root = prefix.rstrip("/")
    app = FastAPI(
        title="jupyter-cohort",
        version="0.1.0",
        summary="The social layer of a cohort: threads, modules, submissions and progress.",
        openapi_url=f"{root}/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    api = APIRouter(prefix="/api", responses={**FAULTS})
    for routes in ROUTES:
        api.include_router(routes)
    app.include_router(api, prefix=root)
    app.include_router(modules.files, prefix=root)
    app.include_router(pages, prefix=root)
    app.add_middleware(BodyLimit)
    answer_faults(app, fault_page)
    return app
