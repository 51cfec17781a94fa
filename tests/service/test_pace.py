"""How fast one may write: refused in words, with the seconds to wait, the same by every replica."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cohort_hub.service.conversation.pace import seconds_to_wait
from cohort_hub.service.model import AT_ANY_PACE, Limit, Pace
from cohort_hub.service.settings import from_environment

from tests.service.house import House, furnished

THREADS = "cohorts/spring/modules/who-we-are/threads"
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A house where people write as fast as an ordinary deployment lets them; its clock stands still."""
    house = furnished(tmp_path, pace=Pace())
    house.store.clock = lambda: NOW
    yield house
    house.store.close()


async def write(house: House, name: str = "learner1", *, key: str = "", at: str = THREADS) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key else {}
    return await house.ask(name, "POST", at, json={"body": "Hi"}, headers=headers)


async def test_the_eleventh_post_in_a_minute_waits_and_is_told_how_long(house: House) -> None:
    for number in range(10):
        with house.later(seconds=number):
            assert (await write(house)).status_code == 201

    with house.later(seconds=37):
        refused = await write(house, key="late")

    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "23"
    assert refused.json()["error"] == {
        "code": "too_often",
        "message": "You have written 10 posts in a minute. Try again in 23 seconds.",
    }
    with house.later(seconds=60):
        assert (await write(house, key="late")).status_code == 201, "the same letter goes out when it may"
        assert (await write(house)).status_code == 429, "and the next waits for the second post's minute"


async def test_replies_and_threads_count_together_and_deleted_ones_too(house: House) -> None:
    thread = (await write(house)).json()
    replies = f"cohorts/spring/threads/{thread['id']}/posts"
    for _ in range(9):
        assert (await write(house, at=replies)).status_code == 201
    await house.delete("learner1", f"cohorts/spring/posts/{thread['posts'][0]['id']}")

    assert (await write(house, at=replies)).status_code == 429
    assert (await write(house, at="cohorts/spring/threads")).status_code == 429
    assert len((await house.get("learner2", "cohorts/spring/events"))["events"]) == 11


async def test_an_hour_has_its_limit_too(house: House) -> None:
    for minute in range(6):
        with house.later(minutes=minute):
            for _ in range(10):
                assert (await write(house)).status_code == 201

    with house.later(minutes=10):
        refused = await write(house)

    assert refused.json()["error"]["message"] == (
        "You have written 60 posts in an hour. Try again in 50 minutes."
    )
    assert refused.headers["Retry-After"] == "3000"


async def test_others_and_other_cohorts_are_counted_apart_and_facilitators_are_freer(house: House) -> None:
    house.tokens.join("learner1", "nbgrader-autumn")
    for _ in range(10):
        await write(house)

    assert (await write(house)).status_code == 429
    assert (await write(house, "learner2")).status_code == 201
    assert (await write(house, at="cohorts/autumn/modules/who-we-are/threads")).status_code == 201
    for _ in range(11):
        assert (await write(house, "facilitator")).status_code == 201


async def test_what_is_answered_again_is_not_counted_again(house: House) -> None:
    first = await write(house, key="once")
    for _ in range(20):
        assert (await write(house, key="once")).json() == first.json()
    assert (await write(house)).status_code == 201


async def test_a_replica_on_the_same_database_counts_the_same(house: House) -> None:
    for _ in range(10):
        await write(house)
    other = furnished(house.settings.data, pace=Pace())
    other.store.clock = house.store.clock
    assert (await write(other)).status_code == 429
    other.store.close()


async def test_edits_are_limited_however_few_the_posts(house: House) -> None:
    post = (await write(house)).json()["posts"][0]["id"]

    async def edit(body: str) -> httpx.Response:
        return await house.ask("learner1", "PUT", f"cohorts/spring/posts/{post}", json={"body": body})

    for number in range(20):
        with house.later(seconds=number):
            assert (await edit(f"Version {number}")).status_code == 200
    with house.later(seconds=30):
        refused = await edit("One too many")
        assert (await edit("Version 19")).status_code == 200, "the same words are no edit"
    assert refused.status_code == 429
    assert (
        refused.json()["error"]["message"] == "You have edited 20 times in a minute. Try again in 30 seconds."
    )
    with house.later(seconds=60):
        assert (await edit("In time")).status_code == 200


async def test_reactions_put_and_taken_back_are_limited_together(house: House) -> None:
    post = (await write(house)).json()["posts"][0]["id"]
    thumb = f"cohorts/spring/posts/{post}/reactions/👍"
    for _ in range(20):
        for method in ("PUT", "DELETE"):
            assert (await house.ask("learner2", method, thumb)).is_success
    refused = await house.ask("learner2", "PUT", thumb)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "60")
    assert (await house.ask("learner3", "PUT", thumb)).is_success


@pytest.mark.parametrize(
    ("ago", "seconds"), [([], 0), ([59.5], 0), ([0, 59.5], 1), ([0, 0.2], 60), ([0, 60], 0), ([0, 61], 0)]
)
def test_one_waits_for_the_oldest_of_as_many_as_may_be(ago: list[float], seconds: int) -> None:
    newest_first = [NOW - timedelta(seconds=one) for one in ago]

    assert seconds_to_wait(Limit(2, 60), newest_first, NOW) == seconds


def test_an_operator_can_take_the_limits_away() -> None:
    environment = {
        "COHORT_DATA": "data",
        "JUPYTERHUB_SERVICE_URL": "http://127.0.0.1:1",
        "JUPYTERHUB_SERVICE_PREFIX": "/services/cohort/",
    }
    assert from_environment(environment).pace == Pace()
    assert from_environment(environment | {"COHORT_PACE": "free"}).pace == AT_ANY_PACE
