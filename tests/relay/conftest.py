"""A real Jupyter server with the extension, in front of a service that tells what reached it."""

import time
from collections.abc import Iterator

import httpx
import pytest

from tests.relay.person_server import SERVICE_TOKEN, Server, start
from tests.relay.upstream_app import Upstream


@pytest.fixture(scope="session")
def upstream() -> Iterator[Upstream]:
    """The service relayed to."""
    service = Upstream()
    service.thread.start()
    while not service.server.started:
        time.sleep(0.01)
    yield service
    service.server.should_exit = True
    service.server.force_exit = True
    service.thread.join(10)


@pytest.fixture(scope="session")
def server(upstream: Upstream, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A person's server that knows the service."""
    where = tmp_path_factory.mktemp("relay server")
    with start(where, COHORT_SERVICE_URL=upstream.url, COHORT_TOKEN=SERVICE_TOKEN) as started:
        yield started


@pytest.fixture
def browser(server: Server) -> Iterator[httpx.Client]:
    """A signed-in browser on a page of that server."""
    with server.signed_in() as client:
        yield client
