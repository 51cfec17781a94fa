"""Starting one's own server from a page, and how many people a cohort has."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
import uvicorn
from cohort_hub.service import cohort_people
from cohort_hub.service import servers as servers_module
from cohort_hub.service.cohort_people import HubPeople
from cohort_hub.service.errors import NotAllowed
from cohort_hub.service.hub_api import HubApi, HubUnreachable
from cohort_hub.service.model import Cohort
from cohort_hub.service.servers import Servers
from cohort_hub.service.wire import ServerState

from tests.service.hub import Hub

SPRING = Cohort("spring", "welcome", "Spring")


@pytest.fixture
async def hub() -> Hub:
    hub = Hub()
    hub.may_start.add("token-learner1")
    return hub


@pytest.fixture
async def api(hub: Hub) -> AsyncIterator[HubApi]:
    """The Hub over real HTTP: progress comes as a stream."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(hub.app, log_config=None, timeout_graceful_shutdown=1))
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    serving = asyncio.create_task(server._serve([listener]))
    api = HubApi(f"http://127.0.0.1:{listener.getsockname()[1]}/hub/api", "token-service")
    yield api
    await api.close()
    server.should_exit = True
    await serving


@pytest.fixture
async def servers(api: HubApi) -> AsyncIterator[Servers]:
    servers = Servers(api)
    yield servers
    await servers.close()


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait long for the Hub's first word, where the test is not about it."""
    monkeypatch.setattr(servers_module, "FIRST_WORD_SECONDS", 0.2)


async def _until(servers: Servers, state: str) -> ServerState:
    async with asyncio.timeout(10):
        while (now := await servers.state("learner1", "token-learner1")).state != state:
            await asyncio.sleep(0.01)
    return now


async def test_a_server_is_started_and_its_progress_told(hub: Hub, servers: Servers) -> None:
    assert (await servers.state("learner1", "token-learner1")).state == "stopped"

    started = await servers.start("learner1", "token-learner1")
    assert (started.state, started.progress, started.message) == ("starting", 50, "Spawning server...")

    hub.outcome.set_result(True)
    ready = await _until(servers, "ready")
    assert (ready.progress, ready.url) == (100, "/user/learner1/")


async def test_a_server_that_runs_already_is_ready_at_once(hub: Hub, servers: Servers) -> None:
    hub.servers["learner1"] = {"ready": True, "pending": None, "url": "/user/learner1/"}
    hub.outcome.set_result(True)

    assert (await servers.start("learner1", "token-learner1")).state == "ready"


@pytest.mark.usefixtures("hasty")
async def test_a_failed_start_says_why_and_can_be_tried_again(hub: Hub, servers: Servers) -> None:
    await servers.start("learner1", "token-learner1")
    hub.outcome.set_result(False)

    assert (await _until(servers, "failed")).message == "Spawn failed: no room"

    hub.outcome = asyncio.get_running_loop().create_future()
    assert (await servers.start("learner1", "token-learner1")).state == "starting"


async def test_a_token_without_the_scope_is_told_what_to_do(servers: Servers) -> None:
    with pytest.raises(NotAllowed, match="sign in again"):
        await servers.start("learner2", "token-learner2")


@pytest.mark.usefixtures("hasty")
async def test_a_start_can_be_called_off(hub: Hub, servers: Servers) -> None:
    await servers.start("learner1", "token-learner1")

    assert (await servers.stop("learner1", "token-learner1")).state == "stopped"
    assert hub.servers == {}


async def test_a_start_that_somebody_else_asked_for_is_followed(hub: Hub, servers: Servers) -> None:
    hub.servers["learner1"] = {"ready": False, "pending": "spawn", "url": "/user/learner1/"}

    assert (await servers.state("learner1", "token-learner1")).state == "starting"

    hub.outcome.set_result(True)
    await _until(servers, "ready")


async def test_a_hub_that_does_not_answer_is_said_so() -> None:
    nobody = socket.create_server(("127.0.0.1", 0))
    port = nobody.getsockname()[1]
    nobody.close()
    api = HubApi(f"http://127.0.0.1:{port}/hub/api", "token-service")

    with pytest.raises(HubUnreachable, match="does not answer"):
        await api.group_members("nbgrader-spring")
    await api.close()


async def test_a_cohort_is_its_learners_and_facilitators_each_once(hub: Hub, api: HubApi) -> None:
    hub.groups = {"nbgrader-spring": ["ann", "ben"], "formgrade-spring": ["ben", "cy"]}
    people = HubPeople(api)

    assert await people.of(SPRING) == {"ann", "ben", "cy"}
    assert await people.of(SPRING) == {"ann", "ben", "cy"}
    assert hub.asked == ["nbgrader-spring", "formgrade-spring"], "the second answer was remembered"


async def test_reading_does_not_wait_for_a_count_that_the_hub_does_not_give(
    hub: Hub, api: HubApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.groups = {"nbgrader-spring": ["ann"]}
    people = HubPeople(api)
    await people.of(SPRING)
    monkeypatch.setattr(cohort_people, "CACHE_SECONDS", 0.0)
    hub.refuses = True

    assert await people.of(SPRING) == {"ann"}


async def test_a_cohort_without_groups_yet_has_nobody(api: HubApi) -> None:
    assert await HubPeople(api).of(SPRING) == frozenset()
