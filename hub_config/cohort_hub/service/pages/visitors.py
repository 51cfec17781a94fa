"""Who looks at a page: the person of the browser's session, or somebody who signs in first."""

from dataclasses import dataclass

from fastapi import Request, Response

from cohort_hub.service.errors import NotSignedIn
from cohort_hub.service.model import Person
from cohort_hub.service.routes.door import the_identity
from cohort_hub.service.sessions import session_of, to_sign_in


@dataclass(frozen=True)
class Visitor:
    person: Person
    session: str


async def visitor(request: Request) -> Visitor | Response:
    """Return who the browser's session is, or the answer that sends the browser to sign in."""
    session = session_of(request)
    person = await the_identity(request).person_for(session) if session else None
    if person is not None and session is not None:
        return Visitor(person, session)
    state = request.app.state
    if state.hub is None or request.headers.get("sec-fetch-mode", "navigate") != "navigate":
        raise NotSignedIn
    return to_sign_in(request, state.hub, state.settings.prefix)
