"""The demo's way to sign in: one button per account, one password for all, on this machine only."""

import hmac
import ipaddress
import os
from dataclasses import dataclass
from typing import Any

from jupyterhub.auth import Authenticator
from jupyterhub.handlers.login import LoginHandler
from traitlets import Instance, Unicode

from cohort_hub.running import Running
from cohort_hub.settings import Deployment, PersonEntry, WrongFile, read_deployment

DEFAULT_PASSWORD = "first light"  # noqa: S105 - printed at start; the demo binds to loopback.


class NotLoopback(Exception):
    """The demo's accounts would be open to a network."""


def demo_password() -> str:
    """Return the password of the demo's accounts."""
    return os.environ.get("COHORT_DEMO_PASSWORD") or DEFAULT_PASSWORD


def require_loopback(host: str) -> None:
    """Raise NotLoopback unless the host is this machine alone."""
    if host == "localhost":
        return
    try:
        alone = ipaddress.ip_address(host).is_loopback
    except ValueError:
        alone = False
    if not alone:
        raise NotLoopback(
            f"The demo's one-click accounts are for this machine only, and {host} is not loopback. "
            "Leave out --host (and `host` in cohort.toml), or write 127.0.0.1."
        )


@dataclass(frozen=True)
class Account:
    """One button of the sign-in page."""

    name: str
    display_name: str
    initials: str
    words: str


class AccountsHandler(LoginHandler):
    """The sign-in page, with the accounts as they are in cohort.toml now."""

    def render_template(self, name: str, **namespace: Any) -> Any:
        """Render the page with the accounts, in the order of the file."""
        authenticator = self.authenticator
        return super().render_template(
            name,
            **namespace,
            accounts=authenticator.accounts(),
            deployment_title=authenticator.deployment_title(),
            prefilled=DEFAULT_PASSWORD if authenticator.password == DEFAULT_PASSWORD else "",
        )


class DemoAuthenticator(Authenticator):
    """Lets in whoever cohort.toml lists, with the demo's password."""

    running = Instance(Running, help="Where cohort.toml lies and what the Hub binds to.").tag(config=True)
    password = Unicode(help="The password of all accounts.").tag(config=True)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.allow_all = True  # Who is not in cohort.toml does not authenticate.
        self.password = self.password or demo_password()
        require_loopback(self.running.host)
        self._last_good = read_deployment(self.running.config)

    def get_handlers(self, app: Any) -> list[Any]:
        """Put our page where the Hub's would be."""
        return [("/login", AccountsHandler)]

    def deployment(self) -> Deployment:
        """Return what cohort.toml says now; while it is being mended, what it said last."""
        try:
            self._last_good = read_deployment(self.running.config)
        except WrongFile as error:
            self.log.warning("%s", error)
        return self._last_good

    def accounts(self) -> list[Account]:
        """Return the buttons of the page."""
        deployment = self.deployment()
        return [_account(person, deployment) for person in deployment.people]

    def deployment_title(self) -> str:
        """Return the name of the deployment."""
        return self.deployment().title

    async def authenticate(self, handler: Any, data: dict[str, str]) -> dict[str, Any] | None:
        """Return the person when name and password are right, in the same time when they are not."""
        right = hmac.compare_digest(data.get("password", "").encode(), self.password.encode())
        person = self.deployment().person(data.get("username", ""))
        if not right or person is None:
            return None
        return {"name": person.name, "admin": person.administrator}


def _account(person: PersonEntry, deployment: Deployment) -> Account:
    words = person.display_name.split()
    initials = "".join(word[0] for word in words[:2]).upper()
    return Account(person.name, person.display_name, initials, describe(person, deployment))


def describe(person: PersonEntry, deployment: Deployment) -> str:
    """Return what a person does in this deployment, for the sign-in page."""
    learns = [cohort.title for cohort in deployment.cohorts if person.name in cohort.learners]
    roles = [
        ("learns", bool(learns)),
        ("facilitates", any(person.name in cohort.facilitators for cohort in deployment.cohorts)),
        ("designs", any(person.name in course.designers for course in deployment.courses)),
        ("manages a team", any(person.name in team.managers for team in deployment.teams)),
        ("administrates", person.administrator),
    ]
    return ", ".join(words for words, holds in roles if holds) or "not in a cohort yet"
