"""No room for another post: people are told so, lose nothing, and go on when there is room again."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path

import httpx
import pytest

from tests.faults.small_disks import Disk, file_size_limit, may_mount, small_file_system
from tests.faults.writers import THREADS, kept, learner, refused_in_words

Disks = Callable[[Path], AbstractContextManager[Disk]]
BODY = "What is kept is kept. " * 500
AT_ONCE = 8


@pytest.mark.parametrize("disk_in", [small_file_system, file_size_limit])
async def test_a_full_disk_is_said_in_words_and_loses_nothing(tmp_path: Path, disk_in: Disks) -> None:
    if disk_in is small_file_system and not may_mount(tmp_path):
        pytest.skip("This machine lets nobody mount a file system; the limit on files stands for it.")
    with disk_in(tmp_path) as disk:
        async with learner(disk.service) as client:
            before = await _post_until_it_is_full(client)
            assert set(await kept(client)) == before, "what was acknowledged can be read, and nothing else"

            disk.make_room()

            after = await _posts_at_once(client, "now there is room")
            assert {answer.status_code for answer in after} == {201}, "it goes on without being started again"
            assert set(await kept(client)) == before | {answer.json()["id"] for answer in after}
            log = (await client.get("cohorts/spring/events")).json()["events"]
            assert [event["seq"] for event in log] == list(range(1, len(before) + AT_ONCE + 1))


async def _post_until_it_is_full(client: httpx.AsyncClient) -> set[str]:
    """Return the ids of what was acknowledged before nothing was any more.

    At first a batch of posts finds no room, while a single one still would.
    """
    acknowledged: set[str] = set()
    for number in count():
        answers = await _posts_at_once(client, f"round {number}")
        kept_now = [answer for answer in answers if answer.is_success]
        acknowledged.update(answer.json()["id"] for answer in kept_now)
        for answer in answers:
            if answer not in kept_now:
                refused_in_words(answer)
        if not kept_now:
            break
    assert len(acknowledged) > 5 * AT_ONCE, "the disk was full before it was used"
    return acknowledged


async def _posts_at_once(client: httpx.AsyncClient, words: str) -> list[httpx.Response]:
    keys = [f"{words}, {number}" for number in range(AT_ONCE)]
    return await asyncio.gather(
        *(
            client.post(THREADS, json={"body": f"{key}: {BODY}"}, headers={"Idempotency-Key": key})
            for key in keys
        )
    )
