"""One's own data: all in one archive, and erased so that nothing of it is left and nothing else changes."""

import html
import io
import json
import re
import zipfile
from typing import Any

import httpx
from cohort_hub.service.sessions import SESSION_COOKIE
from cohort_hub.service.store import schema
from sqlalchemy import select

from tests.service.house import House, token_of
from tests.service.serve import Served, events_of
from tests.service.test_exchange import release, submit
from tests.service.test_pages import visit

SPRING = "cohorts/spring"
THREADS = f"{SPRING}/modules/who-we-are/threads"
DISCUSSION = f"{SPRING}/modules/who-we-are/discussion"
# What the course must keep, and the log that nobody edits.
KEPT = {"submission", "feedback", "audit"}


async def test_the_archive_has_everything_that_is_ones_own_and_nothing_of_others(house: House) -> None:
    await _a_life(house)
    answer = await house.ask("learner1", "POST", "me/data")

    assert answer.headers["content-type"] == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    posts = json.loads(archive.read("posts.json"))
    assert [post["source"] for post in posts] == [
        "Mine, for @learner2",
        "@learner2 do come",
        "A note to myself",
        "Nobody's",
    ]
    assert len(json.loads(archive.read("earlier versions of posts.json"))) == 1
    assert [one["emoji"] for one in json.loads(archive.read("reactions.json"))] == ["🎉"]
    assert json.loads(archive.read("marks.json"))[0]["follow"] == "following"
    [submission] = json.loads(archive.read("submissions.json"))
    assert zipfile.is_zipfile(io.BytesIO(archive.read(f"submissions/{submission['id']}.zip")))
    page = archive.read("index.html").decode()
    assert "A note to myself" in page
    assert "<script" not in page
    words = (name for name in archive.namelist() if name.endswith((".json", ".html")))
    everything = b"".join(map(archive.read, words))
    assert b"written by learner2" not in everything


async def test_it_is_for_the_person_at_the_screen(house: House) -> None:
    house.tokens.enrol("learner1", "nbgrader-spring", in_person=False)

    for method, path in (("POST", "me/data"), ("DELETE", "me")):
        answer = await house.ask("learner1", method, path, json={"phrase": "erase learner1"})
        assert answer.status_code == 403


async def test_erasure_is_meant(house: House) -> None:
    answer = await house.ask("learner1", "DELETE", "me", json={"phrase": "erase learner2"})

    assert answer.status_code == 422
    assert "erase learner1" in answer.json()["error"]["message"]


async def test_nothing_of_an_erased_person_is_left_and_no_figure_changes(house: House) -> None:
    await _a_life(house)
    before = await _figures(house)
    answer = await house.ask("learner1", "DELETE", "me", json={"phrase": "erase learner1"})
    assert answer.status_code == 204

    with house.store.read() as connection:
        for table in schema.metadata.sorted_tables:
            if table.name in KEPT:
                continue
            for row in connection.execute(select(table)):
                assert "learner1" not in repr(row).lower(), f"{table.name}: {row}"
    assert await _figures(house) == before
    found = await house.get("learner2", DISCUSSION)
    first = found["threads"][0]["posts"][0]
    assert first["author"]["display_name"] == "Deleted user"
    assert first["source"] == "Mine, for @learner2"
    answers = [post for thread in found["threads"] for post in thread["posts"]]
    assert any("@Deleted user</span>" in post["html"] for post in answers)
    assert not any("A note" in repr(row) for row in await _all_words(house))
    assert (await house.get("facilitator", "cohorts/spring/assignments/numbers/submissions"))[0][
        "person"
    ] == ("learner1")


async def test_live_pages_are_told(house: House, address: Served) -> None:
    thread = await house.post("learner1", THREADS, {"body": "Hi"})
    async with address.listening("learner2", after=thread["seq"]) as line:
        await house.ask("admin", "DELETE", "people/learner1")
        [event] = await events_of(line, until=thread["seq"] + 1)

    assert event["kind"] == "post.changed"
    assert event["payload"]["post"]["author"]["display_name"] == "Deleted user"


