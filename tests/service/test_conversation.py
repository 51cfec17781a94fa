"""Threads, posts, what is unread and the log, as the people of a cohort meet them."""

from dataclasses import replace
from typing import Any

import pytest

from tests.service.house import House

DISCUSSION = "cohorts/spring/modules/who-we-are/discussion"
THREADS = "cohorts/spring/modules/who-we-are/threads"
SEEN = "cohorts/spring/modules/who-we-are/seen"
EVENTS = "cohorts/spring/events"


async def test_a_thread_and_its_reply_are_read_by_the_cohort(house: House) -> None:
    thread = await house.post("learner1", THREADS, {"cell": "task", "kind": "question", "body": "**Why?**"})
    reply = await house.post(
        "facilitator", f"cohorts/spring/threads/{thread['id']}/posts", {"body": "See $x$"}
    )

    found = await house.get("learner2", DISCUSSION)

    assert found["seq"] == 3  # The reply, and that its asker is told of it.
    assert found["audience_size"] == 4
    [there] = found["threads"]
    assert (there["kind"], there["anchor"]["cell"], there["anchor"]["version"]) == ("question", "task", 1)
    assert [post["author"] for post in there["posts"]] == [
        {"name": "learner1", "display_name": "Learner1", "role": "learner"},
        {"name": "facilitator", "display_name": "Facilitator", "role": "facilitator"},
    ]
    assert there["posts"][0]["html"] == "<p><strong>Why?</strong></p>\n"
    assert there["posts"][1] == reply
    assert there["posts"][0] == thread["posts"][0]


async def test_a_thread_can_be_about_the_whole_module(house: House) -> None:
    thread = await house.post("learner1", THREADS, {"body": "Hello"})

    assert thread["anchor"] == {
        "cell": None,
        "version": 1,
        "tier": "exact",
        "old_text": None,
        "facet": "cell",
        "quote": None,
        "output": None,
    }


async def test_a_discussion_is_its_own_cohorts(house: House) -> None:
    await house.post("learner1", THREADS, {"body": "Ours"})

    found = await house.get("autumn1", "cohorts/autumn/modules/who-we-are/discussion")

    assert found["threads"] == []


async def test_a_thread_is_not_reached_through_another_cohort(house: House) -> None:
    thread = await house.post("learner1", THREADS, {"body": "Ours"})

    answer = await house.ask(
        "autumn1", "POST", f"cohorts/autumn/threads/{thread['id']}/posts", json={"body": "Mine?"}
    )

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "word"),
    [
        ({"body": "Hi", "cell": "gone"}, 422, "no cell"),
        ({"body": "x" * 20_001}, 422, "at most 20000 characters"),
        ({"body": "   "}, 422, "Write something, or attach"),
        ({"body": "Hi", "author": "facilitator"}, 422, "author"),
        ({"body": "Hi", "kind": "shout"}, 422, "kind"),
        ({}, 422, "body"),
        ([], 422, "body"),
    ],
)
async def test_a_bad_thread_is_refused_in_words_and_nothing_is_written(
    house: House, body: Any, status: int, word: str
) -> None:
    answer = await house.ask("learner1", "POST", THREADS, json=body)

    assert answer.status_code == status
    assert word in answer.json()["error"]["message"]
    assert (await house.get("learner1", DISCUSSION))["seq"] == 0


async def test_a_malformed_body_is_refused_in_words(house: House) -> None:
    answer = await house.ask(
        "learner1", "POST", THREADS, content=b'{"body": ', headers={"Content-Type": "application/json"}
    )

    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "invalid"


async def test_a_body_far_too_large_is_refused_before_it_is_read(house: House) -> None:
    answer = await house.ask("learner1", "POST", THREADS, json={"body": "x" * 2_000_000})

    assert answer.status_code == 413


async def test_an_unknown_module_is_not_there(house: House) -> None:
    assert (await house.ask("learner1", "GET", DISCUSSION.replace("who", "x"))).status_code == 404
    assert (
        await house.ask("learner1", "POST", THREADS.replace("who", "x"), json={"body": "Hi"})
    ).status_code == 404


async def test_a_replayed_write_is_answered_again_and_not_repeated(house: House) -> None:
    first = await house.post("learner1", THREADS, {"body": "Once"}, key="k1")
    again = await house.post("learner1", THREADS, {"body": "Once"}, key="k1")
    other = await house.ask(
        "learner1", "POST", THREADS, json={"body": "Twice"}, headers={"Idempotency-Key": "k1"}
    )

    assert again == first
    assert other.status_code == 409
    assert len((await house.get("learner1", DISCUSSION))["threads"]) == 1


async def test_a_key_is_its_persons_own(house: House) -> None:
    await house.post("learner1", THREADS, {"body": "Hi"}, key="k1")
    await house.post("learner2", THREADS, {"body": "Hi"}, key="k1")

    assert len((await house.get("learner1", DISCUSSION))["threads"]) == 2


async def test_a_key_used_at_the_screen_answers_no_kernel(house: House) -> None:
    """A kernel's token is readable by any code it runs: what was told at the screen is not for it."""
    facilitator = house.tokens.people["token-facilitator"]
    house.tokens.people["token-kernel"] = replace(facilitator, in_person=False)
    asked = {"body": "Think first", "kind": "prompt", "write_first": True}
    prompt = await house.post("facilitator", THREADS, asked, key="at the screen")

    answer = await house.ask(
        "kernel", "POST", THREADS, json=asked, headers={"Idempotency-Key": "at the screen"}
    )
    assert answer.status_code == 403
    assert await house.post("facilitator", THREADS, asked, key="at the screen") == prompt


async def test_the_same_key_with_another_query_is_another_request(house: House) -> None:
    await house.post("learner1", f"{THREADS}?one", {"body": "Once"}, key="k1")
    headers = {"Idempotency-Key": "k1"}
    other = await house.ask("learner1", "POST", f"{THREADS}?two", json={"body": "Once"}, headers=headers)
    assert other.status_code == 409


async def test_what_was_seen_never_goes_back_and_never_ahead_of_the_log(house: House) -> None:
    for body in ("one", "two"):
        await house.post("learner1", THREADS, {"body": body})

    await house.put("learner2", SEEN, {"seq": 2})
    await house.put("learner2", SEEN, {"seq": 1})
    await house.put("learner3", SEEN, {"seq": 1000})

    assert (await house.get("learner2", DISCUSSION))["seen"] == 2
    assert (await house.get("learner3", DISCUSSION))["seen"] == 2
    assert (await house.get("learner1", DISCUSSION))["seen"] == 0


async def test_the_log_is_read_in_pages(house: House) -> None:
    for number in range(5):
        await house.post("learner1", THREADS, {"body": str(number)})

    first = await house.get("learner2", EVENTS, after=1, limit=3)
    rest = await house.get("learner2", EVENTS, after=first["seq"])

    assert [event["seq"] for event in first["events"]] == [2, 3, 4]
    assert (first["seq"], first["more"]) == (4, True)
    assert ([event["seq"] for event in rest["events"]], rest["seq"], rest["more"]) == ([5], 5, False)


async def test_someone_who_left_is_out_at_the_next_request(house: House) -> None:
    await house.post("learner1", THREADS, {"body": "Hi"})
    house.tokens.leave("learner1", "nbgrader-spring")

    assert (await house.ask("learner1", "GET", DISCUSSION)).status_code == 404
    assert (await house.ask("learner1", "GET", EVENTS)).status_code == 404
