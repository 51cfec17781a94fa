"""A link post shows its page's title: fetched by the service from listed hosts, and from nowhere inside."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from cohort_hub.service.conversation.linking import addresses_in
from cohort_hub.service.titles import Titles
from cohort_hub.service.titles.heading import title_in
from cohort_hub.service.titles.looking import look_up_what_is_wanted
from cohort_hub.service.titles.outside import is_outside

from tests.service.house import House

PUBLIC = "93.184.216.34"
THREADS = "cohorts/spring/modules/who-we-are/threads"
LINK = {"kind": "link", "body": "Worth reading: http://docs.example/page."}
Answer = Callable[[asyncio.StreamWriter], Coroutine[Any, Any, None]]


@dataclass
class Web:
    """A real HTTP server on loopback, and names that lead to it; ``asked`` are the heads of its requests."""

    port: int
    names: dict[str, list[str]] = field(default_factory=lambda: {"docs.example": [PUBLIC]})
    pages: dict[str, bytes | Answer] = field(default_factory=dict[str, Any])
    asked: list[str] = field(default_factory=list[str])
    reached: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])

    def titles(self, *hosts: str) -> Titles:
        return Titles(frozenset(hosts or ("docs.example", "other.example")), self._resolve, self._route)

    async def _resolve(self, host: str, _port: int) -> list[str]:
        found = self.names.get(host, [])
        # A name that changes its mind: the first answer is used up.
        return [found.pop(0)] if len(found) > 1 and found[-1] == "again" else [*found]

    def _route(self, address: str, port: int) -> tuple[str, int]:
        self.reached.append((address, port))
        return "127.0.0.1", self.port

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head)
        page = self.pages.get(head.split(" ")[1], answer(b"", status="404 Not Found"))
        try:
            if isinstance(page, bytes):
                writer.write(page)
                await writer.drain()
            else:
                await page(writer)
        except ConnectionError:
            pass
        finally:
            writer.close()


def answer(
    body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8"
) -> bytes:
    head = "\r\n".join((f"HTTP/1.1 {status}", f"Content-Type: {kind}", "Connection: close", *headers))
    return head.encode() + b"\r\n\r\n" + body


def moved(to: str) -> bytes:
    return answer(b"", f"Location: {to}", "Set-Cookie: who=me", status="302 Found")


@asynccontextmanager
async def opened() -> AsyncGenerator[Web]:
    web = Web(0)
    server = await asyncio.start_server(web.serve, "127.0.0.1", 0)
    web.port = server.sockets[0].getsockname()[1]
    web.pages["/page"] = answer(b"<title>The  Python\n Tutorial</title>")
    async with server:
        yield web


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "0.0.0.0"),
        *(
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
        ),
        *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.88.99.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1"),
        *("64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2001::1", "100::1"),
        *("", "localhost", "0x7f000001", "2130706433", "127.1", "017700000001", "1.2.3.4:80", "[::1]"),
    ],
)
def test_what_is_inside_is_not_asked(address: str) -> None:
    assert not is_outside(address)


@pytest.mark.parametrize("address", [PUBLIC, "1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_what_is_outside_is_asked(address: str) -> None:
    assert is_outside(address)


async def test_the_title_is_one_line_of_words() -> None:
    async with opened() as web:
        assert await web.titles().of("http://docs.example/page") == "The Python Tutorial"
        [head] = web.asked
        assert "Host: docs.example\r\n" in head
        assert web.reached == [(PUBLIC, 80)]
        assert not any(word in head.lower() for word in ("cookie", "authorization", "referer"))


@pytest.mark.parametrize(
    "address",
    [
        "http://elsewhere.example/page",
        "http://docs.example:8080/page",
        "https://docs.example:80/page",
        "ftp://docs.example/page",
        "file:///etc/passwd",
        "http://me:secret@docs.example/page",
        "http://docs.example@elsewhere.example/page",
        "http://127.0.0.1/page",
        "http://[::1]/page",
        "http://2130706433/page",
        "http:///page",
        "http://docs.example:99999/page",
        "http://[broken/page",
    ],
)
async def test_what_is_not_on_the_list_is_not_asked(address: str) -> None:
    async with opened() as web:
        assert await web.titles().of(address) == ""
        assert web.asked == []
        assert web.reached == []


@pytest.mark.parametrize("inside", [["127.0.0.1"], ["10.0.0.1"], ["::1"], [PUBLIC, "192.168.0.1"], []])
async def test_a_listed_name_that_leads_inside_is_not_asked(inside: list[str]) -> None:
    async with opened() as web:
        web.names["docs.example"] = inside
        assert await web.titles().of("http://docs.example/page") == ""
        assert web.reached == []


async def test_the_name_is_asked_once_and_the_checked_address_is_reached() -> None:
    async with opened() as web:
        web.names["docs.example"] = [PUBLIC, "127.0.0.1", "again"]
        assert await web.titles().of("http://docs.example/page") == "The Python Tutorial"
        assert web.reached == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    ("to", "title"),
    [
        ("/page", "The Python Tutorial"),
        ("http://other.example/page", "The Python Tutorial"),
        ("http://inside.example/page", ""),
        ("http://elsewhere.example/page", ""),
        ("http://127.0.0.1/page", ""),
        ("http://169.254.169.254/latest/meta-data", ""),
        ("http://docs.example:22/page", ""),
        ("file:///etc/passwd", ""),
        ("/round", ""),
    ],
)
async def test_a_redirect_is_checked_like_any_address(to: str, title: str) -> None:
    async with opened() as web:
        web.names |= {
            "other.example": [PUBLIC],
            "inside.example": ["10.0.0.1"],
            "elsewhere.example": [PUBLIC],
        }
        web.pages |= {"/moved": moved(to), "/round": moved("/round")}
        titles = web.titles("docs.example", "other.example", "inside.example")
        assert await titles.of("http://docs.example/moved") == title
        assert len(web.asked) <= 4
        assert all(address == PUBLIC for address, _ in web.reached)
        assert not any("cookie" in head.lower() for head in web.asked)


@pytest.mark.parametrize(
    "page",
    [
        answer(b"<title>x</title>", kind="application/json"),
        answer(b"<title>x</title>", status="500 No"),
        answer(b"<title>x</title>", "Content-Encoding: gzip"),
        b"nonsense\r\n\r\n",
        b"",
    ],
)
async def test_what_is_no_page_has_no_title(page: bytes) -> None:
    async with opened() as web:
        web.pages["/page"] = page
        assert await web.titles().of("http://docs.example/page") == ""


async def test_only_the_first_part_of_a_page_is_read() -> None:
    sent = 0

    async def endless(writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(answer(b"<p>"))
        while True:
            writer.write(b"x" * 65536)
            await writer.drain()
            sent += 65536

    async with opened() as web:
        web.pages["/page"] = endless
        assert await web.titles().of("http://docs.example/page") == ""
        assert sent < 32 * 2**20


async def test_a_page_that_does_not_come_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cohort_hub.service.titles.fetching.SECONDS", 0.3)

    async def slow(writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"<ti"))
        await writer.drain()
        await writer.wait_closed()  # By the other side, which waits no longer.

    async with opened() as web:
        web.pages["/page"] = slow
        async with asyncio.timeout(2):
            assert await web.titles().of("http://docs.example/page") == ""


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (b"<title>a &lt;b&gt; &amp; c</title>", "a <b> & c"),
        (b'<meta property="og:title" content="Told"><title>x</title>', "Told"),
        (b"<title>one</title><svg><title>two</title></svg>", "one"),
        (b"<title>unfinished", "unfinished"),
        ("<meta charset='iso-8859-1'><title>Größe</title>".encode("latin-1"), "Größe"),
        (b"<title>a\x00\x1b[31mb\xe2\x80\xaec</title>", "a[31mbc"),
        (b"<title>" + b"x" * 500 + b"</title>", "x" * 199 + "…"),
        (b"<meta charset=klingon><title>x</title>", "x"),
        (b"no title", ""),
    ],
)
def test_a_title_is_plain_and_short(page: bytes, title: str) -> None:
    assert title_in(page) == title


@pytest.mark.parametrize(
    ("source", "addresses"),
    [
        ("See https://a.example/x.", ["https://a.example/x"]),
        (
            "[a](https://a.example/x_(y)) and <http://b.example>",
            ["https://a.example/x_(y)", "http://b.example"],
        ),
        ("https://a.example https://a.example", ["https://a.example"]),
        ("javascript:alert(1) ftp://a.example", []),
        (" ".join(f"https://a.example/{n}" for n in range(9)), [f"https://a.example/{n}" for n in range(5)]),
    ],
)
def test_addresses_are_found_where_people_write_them(source: str, addresses: list[str]) -> None:
    assert addresses_in(source) == addresses


async def test_a_link_posts_title_is_told_when_it_has_come(house: House) -> None:
    async with opened() as web:
        thread = await house.post("learner1", THREADS, LINK)
        assert thread["posts"][0]["links"] == [{"address": "http://docs.example/page", "title": ""}]

        await look_up_what_is_wanted(house.store, web.titles())

        titled = [{"address": "http://docs.example/page", "title": "The Python Tutorial"}]
        log = await house.get("learner2", "cohorts/spring/events")
        assert log["events"][-1]["kind"] == "post.changed"
        assert log["events"][-1]["payload"]["post"]["links"] == titled
        again = await house.post("learner2", THREADS, LINK)
        assert again["posts"][0]["links"] == titled
        await look_up_what_is_wanted(house.store, web.titles())
        assert len(web.asked) == 1, "a title is kept for a week"


async def test_a_title_is_asked_anew_after_a_week(house: House) -> None:
    async with opened() as web:
        await house.post("learner1", THREADS, LINK)
        await look_up_what_is_wanted(house.store, web.titles())
        with house.later(days=8):
            await house.post("learner2", THREADS, LINK)
            await look_up_what_is_wanted(house.store, web.titles())
        assert len(web.asked) == 2


async def test_without_a_list_nothing_is_asked_and_no_event_tells_of_it(house: House) -> None:
    async with opened() as web:
        await house.post("learner1", THREADS, LINK)
        await look_up_what_is_wanted(house.store, Titles(frozenset(), web._resolve, web._route))

        assert web.asked == []
        assert (await house.get("learner1", "cohorts/spring/events"))["seq"] == 1


async def test_only_a_link_threads_first_post_has_links(house: House) -> None:
    plain = await house.post("learner1", THREADS, LINK | {"kind": "comment"})
    linked = await house.post("learner1", THREADS, LINK)
    reply = await house.post(
        "learner2", f"cohorts/spring/threads/{linked['id']}/posts", {"body": LINK["body"]}
    )

    assert plain["posts"][0]["links"] == reply["links"] == []


async def test_other_words_have_other_links(house: House) -> None:
    linked = await house.post("learner1", THREADS, LINK)
    post = f"cohorts/spring/posts/{linked['posts'][0]['id']}"

    edited = await house.put("learner1", post, {"body": "No, https://other.example/b"})

    assert [link["address"] for link in edited["links"]] == ["https://other.example/b"]
    [there] = (await house.get("learner2", f"cohorts/spring/threads/{linked['id']}"))["posts"]
    assert there["links"] == edited["links"]
