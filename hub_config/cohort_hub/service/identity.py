"""Hub token → Person. The Hub's word "user" ends here."""

from collections.abc import Callable
from typing import Any, Protocol

from jupyterhub.services.auth import HubOAuth
from tornado.web import HTTPError

from cohort_hub.service.hub_api import HubUnreachable
from cohort_hub.service.model import Person

IN_PERSON = "custom:cohort:in-person"
GRADE = "custom:cohort:grade"
CACHE_SECONDS = 15
OPERATOR = "operator"

DisplayNames = Callable[[], dict[str, str]]


class Identity(Protocol):
    """Says who a token is; None for a token that is nobody's (any more).

    Raises:
        HubUnreachable: nobody can say at the moment.
    """

    async def person_for(self, token: str) -> Person | None: ...


class HubIdentity:
    """Asks the Hub, and remembers the answer for `CACHE_SECONDS` so that a removal bites soon."""

    def __init__(self, hub: HubOAuth, display_names: DisplayNames) -> None:
        self.hub = hub
        self._display_names = display_names

    async def person_for(self, token: str) -> Person | None:
        try:
            model = await self.hub.user_for_token(token, sync=False)
        except HTTPError as error:
            raise HubUnreachable("The Hub does not answer. Try again in a moment.") from error
        if not model or not _may_enter(model):
            return None
        return person_from(model, self._display_names())


def hub_oauth() -> HubOAuth:
    """Return the Hub's own client, configured by the JUPYTERHUB_* variables."""
    return HubOAuth(cache_max_age=CACHE_SECONDS)


def person_from(model: dict[str, Any], display_names: dict[str, str]) -> Person:
    """Turn the Hub's model of a token's owner into a Person.

    The operator is a Hub service, not a user: it administrates in person.
    """
    name: str = model["name"]
    scopes = frozenset[str](model.get("scopes", ()))
    if model.get("kind") == "service":
        trusted = name == OPERATOR
        return Person(name, name, in_person=trusted, admin=trusted)
    return Person(
        name=name,
        display_name=display_names.get(name, name),
        groups=frozenset(model.get("groups", ())),
        in_person=IN_PERSON in scopes,
        grades=GRADE in scopes,
        admin=bool(model.get("admin")),
    )


def _may_enter(model: dict[str, Any]) -> bool:
    access = ("access:services", "access:services!service=cohort")
    return model.get("kind") == "service" or any(scope in access for scope in model.get("scopes", ()))
