"""The few calls we make to the Hub's REST API, each in the name of a token."""

import json
from collections.abc import AsyncGenerator
from typing import Any
from urllib.parse import quote

import httpx

from cohort_hub.service.errors import CohortError, NotAllowed, NotFound

PATIENCE = httpx.Timeout(10.0, read=30.0)


class HubUnreachable(CohortError):
    status, code = 503, "hub_unreachable"


class HubApi:
    """``url`` is the Hub's API (JUPYTERHUB_API_URL); ``token`` the service's own."""

    def __init__(self, url: str, token: str, *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self.token = token
        self._client = httpx.AsyncClient(
            base_url=url.rstrip("/") + "/", timeout=PATIENCE, transport=transport
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def group_members(self, group: str) -> frozenset[str]:
        """Return the names of a group's people; none for a group the Hub does not have."""
        try:
            answer = await self._asked("GET", f"groups/{quote(group, safe='')}", self.token)
        except NotFound:
            return frozenset()
        return frozenset(answer.json()["users"])

    async def server(self, person: str, token: str) -> dict[str, Any] | None:
        """Return the Hub's model of a person's default server; None when there is none."""
        answer = await self._asked("GET", f"users/{quote(person, safe='')}", token)
        return answer.json().get("servers", {}).get("")

    async def start_server(self, person: str, token: str) -> None:
        """Ask the Hub to start a person's default server; one that runs or starts already is left alone."""
        await self._asked("POST", f"users/{quote(person, safe='')}/server", token, ignore=400)

    async def stop_server(self, person: str, token: str) -> None:
        await self._asked("DELETE", f"users/{quote(person, safe='')}/server", token, ignore=400)

    async def progress(self, person: str, token: str) -> AsyncGenerator[dict[str, Any]]:
        """Give the Hub's reports while a server starts: progress (0–100), message, then ready or failed."""
        path = f"users/{quote(person, safe='')}/server/progress"
        request = self._client.build_request(
            "GET", path, headers=_named(token), timeout=httpx.Timeout(10.0, read=None)
        )
        answer = await self._sent(request, stream=True)
        try:
            async for line in answer.aiter_lines():
                if line.startswith("data:"):
                    yield json.loads(line.removeprefix("data:"))
        finally:
            await answer.aclose()

    async def _asked(self, method: str, path: str, token: str, *, ignore: int = 0) -> httpx.Response:
        request = self._client.build_request(method, path, headers=_named(token))
        return await self._sent(request, ignore=ignore)

    async def _sent(self, request: httpx.Request, *, ignore: int = 0, stream: bool = False) -> httpx.Response:
        try:
            answer = await self._client.send(request, stream=stream)
        except httpx.HTTPError as error:
            raise HubUnreachable("The Hub does not answer. Try again in a moment.") from error
        if answer.is_success or answer.status_code == ignore:
            return answer
        await answer.aclose()
        match answer.status_code:
            case 404:
                raise NotFound
            case 401 | 403:
                raise NotAllowed(
                    "This sign-in does not allow it. Sign out, sign in again and try once more; "
                    "if that does not help, the administrator has to add the scopes named in the README."
                )
            case status:
                raise HubUnreachable(f"The Hub answered {status}. Try again in a moment.")


def _named(token: str) -> dict[str, str]:
    return {"Authorization": f"token {token}"}
