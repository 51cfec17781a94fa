"""The demo's way to sign in: one button per account, one password for all, on this machine only."""

import hmac
from typing import Any, cast

from jupyterhub.auth import Authenticator
from jupyterhub.handlers.login import LoginHandler
from traitlets import Instance, Unicode

from cohort_hub import places
from cohort_hub.demo_accounts import DEFAULT_PASSWORD, Account, account, demo_password, require_loopback
from cohort_hub.running import Running
from cohort_hub.settings import Deployment, WrongFile, read_deployment

_FONTS = {
    "Inter Variable": "inter-latin-wght-normal",
    "Source Serif 4 Variable": "source-serif-4-latin-wght-normal",
}


class AccountsHandler(LoginHandler):
    """The sign-in page, with the accounts as they are in cohort.toml now."""

    def render_template(self, name: str, **namespace: Any) -> Any:
        """Render the page with the accounts, in the order of the file."""
        authenticator = cast("DemoAuthenticator", self.authenticator)
        return super().render_template(
            name,
            **namespace,
            accounts=authenticator.accounts(),
            deployment_title=authenticator.deployment().title,
            fonts=_fonts(self.hub.base_url),
            prefilled=DEFAULT_PASSWORD if authenticator.password == DEFAULT_PASSWORD else "",
        )


class DemoAuthenticator(Authenticator):
    """Lets in whoever cohort.toml lists, with the demo's password; the file is read anew each time."""

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
        return [account(person, deployment) for person in deployment.people]

    async def authenticate(self, handler: Any, data: dict[str, str]) -> Any:
        """Return name and powers when name and password are right, else None."""
        right = hmac.compare_digest(data.get("password", "").encode(), self.password.encode())
        person = self.deployment().person(data.get("username", ""))
        if not right or person is None:
            return None
        return {"name": person.name, "admin": person.administrator}


def _fonts(hub_base_url: str) -> list[dict[str, str]]:
    """Return the fonts of the service's pages, under the names their bundle gave them."""
    base = f"{hub_base_url.removesuffix('hub/')}services/cohort/static/fonts/"
    return [
        {"family": family, "url": base + file.name}
        for family, name in _FONTS.items()
        for file in places.PAGE_FONTS.glob(f"{name}-*.woff2")
    ]
