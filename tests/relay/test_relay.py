"""What travels through the relay, and what does not."""

import httpx
import pytest

from tests.relay.person_server import SERVICE_TOKEN, Server
from tests.relay.upstream_app import EVERY_METHOD, PREFIX

HERE = "cohort/api/"


@pytest.mark.parametrize("method", [m for m in EVERY_METHOD if m != "HEAD"])
def test_every_method_reaches_the_service_in_the_viewers_name(browser: httpx.Client, method: str) -> None:
    query = f"after=3&_xsrf={browser.headers['X-XSRFToken']}&after=4&q=%C3%A9&token="
    seen = browser.request(method, f"{HERE}cohorts/a b/x%40y?{query}").json()
    assert seen["method"] == method
    assert seen["path"] == f"{PREFIX}/api/cohorts/a%20b/x@y"
    assert seen["query"] == "after=3&after=4&q=%C3%A9"
    assert seen["headers"]["authorization"] == f"token {SERVICE_TOKEN}"


def test_head_answers_without_a_body(browser: httpx.Client) -> None:
    answer = browser.head(f"{HERE}tagged")
    assert (answer.status_code, answer.headers["content-length"], answer.content) == (200, "5", b"")


def test_a_write_keeps_its_key_its_type_and_its_body(browser: httpx.Client) -> None:
    headers = {"Idempotency-Key": "k1", "Content-Type": "application/zip"}
    seen = browser.post(f"{HERE}threads", content=b"PK\x00\xff", headers=headers).json()
    assert seen["headers"]["idempotency-key"] == "k1"
    assert seen["headers"]["content-type"] == "application/zip"
    assert seen["body"] == "PK\x00ÿ"


def test_cookies_and_this_servers_own_credentials_stay_here(browser: httpx.Client, server: Server) -> None:
    origin = str(httpx.URL(server.url).copy_with(path="/")).rstrip("/")
    headers = {"Authorization": f"token {server.token}", "Referer": server.url, "Origin": origin}
    headers |= {"X-Forwarded-For": "1.2.3.4", "Connection": "X-Odd", "X-Odd": "1"}
    for _ in range(2):
        seen = browser.get(f"{HERE}me", headers=headers).json()["headers"]
        assert not {"cookie", "x-xsrftoken", "origin", "referer", "x-forwarded-for", "x-odd"} & set(seen)
    assert server.token not in str(seen)


def test_the_services_cookies_and_inner_headers_stay_there(browser: httpx.Client) -> None:
    answer = browser.get(f"{HERE}me")
    assert "x-internal" not in answer.headers
    assert "from=service" not in answer.headers.get("set-cookie", "")
    assert answer.headers["content-type"] == "application/json"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_entity_tags_and_ranges_work(browser: httpx.Client) -> None:
    first = browser.get(f"{HERE}tagged")
    assert (first.text, first.headers["etag"], first.headers["cache-control"]) == (
        "hello",
        '"v3"',
        "no-cache",
    )
    again = browser.get(f"{HERE}tagged", headers={"If-None-Match": '"v3"'})
    assert (again.status_code, again.content) == (304, b"")
    part = browser.get(f"{HERE}tagged", headers={"Range": "bytes=0-1"})
    assert (part.status_code, part.text, part.headers["content-range"]) == (206, "he", "bytes 0-1/5")


def test_the_services_own_refusals_come_through_in_its_words(browser: httpx.Client) -> None:
    answer = browser.get(f"{HERE}refuses")
    assert (answer.status_code, answer.json()["error"]["message"]) == (409, "Already there.")


def test_an_answer_arrives_piece_by_piece(browser: httpx.Client) -> None:
    with browser.stream("GET", f"{HERE}drip") as answer:
        pieces = answer.iter_raw()
        assert next(pieces) == b"one"
        browser.get(f"{HERE}refuses?open=1")
        assert next(pieces) == b"two"


def test_an_answer_cut_short_does_not_look_whole(browser: httpx.Client) -> None:
    with pytest.raises(httpx.TransportError):
        browser.get(f"{HERE}breaks")


def test_scripts_are_open_and_in_nobodys_name(server: Server) -> None:
    answer = httpx.get(f"{server.url}cohort/static/page.js")
    assert (answer.text, answer.headers["content-type"]) == ("// None", "text/javascript; charset=utf-8")
    assert httpx.post(f"{server.url}cohort/static/page.js").status_code == 401


FILE = f"{HERE}cohorts/spring/attachments/0123456789abcdef0123"


@pytest.mark.parametrize("where", [{}, {"Sec-Fetch-Dest": "image", "Sec-Fetch-Site": "same-origin"}])
def test_a_page_shows_a_posts_picture_with_its_session_alone(
    browser: httpx.Client, where: dict[str, str]
) -> None:
    del browser.headers["X-XSRFToken"]
    answer = browser.get(FILE, headers=where)
    assert answer.content == b"\x89PNG\r\n\x1a\n\xff\x00token " + SERVICE_TOKEN.encode()
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "where",
    [
        {"Sec-Fetch-Dest": "empty", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Dest": "image", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_script_and_another_site_get_no_file_so(browser: httpx.Client, where: dict[str, str]) -> None:
    del browser.headers["X-XSRFToken"]
    assert browser.get(FILE, headers=where).status_code == 403


def test_nobody_unknown_gets_a_file(server: Server) -> None:
    assert httpx.get(f"{server.url}{FILE}").status_code == 401


def test_a_file_goes_up_as_it_is(browser: httpx.Client) -> None:
    sent = b"\xff\xd8\xff\x00"
    headers = {"Content-Type": "application/octet-stream"}
    seen = browser.post(f"{HERE}cohorts/spring/attachments?name=a%20b.jpg", content=sent, headers=headers)
    assert seen.json()["body"] == sent.decode("latin-1")
    assert seen.json()["query"] == "name=a%20b.jpg"
