"""What a page's script is told, and the doors its words lead to."""

from typing import Any

from fastapi import Request

from cohort_hub.service.model import Person
from cohort_hub.service.pages.doors import Doors
from cohort_hub.service.pages.dress import words_of
from cohort_hub.service.sessions import xsrf_token
from cohort_hub.service.settings import ServiceSettings


def doors_of(request: Request) -> Doors:
    settings: ServiceSettings = request.app.state.settings
    return Doors(words_of(request), settings.prefix, settings.hub_prefix)


def boot_of(request: Request, person: Person, session: str, **more: Any) -> dict[str, Any]:
    """Return what page.js reads; with the token that marks its requests as coming from this page."""
    settings: ServiceSettings = request.app.state.settings
    return {"base": settings.prefix, "person": person.name, "xsrf": xsrf_token(session), **more}