async def test_only_administrators_erase_others(house: House) -> None:
    for name in ("learner2", "facilitator", "designer"):
        assert (await house.ask(name, "DELETE", "people/learner1")).status_code == 404
    assert (await house.ask("admin", "DELETE", "people/nobody")).status_code == 404
    assert (await house.ask("admin", "DELETE", "people/learner1")).status_code == 204


async def _a_life(house: House) -> None:
    """What learner1 leaves behind: posts, a note, an anonymous post, reactions, marks, mentions, work."""
    thread = await house.post("learner1", THREADS, {"body": "Mine", "kind": "question"}, key="k")
    here, opening = f"{SPRING}/threads/{thread['id']}", thread["posts"][0]["id"]
    reply = await house.post("learner2", f"{here}/posts", {"body": "@learner1 this is written by learner2"})
    await house.put("learner1", f"{SPRING}/posts/{opening}", {"body": "Mine, for @learner2"})
    await house.post("learner1", f"{here}/posts", {"body": "@learner2 do come"})
    await house.put("learner1", "profile", {"about": "I am learner1"})
    await house.post("learner1", THREADS, {"body": "A note to myself", "audience": "private"})
    await house.post("learner1", THREADS, {"body": "Nobody's", "anonymous": True})
    await house.put("learner1", f"{SPRING}/posts/{reply['id']}/reactions/🎉", None)
    await house.put("learner1", f"{here}/resolution", None)
    await house.put("learner1", f"{here}/mark", {"follow": "following"})
    await house.put("learner1", f"{SPRING}/modules/who-we-are/seen", {"seq": 3})
    await house.post("learner1", f"{SPRING}/modules/who-we-are/progress", {"stage": "opened"})
    await release(house)
    await submit(house, "learner1")


async def _figures(house: House) -> Any:
    """Return what is counted, as those see it who stay."""
    counted: list[Any] = []
    for name in ("learner2", "facilitator"):
        found = await house.get(name, DISCUSSION)
        home = await house.get(name, "home")
        cards = [(card["id"], card["posts"]) for cohort in home["cohorts"] for card in cohort["modules"]]
        reactions = [
            len(reaction["people"])
            for thread in found["threads"]
            for post in thread["posts"]
            for reaction in post["reactions"]
        ]
        counted.append((len(found["threads"]), cards, reactions))
    with house.store.read() as connection:
        for table in (schema.thread, schema.post, schema.reaction, schema.progress, schema.submission):
            counted.append((table.name, len(connection.execute(select(table)).all())))
    return counted


async def _all_words(house: House) -> list[Any]:
    with house.store.read() as connection:
        tables = (schema.post, schema.post_version, schema.event)
        return [row for table in tables for row in connection.execute(select(table))]


async def test_the_page_has_both_buttons_and_works_without_scripts(house: House) -> None:
    await _a_life(house)
    page = await visit(house, "learner1", "me/data")
    [take, erase] = re.findall(r'<form method="post" action="([^"]+)"', page.text)

    archive = await _send(house, take)
    assert zipfile.is_zipfile(io.BytesIO(archive.content))
    wrong = await _send(house, erase, phrase="erase me")
    assert wrong.status_code == 422
    assert "type exactly: erase learner1" in wrong.text
    assert (await _send(house, erase.partition("?")[0], phrase="erase learner1")).status_code == 403
    done = await _send(house, erase, phrase="erase learner1")
    assert "Your data is erased" in done.text
    found = await house.get("learner2", DISCUSSION)
    assert found["threads"][0]["posts"][0]["author"]["display_name"] == "Deleted user"


async def _send(house: House, address: str, **form: str) -> httpx.Response:
    """Send a form as learner1's browser does."""
    transport = httpx.ASGITransport(house.app, raise_app_exceptions=False)
    cookies = {SESSION_COOKIE: token_of("learner1")}
    async with httpx.AsyncClient(transport=transport, base_url="http://service", cookies=cookies) as client:
        return await client.post(html.unescape(address), data=form)
