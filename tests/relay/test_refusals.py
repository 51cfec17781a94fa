"""Whom and what the relay turns away, and in which words."""

import http.client
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.relay.person_server import Server, start

HERE = "cohort/api/"
LARGEST = 64 * 1024 * 1024


def refusal(answer: httpx.Response) -> tuple[int, str]:
    """Return status and code, having seen that there are words and no traceback."""
    error = answer.json()["error"]
    assert len(error["message"]) > 20
    assert "Traceback" not in answer.text
    return answer.status_code, error["code"]


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_who_is_not_signed_in_is_told_so(server: Server, method: str) -> None:
    assert refusal(httpx.request(method, f"{server.url}{HERE}me")) == (401, "not_signed_in")


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_a_request_another_site_may_have_forged_is_refused(browser: httpx.Client, method: str) -> None:
    del browser.headers["X-XSRFToken"]
    forged = {"Referer": "https://elsewhere.example/"}
    assert refusal(browser.request(method, f"{HERE}me", headers=forged)) == (403, "not_allowed")


def test_another_origin_is_refused_even_with_the_header(browser: httpx.Client) -> None:
    answer = browser.post(f"{HERE}me", headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code in {403, 404}


@pytest.mark.parametrize(
    "path",
    [
        "../hub/api/users",
        "cohorts/../../../hub/api",
        "%2e%2e/%2e%2e/hub/api",
        "%2E%2E%2Fhub",
        "..%2fhub",
        "%252e%252e%252fhub",
        "cohorts/./x",
        "cohorts//x",
        "/evil.example/x",
        "..%5chub",
        "x%00y",
        "x%0d%0aX-A:%20b",
    ],
)
def test_a_path_that_climbs_out_is_refused(browser: httpx.Client, server: Server, path: str) -> None:
    # httpx would tidy the path away, so this one is sent as it stands.
    url = httpx.URL(server.url)
    raw = http.client.HTTPConnection(url.host, url.port)
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.cookies.jar)
    headers = {"Cookie": cookies, "X-XSRFToken": browser.headers["X-XSRFToken"]}
    raw.request("GET", f"{url.raw_path.decode()}{HERE}{path}", headers=headers)
    answer = raw.getresponse()
    assert answer.status in {400, 404}
    assert b"authorization" not in answer.read()


def test_a_body_too_large_is_refused_before_it_is_read(browser: httpx.Client, server: Server) -> None:
    url = httpx.URL(server.url)
    raw = http.client.HTTPConnection(url.host, url.port)
    raw.putrequest("POST", f"{url.raw_path.decode()}{HERE}threads")
    raw.putheader("Cookie", "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.cookies.jar))
    raw.putheader("X-XSRFToken", browser.headers["X-XSRFToken"])
    raw.putheader("Content-Length", str(LARGEST + 1))
    raw.endheaders()
    answer = raw.getresponse()
    assert answer.status == 413
    assert b"64 MB" in answer.read()


def test_a_body_of_undeclared_length_is_refused_too(browser: httpx.Client) -> None:
    answer = browser.post(f"{HERE}threads", content=(b"x" * 2**20 for _ in range(65)))
    assert refusal(answer) == (413, "too_large")


def test_a_large_body_within_the_limit_arrives_whole(browser: httpx.Client) -> None:
    assert browser.put(f"{HERE}submissions", content=b"x" * 20_000_000).json()["length"] == 20_000_000


@pytest.fixture(scope="module")
def lonely(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose service is down: nobody listens on port 9 of this machine."""
    nobody = "http://127.0.0.1:9/services/cohort/"
    with start(tmp_path_factory.mktemp("lonely"), COHORT_SERVICE_URL=nobody) as started:
        yield started


def test_a_service_that_is_down_is_said_in_words(lonely: Server) -> None:
    with lonely.signed_in() as browser:
        assert refusal(browser.get(f"{HERE}home")) == (502, "service_down")
        assert browser.get("api/status").status_code == 200


def test_a_server_that_was_not_told_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COHORT_SERVICE_URL", raising=False)
    with start(tmp_path) as server:
        with server.signed_in() as browser:
            assert refusal(browser.get(f"{HERE}home")) == (503, "no_service")
        assert "COHORT_SERVICE_URL is not set" in server.log.read_text()
