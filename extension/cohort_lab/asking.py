"""Ask the cohort service for something, in the viewer's name, from a handler of this server."""

import json
from typing import Any

import httpx
from jupyter_server.base.handlers import JupyterHandler

from cohort_lab.replies import Refusal
from cohort_lab.upstream import Service, down


async def ask(handler: JupyterHandler, path: str) -> bytes:
    """Return what the service answers; what it refuses is refused here in its own words."""
    service: Service = handler.settings["cohort_service"]
    address = service.address(path, "")
    try:
        answer = await service.http.get(address, headers=service.credentials(handler))
    except httpx.TransportError:
        raise down() from None
    if answer.is_success:
        return answer.content
    raise refusal(answer)


async def ask_json(handler: JupyterHandler, path: str) -> Any:
    """Return what the service answers, read as JSON."""
    return json.loads(await ask(handler, path))


def refusal(answer: httpx.Response) -> Refusal:
    """Pass the service's refusal on."""
    try:
        error = answer.json()["error"]
        return Refusal(answer.status_code, str(error["code"]), str(error["message"]))
    except (ValueError, LookupError, TypeError):
        return down()
