"""The entries for ``c.JupyterHub.services``."""

import sys
from typing import Any

from cohort_hub import tether
from cohort_hub.roles import AT_THE_SCREEN, scopes_of
from cohort_hub.running import Running, operator_token
from cohort_hub.settings import read_deployment


def cohort_service(running: Running) -> dict[str, Any]:
    """Return the cohort service, which the Hub starts, restarts and ends."""
    return {
        "name": "cohort",
        "url": f"http://127.0.0.1:{running.service_port}",
        "command": tether.command([sys.executable, "-m", "cohort_hub.service"]),
        "environment": {
            "COHORT_DATA": str(running.data),
            "COHORT_CONFIG": str(running.config),
            "COHORT_LINK_HOSTS": " ".join(read_deployment(running.config).link_hosts),
        },
        "oauth_client_allowed_scopes": scopes_of(AT_THE_SCREEN),
        "oauth_no_confirm": True,
        "display": False,
    }


def operator(running: Running) -> dict[str, Any]:
    """Return the operator: a name for the token the command line works with.

    An administrator, because the Hub lets nobody else name administrators.
    """
    return {"name": "operator", "api_token": operator_token(running), "admin": True, "display": False}
