"""Files beside posts: who may attach, who may read, as what they are served, and when they go."""

from dataclasses import replace
from typing import Any

import httpx
import pytest
from cohort_hub.service.conversation import attaching
from cohort_hub.service.model import Act, Cohort
from cohort_hub.service.sessions import SESSION_COOKIE
from cohort_hub.service.store import blobs, posts, schema
from cohort_hub.service.store.database import Transaction
from sqlalchemy import func, select

from tests.service.house import House, token_of
from tests.service.pictures import POSITION, exif, jpeg, png, segment
from tests.service.test_pages import visit

FILES = "cohorts/spring/attachments"
THREADS = "cohorts/spring/modules/who-we-are/threads"


async def attach(house: House, person: str, content: bytes = b"", name: str = "a.png") -> dict[str, Any]:
    answer = await send(house, person, content or png(), name)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def send(house: House, person: str, content: bytes, name: str = "a.png") -> httpx.Response:
    headers = {"Content-Type": "application/octet-stream"}
    return await house.ask(person, "POST", FILES, params={"name": name}, content=content, headers=headers)


async def status(house: House, person: str | None, file: dict[str, Any], cohort: str = "spring") -> int:
    answer = await house.ask(person, "GET", f"cohorts/{cohort}/attachments/{file['id']}")
    return answer.status_code


async def with_file(house: House, author: str = "learner1", **more: Any) -> tuple[dict[str, Any], Any]:
    file = await attach(house, author)
    return file, await house.post(author, THREADS, {"body": "Look", "attachments": [file["id"]]} | more)


async def test_a_picture_stands_under_its_post_and_is_shown_in_the_page(house: House) -> None:
    file, thread = await with_file(house)

    [there] = (await house.get("learner2", f"cohorts/spring/threads/{thread['id']}"))["posts"]
    assert there["attachments"] == [file]
    assert (file["media_type"], file["width"], file["height"]) == ("image/png", 2, 2)
    answer = await house.ask("learner2", "GET", f"{FILES}/{file['id']}")
    assert answer.content == png()
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-disposition"].startswith("inline")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


async def test_a_picture_alone_is_a_post_and_its_name_stands_where_words_are_short(house: House) -> None:
    thread = await house.post("learner2", THREADS, {"body": "Show me"})
    file = await attach(house, "learner1", name="drawing.png")
    where = f"cohorts/spring/threads/{thread['id']}/posts"
    post = await house.post("learner1", where, {"body": "", "attachments": [file["id"]]})

    assert (post["source"], post["html"], post["attachments"]) == ("", "", [file])
    [notice] = (await house.get("learner2", "notices"))["notices"]
    assert (notice["said"], notice["file"]) == ("", file)
    assert "Picture: drawing.png" in (await visit(house, "learner2")).text


async def test_a_post_says_something_or_shows_something(house: House) -> None:
    file, thread = await with_file(house, body="")
    [first] = thread["posts"]
    alone = await house.post("learner1", THREADS, {"body": "Only words"})
    where = f"cohorts/spring/threads/{thread['id']}/posts"
    reply = await with_reply(house, where)

    for method, path, body in (
        ("POST", where, {"body": " "}),
        ("PUT", f"cohorts/spring/posts/{alone['posts'][0]['id']}", {"body": " "}),
    ):
        answer = await house.ask("learner1", method, path, json=body)
        assert (answer.status_code, "Write something" in answer.text) == (422, True)
    edited = await house.put("learner1", f"cohorts/spring/posts/{first['id']}", {"body": "My drawing"})
    assert (edited["source"], edited["attachments"]) == ("My drawing", [file])
    again = await house.put("learner1", f"cohorts/spring/posts/{first['id']}", {"body": ""})
    assert (again["source"], again["html"]) == ("", "")
    tip = await house.ask("learner1", "POST", f"cohorts/spring/posts/{reply}/tip")
    assert (tip.status_code, "needs words" in tip.text) == (409, True)


