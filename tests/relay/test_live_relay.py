"""The relay's WebSocket, both directions."""

import json
import time
from collections.abc import Iterator

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.relay.person_server import SERVICE_TOKEN, Server
from tests.relay.upstream_app import Upstream


def socket(server: Server, browser: httpx.Client, cohort: str = "autumn", **headers: str) -> ClientConnection:
    """Open the socket as the browser's page would."""
    address = server.url.replace("http", "ws", 1) + f"cohort/api/cohorts/{cohort}/live?after=7&module=m"
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.cookies.jar)
    headers = {"Cookie": cookies, **headers}
    # Closing waits behind a flood that nobody reads.
    return connect(address, additional_headers=headers, max_size=2**20, close_timeout=0.5)


@pytest.fixture
def live(server: Server, browser: httpx.Client) -> Iterator[ClientConnection]:
    """An open socket."""
    with socket(server, browser) as connection:
        yield connection


def test_it_is_opened_in_the_viewers_name_with_its_cursor(live: ClientConnection) -> None:
    seen = json.loads(live.recv(5))
    assert seen["query"] == "after=7&module=m"
    assert seen["headers"]["authorization"] == f"token {SERVICE_TOKEN}"
    assert "cookie" not in seen["headers"]


def test_words_pass_both_ways_in_order(live: ClientConnection) -> None:
    live.recv(5)
    words = [f"word {number} é" for number in range(200)]
    for word in words:
        live.send(word)
    assert [live.recv(5) for _ in words] == words


def test_the_services_close_code_and_reason_reach_the_browser(live: ClientConnection) -> None:
    live.recv(5)
    live.send("bye")
    with pytest.raises(ConnectionClosed) as closed:
        live.recv(5)
    assert closed.value.rcvd
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (4001, "off the roster")


def test_the_service_hears_that_the_browser_left(live: ClientConnection, upstream: Upstream) -> None:
    live.recv(5)
    upstream.closing.clear()
    live.close()
    assert upstream.closing.wait(5)


def test_a_slow_browser_makes_the_service_wait(
    server: Server, browser: httpx.Client, upstream: Upstream
) -> None:
    with socket(server, browser) as live:
        live.recv(5)
        upstream.sent = 0
        live.send("flood")
        taken = stalled(upstream)
        assert 0 < taken < 1000, "what nobody reads stays within the machine's socket buffers"
        for _ in range(taken):
            assert len(live.recv(5)) == 65536
        assert upstream.sent > taken


def stalled(upstream: Upstream) -> int:
    """Return how many frames were sent when sending has come to rest."""
    before, until = -1, time.monotonic() + 20
    while upstream.sent != before and time.monotonic() < until:
        before = upstream.sent
        time.sleep(0.5)
    return upstream.sent


def test_a_word_too_long_closes_the_socket(live: ClientConnection) -> None:
    live.recv(5)
    live.send("x" * 70_000)
    with pytest.raises(ConnectionClosed):
        live.recv(5)


def test_a_cohort_one_is_not_in_does_not_exist(server: Server, browser: httpx.Client) -> None:
    with pytest.raises(InvalidStatus) as refused:
        socket(server, browser, cohort="elsewhere")
    assert refused.value.response.status_code == 404


def test_another_site_cannot_listen(server: Server, browser: httpx.Client) -> None:
    with pytest.raises(InvalidStatus) as refused:
        socket(server, browser, Origin="https://elsewhere.example")
    assert refused.value.response.status_code in {403, 404}


def test_who_is_not_signed_in_cannot_listen(server: Server) -> None:
    with httpx.Client() as nobody, pytest.raises(InvalidStatus) as refused:
        socket(server, nobody)
    assert refused.value.response.status_code == 401


def test_a_plain_request_is_told_that_this_is_a_socket(browser: httpx.Client) -> None:
    answer = browser.get("cohort/api/cohorts/autumn/live")
    assert (answer.status_code, answer.json()["error"]["code"]) == (426, "not_a_socket")
