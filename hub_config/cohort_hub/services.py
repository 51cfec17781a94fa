"""The entries for ``c.JupyterHub.services``."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from cohort_hub import tether
from cohort_hub.roles import AT_THE_SCREEN, scopes_of
from cohort_hub.running import Running, operator_token
from cohort_hub.settings import Deployment, read_deployment


def cohort_service(running: Running) -> dict[str, Any]:
    """Return the cohort service, which the Hub starts, restarts and ends."""
    return {
        "name": "cohort",
        "url": f"http://127.0.0.1:{running.service_port}",
        "command": tether.command([sys.executable, "-m", "cohort_hub.service"]),
        "environment": {
            "COHORT_DATA": str(running.data),
            "COHORT_CONFIG": str(running.config),
            **told_by_the_file(read_deployment(running.config)),
            "COHORT_PACE": os.environ.get("COHORT_PACE", ""),
        },
        "oauth_client_allowed_scopes": scopes_of(AT_THE_SCREEN),
        "oauth_no_confirm": True,
        "display": False,
    }


def told_by_the_file(deployment: Deployment, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return what the service is told of cohort.toml when it starts; the mail server's password with it."""
    told = {
        "COHORT_LINK_HOSTS": " ".join(deployment.link_hosts),
        "COHORT_ASK_AFTER_HOURS": str(deployment.ask_after_hours),
    }
    if deployment.mail is not None:
        told["COHORT_MAIL"] = json.dumps(asdict(deployment.mail))
        told["COHORT_MAIL_PASSWORD"] = environment.get("COHORT_MAIL_PASSWORD", "")
    return told


def operator(running: Running) -> dict[str, Any]:
    """Return the operator: a name for the token the command line works with.

    An administrator, because the Hub lets nobody else name administrators.
    """
    return {"name": "operator", "api_token": operator_token(running), "admin": True, "display": False}
