"""What the service is told from outside: the Hub's variables and where the data lie."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from cohort_hub.service.model import AT_ANY_PACE, Pace

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True)
class MailSettings:
    """The operator's mail server. ``address`` is the deployment's own, for links; it ends without a slash.

    ``authority`` is a file with who signs the server's certificate; empty: whom this machine trusts.
    """

    host: str
    port: int
    sender: str
    address: str
    security: Security = "starttls"
    user: str = ""
    authority: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class ServiceSettings:
    """``prefix`` begins and ends with a slash; ``hub_prefix`` is the Hub's, for links.

    ``link_hosts`` are the hosts whose pages may be asked for their titles.
    ``pace`` is how fast people may write; COHORT_PACE=free takes the limits away.
    """

    data: Path
    host: str
    port: int
    prefix: str
    base_url: str
    hub_prefix: str
    link_hosts: frozenset[str] = frozenset()
    pace: Pace = field(default_factory=Pace)
    mail: MailSettings | None = None
    ask_after: timedelta = timedelta(hours=4)

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
        pace=AT_ANY_PACE if environment.get("COHORT_PACE") == "free" else Pace(),
        mail=_mail(environment),
        ask_after=timedelta(hours=float(environment.get("COHORT_ASK_AFTER_HOURS", "4"))),
    )


def _mail(environment: Mapping[str, str]) -> MailSettings | None:
    told = environment.get("COHORT_MAIL")
    if not told:
        return None
    return MailSettings(**json.loads(told), password=environment.get("COHORT_MAIL_PASSWORD", ""))
