"""*Your profile*: what the others know of one, and how one is told."""

from zoneinfo import available_timezones

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import home as overview
from cohort_hub.service.conversation.profiles import profile_view
from cohort_hub.service.model import Person
from cohort_hub.service.pages.booting import boot_of
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.pages.words import LANGUAGES
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.store import profiles

# The tables name zones of old, too: US/Pacific, Etc/GMT+3.
REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
routes = APIRouter(include_in_schema=False)


@routes.get("/me")
async def get_me(request: Request) -> Response:
    """Return the own profile, to be changed."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    return await run_in_threadpool(_me, request, who.person, who.session)


def _me(request: Request, person: Person, session: str) -> Response:
    with the_store(request).read() as connection:
        profile = profiles.of(connection, person.name)
    mails = request.app.state.settings.mail is not None
    return page(
        request,
        "me.html",
        boot=boot_of(request, person, session, surface="me"),
        me=overview.who(person, []),
        profile=profile_view(profile, person, mails=mails),
        zones=zones_with(profile.time_zone),
        languages=LANGUAGES,
    )


def zones_with(own: str) -> list[str]:
    """Return the time zones to choose from; the own one is among them."""
    named = {zone for zone in available_timezones() if zone.partition("/")[0] in REGIONS and "/" in zone}
    return sorted(named | {own or "UTC", "UTC"})
