"""What the service is told from outside: the Hub's variables and where the data lie."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True)
class ServiceSettings:
    """``prefix`` begins and ends with a slash; ``hub_prefix`` is the Hub's, for links.

    ``link_hosts`` are the hosts whose pages may be asked for their titles.
    """

    data: Path
    host: str
    port: int
    prefix: str
    base_url: str
    hub_prefix: str
    link_hosts: frozenset[str] = frozenset()

    @property
    def database(self) -> Path:
        return self.data / "service" / "cohort.sqlite"


def from_environment(environment: Mapping[str, str] = os.environ) -> ServiceSettings:
    """Read the settings; raise KeyError naming the variable that is missing."""
    address = urlsplit(environment["JUPYTERHUB_SERVICE_URL"])
    base_url = environment.get("JUPYTERHUB_BASE_URL", "/")
    return ServiceSettings(
        data=Path(environment["COHORT_DATA"]),
        host=address.hostname or "127.0.0.1",
        port=address.port or 0,
        prefix=environment["JUPYTERHUB_SERVICE_PREFIX"],
        base_url=base_url,
        hub_prefix=f"{base_url}hub/",
        link_hosts=frozenset(environment.get("COHORT_LINK_HOSTS", "").split()),
    )