async def with_reply(house: House, where: str) -> str:
    """Answer with a picture alone; return the post's id."""
    file = await attach(house, "learner1")
    return (await house.post("learner1", where, {"body": "", "attachments": [file["id"]]}))["id"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("evil.html", b"<!doctype html><script>alert(1)</script>"),
        ("evil.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("evil.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("report.pdf", b"%PDF-1.7"),
    ],
)
async def test_what_is_no_picture_is_saved_and_never_shown(house: House, name: str, content: bytes) -> None:
    file = await attach(house, "learner1", content, name)

    answer = await house.ask("learner1", "GET", f"{FILES}/{file['id']}")

    assert answer.headers["content-type"] in ("application/octet-stream", "application/pdf")
    assert answer.headers["content-disposition"] == f"attachment; filename*=UTF-8''{name}"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_photograph_loses_its_place(house: House) -> None:
    file = await attach(house, "learner1", jpeg(segment(0xE1, exif(6))), "p.jpg")

    answer = await house.ask("learner1", "GET", f"{FILES}/{file['id']}")

    assert POSITION not in answer.content
    assert file["size"] == len(answer.content)


async def test_until_its_post_is_written_a_file_is_its_uploaders(house: House) -> None:
    file = await attach(house, "learner1")

    assert await status(house, "learner1", file) == 200
    for other in ("learner2", "facilitator", "admin", "autumn1", "stranger"):
        assert await status(house, other, file) == 404
    assert await status(house, None, file) == 401


async def test_a_file_is_read_by_who_may_read_its_post(house: House) -> None:
    file, _ = await with_file(house, audience="team:red")

    assert [await status(house, one, file) for one in ("learner2", "facilitator")] == [200, 200]
    assert [await status(house, one, file) for one in ("learner3", "autumn1", "stranger")] == [404] * 3
    assert await status(house, "autumn1", file, "autumn") == 404


async def test_an_answer_that_waits_keeps_its_files_to_itself(house: House) -> None:
    prompt = await house.post("facilitator", THREADS, {"kind": "prompt", "body": "?", "write_first": True})
    file = await attach(house, "learner1")
    answers = f"cohorts/spring/threads/{prompt['id']}/posts"
    await house.post("learner1", answers, {"body": "Mine", "attachments": [file["id"]]})

    assert await status(house, "learner2", file) == 404
    await house.post("learner2", answers, {"body": "Mine too"})
    assert await status(house, "learner2", file) == 200


async def test_a_hidden_posts_files_are_its_authors_and_the_facilitators(house: House) -> None:
    file, thread = await with_file(house)
    house.store.write_now(lambda tx: _hide(tx, thread["posts"][0]["id"]))

    assert [await status(house, one, file) for one in ("learner1", "facilitator")] == [200, 200]
    assert await status(house, "learner2", file) == 404
    [told] = (await house.get("learner2", f"cohorts/spring/threads/{thread['id']}"))["posts"]
    assert told["attachments"] == []


async def test_a_deleted_posts_files_are_nobodys(house: House) -> None:
    file, thread = await with_file(house)
    await house.post("learner2", f"cohorts/spring/threads/{thread['id']}/posts", {"body": "Nice"})
    await house.ask("learner1", "DELETE", f"cohorts/spring/posts/{thread['posts'][0]['id']}")

    assert [await status(house, one, file) for one in ("learner1", "learner2", "facilitator")] == [404] * 3


async def test_a_thread_shared_with_the_course_takes_its_files_along(house: House) -> None:
    file, thread = await with_file(house, "facilitator")
    assert await status(house, "autumn1", file, "autumn") == 404
    await house.put("facilitator", f"cohorts/spring/threads/{thread['id']}/audience", {"audience": "course"})

    assert await status(house, "autumn1", file, "autumn") == 200
    assert await status(house, "other1", file, "other") == 404


async def test_nobody_attaches_anothers_file_or_one_twice(house: House) -> None:
    file = await attach(house, "learner1")
    body = {"body": "Mine?", "attachments": [file["id"]]}

    assert (await house.ask("learner2", "POST", THREADS, json=body)).status_code == 422
    assert (await house.ask("learner1", "POST", THREADS, json=body)).status_code == 201
    again = await house.ask("learner1", "POST", THREADS, json=body)
    assert again.status_code == 422
    assert "Attach them again" in again.json()["error"]["message"]


