"""Who is taken off the roster is out within 30 seconds: at every request, and on sockets that are open.

The service asks a Hub over HTTP, with JupyterHub's own client and its cache, and is served on a real port.
"""

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import uvicorn
from cohort_hub.service.identity import CACHE_SECONDS, IN_PERSON, HubIdentity
from cohort_hub.service.routes import live
from jupyterhub.services import auth
from jupyterhub.services.auth import HubOAuth
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.service.house import House, token_of
from tests.service.serve import Served, close_code

OUT_WITHIN_SECONDS = 30
MODULE = "cohorts/spring/modules/who-we-are"
SCOPES = ["access:services!service=cohort", IN_PERSON]


@dataclass
class Hub:
    """Says whose a token is, as the Hub's REST API does, and counts how often it is asked."""

    groups: dict[str, list[str]]
    asked: int = 0
    passed: float = 0.0
    port: int = field(default=0)

    def whoami(self, request: Request) -> Response:
        self.asked += 1
        name = request.headers["authorization"].removeprefix("token token-")
        if name not in self.groups:
            return JSONResponse({"status": 403, "message": "Missing or invalid credentials."}, 403)
        return JSONResponse({"kind": "user", "name": name, "groups": self.groups[name], "scopes": SCOPES})


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A Hub on a port of its own, with two learners of `spring`."""
    hub = Hub({"learner1": ["nbgrader-spring"], "learner2": ["nbgrader-spring"]})
    app = Starlette(routes=[Route("/hub/api/user", hub.whoami)])
    listener = socket.create_server(("127.0.0.1", 0))
    hub.port = listener.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, log_config=None))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    yield hub
    server.should_exit = True
    thread.join()


@pytest.fixture
def asking(house: House, hub: Hub, monkeypatch: pytest.MonkeyPatch) -> House:
    """The house, asking that Hub; `hub.passed` sets the clock of the client's cache forward."""
    real = auth.time.monotonic
    monkeypatch.setattr(auth, "time", SimpleNamespace(monotonic=lambda: real() + hub.passed))
    oauth = HubOAuth(
        api_url=f"http://127.0.0.1:{hub.port}/hub/api", api_token="x", cache_max_age=CACHE_SECONDS
    )
    house.app.state.identity = HubIdentity(oauth, dict)
    return house


def test_what_is_remembered_and_how_often_sockets_ask_fit_into_the_promise() -> None:
    """A socket may ask just before the end of what is remembered, and then once more."""
    assert CACHE_SECONDS < OUT_WITHIN_SECONDS
    assert CACHE_SECONDS + live.RECHECK_SECONDS[1] < OUT_WITHIN_SECONDS


async def test_a_remembered_identity_ends_with_its_time(asking: House, address: Served, hub: Hub) -> None:
    async with browser(address, "learner1") as learner:
        for _ in range(5):
            assert (await learner.get(f"{MODULE}/discussion")).status_code == 200
        assert hub.asked == 1

        hub.groups["learner1"] = []
        hub.passed = CACHE_SECONDS + 0.5

        for path in (f"{MODULE}/discussion", "cohorts/spring/events", "cohorts/spring/audiences"):
            assert (await learner.get(path)).status_code == 404
        answer = await learner.post(f"{MODULE}/threads", json={"body": "Still here?"})
        assert answer.status_code == 404
        assert hub.asked == 2


async def test_asking_again_and_again_does_not_lengthen_it(asking: House, address: Served, hub: Hub) -> None:
    async with browser(address, "learner1") as learner:
        assert (await learner.get(f"{MODULE}/discussion")).status_code == 200
        hub.groups["learner1"] = []
        statuses: list[int] = []
        for second in range(OUT_WITHIN_SECONDS):
            hub.passed = float(second)
            statuses.append((await learner.get(f"{MODULE}/discussion")).status_code)

    assert statuses[0] == 200
    assert statuses.index(404) <= CACHE_SECONDS + 1
    assert set(statuses[statuses.index(404) :]) == {404}


@pytest.mark.parametrize(("gone", "status", "code"), [(False, 404, 4404), (True, 401, 4401)])
async def test_open_sockets_close_and_hear_nothing_more(
    asking: House,
    address: Served,
    hub: Hub,
    monkeypatch: pytest.MonkeyPatch,
    *,
    gone: bool,
    status: int,
    code: int,
) -> None:
    monkeypatch.setattr(live, "RECHECK_SECONDS", (0.05, 0.1))
    async with address.listening("learner1") as line, browser(address, "learner2") as other:
        if gone:
            del hub.groups["learner1"]
        else:
            hub.groups["learner1"] = ["nbgrader-autumn"]
        hub.passed = CACHE_SECONDS + 0.5

        assert await close_code(line) == code
        posted = await other.post(f"{MODULE}/threads", json={"body": "Among ourselves"})
        assert posted.status_code == 201
        async with browser(address, "learner1") as learner:
            assert (await learner.get("cohorts/spring/events")).status_code == status


def browser(address: Served, name: str) -> httpx.AsyncClient:
    headers: dict[str, Any] = {"Authorization": f"token {token_of(name)}"}
    return httpx.AsyncClient(base_url=address.api, headers=headers)
