"""The server extension: everything under `<baseUrl>cohort/`, and where the cohort service is."""

import os
from importlib import import_module
from typing import Any

from jupyter_server.extension.application import ExtensionApp
from jupyter_server.serverapp import ServerApp
from traitlets import List, Unicode, default

from cohort_lab import voila
from cohort_lab.upstream import Service

NOT_TOLD = (
    "COHORT_SERVICE_URL is not set: this server does not know where the cohort service is, so there will be "
    "no discussion. `jupyter cohort up` sets it for every server it starts."
)


class CohortLab(ExtensionApp):
    """Relays to the cohort service and serves what works on the person's own files."""

    name = "cohort_lab"
    load_other_extensions = True

    service_url = Unicode(help="Address of the cohort service, with its prefix.").tag(config=True)
    service_token = Unicode(
        help="Hub token to speak with where no Hub signs people in (a plain server). Ignored under a Hub."
    ).tag(config=True)
    parts = List(
        Unicode(),
        default_value=[
            "cohort_lab.where",
            "cohort_lab.workspace",
            "cohort_lab.authoring.handlers",
            "cohort_lab.relay",
        ],
        help="Modules with `handlers`: a list of (pattern below the base URL, handler class, arguments).",
    ).tag(config=True)

    @default("service_url")
    def _service_url_from_environment(self) -> str:
        return os.environ.get("COHORT_SERVICE_URL", "")

    @default("service_token")
    def _service_token_from_environment(self) -> str:
        return os.environ.get("COHORT_TOKEN", "")

    def _link_jupyter_server_extension(self, serverapp: ServerApp) -> None:
        """Give Voilà our template and hook before it is loaded."""
        super()._link_jupyter_server_extension(serverapp)
        voila.configure(serverapp.config)

    def initialize_settings(self) -> None:
        """Give the handlers their way to the service."""
        if not self.service_url:
            self.log.warning(NOT_TOLD)
        self.settings["cohort_service"] = Service(self.service_url, self.service_token)

    def initialize_handlers(self) -> None:
        """Gather the handlers of every part."""
        for part in self.parts:
            self.handlers.extend(handlers_of(part))

    async def stop_extension(self) -> None:
        """Close the connections to the service."""
        await self.settings["cohort_service"].close()


def handlers_of(part: str) -> list[tuple[Any, ...]]:
    """Return a part's handlers; a part that is not installed has none."""
    try:
        return list(import_module(part).handlers)
    except ModuleNotFoundError as missing:
        if missing.name and part.startswith(missing.name):
            return []
        raise