async def test_a_post_has_eight_files_at_most(house: House) -> None:
    files = [(await attach(house, "learner1"))["id"] for _ in range(9)]

    answer = await house.ask("learner1", "POST", THREADS, json={"body": "All", "attachments": files})

    assert answer.status_code == 422
    await house.post("learner1", THREADS, {"body": "Most", "attachments": files[:8]})


async def test_only_who_may_post_may_upload(house: House) -> None:
    for name, expected in (("autumn1", 404), ("stranger", 404), ("manager", 404)):
        assert (await send(house, name, png())).status_code == expected


@pytest.mark.parametrize(
    ("content", "expected", "says"),
    [(b"", 422, "empty"), (b"\x89PNG\r\n\x1a\n", 422, "damaged"), (b"x" * (10 * 2**20 + 1), 413, "10 MB")],
)
async def test_what_cannot_be_kept_is_refused_in_words(
    house: House, content: bytes, expected: int, says: str
) -> None:
    answer = await send(house, "learner1", content)

    assert answer.status_code == expected
    assert says in answer.json()["error"]["message"]


async def test_a_day_has_its_share(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attaching, "FILES_A_DAY", 2)
    for _ in range(2):
        await attach(house, "learner1")

    refused = await send(house, "learner1", png())
    assert refused.status_code == 403
    assert "tomorrow" in refused.json()["error"]["message"]
    await attach(house, "learner2")
    with house.later(days=1, minutes=1):
        await attach(house, "learner1")


async def test_a_retry_keeps_one_file(house: House) -> None:
    request = {"content": png(), "headers": {"Idempotency-Key": "once"}}
    first = await house.ask("learner1", "POST", FILES, **request)
    again = await house.ask("learner1", "POST", FILES, **request)

    assert first.json() == again.json()
    assert _count(house, schema.attachment) == 1


async def test_what_no_post_named_is_gone_after_a_day(house: House) -> None:
    left = await attach(house, "learner1", png(3, 3))
    shared = await attach(house, "learner2", png(4, 4))
    kept, _ = await with_file(house)
    await house.post("learner3", THREADS, {"body": "x", "attachments": [
        (await attach(house, "learner3", png(4, 4)))["id"]
    ]})  # fmt: skip
    house.store.write_now(lambda tx: blobs.put(tx, b"of an earlier version"))

    house.store.write_now(attaching.sweep)
    assert _count(house, schema.blob) == 4, "a day has not passed, and nothing was thrown away"
    with house.later(days=1, minutes=1):
        house.store.write_now(attaching.sweep)

    assert [await status(house, "learner1", one) for one in (left, kept)] == [404, 200]
    assert await status(house, "learner2", shared) == 404
    assert _count(house, schema.blob) == 2


async def test_no_blob_that_a_table_names_is_thrown_away(house: House) -> None:
    """Every column that can hold a blob's name is known: they are the texts of 64 letters."""
    names = {
        f"{column.table.name}.{column.name}"
        for table in schema.metadata.sorted_tables
        for column in table.columns
        if getattr(column.type, "length", None) == 64
    }
    hashes = {"blob.hash", "written.request", "version.content_hash"}
    assert {f"{column.table.name}.{column.name}" for column in blobs.references()} == names - hashes


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, 200),
        ({"Sec-Fetch-Dest": "image"}, 200),
        ({"Sec-Fetch-Dest": "document"}, 200),
        ({"Sec-Fetch-Dest": "empty"}, 403),
    ],
)
async def test_a_page_of_ours_shows_a_picture_with_its_cookie_and_a_script_does_not(
    house: House, headers: dict[str, str], expected: int
) -> None:
    file, _ = await with_file(house)
    cookie = {"Cookie": f"{SESSION_COOKIE}={token_of('learner2')}"}

    answer = await house.ask(None, "GET", f"{FILES}/{file['id']}", headers=headers | cookie)

    assert answer.status_code == expected


def _hide(tx: Transaction, post_id: str) -> None:
    post = posts.one(tx.connection, Cohort("spring", "welcome", "Spring"), post_id)
    posts.save_post(tx, replace(post, hidden=Act("facilitator", tx.now, "Off topic")))


def _count(house: House, table: Any) -> int:
    with house.store.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()
