"""Another program holds the database: people are told so, nothing is half written, and it goes on after."""

import asyncio
import sqlite3
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
from cohort_hub.service.store.database import BUSY_SECONDS

from tests.faults.writers import THREADS, kept, learner, refused_in_words
from tests.running.service import running

A_BROWSERS_PATIENCE = 20.0
POSTS = 5


async def test_a_locked_database_is_said_in_words_and_nothing_is_half_written(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        async with learner(service) as client:

            async def post(words: str) -> httpx.Response:
                return await client.post(THREADS, json={"body": words}, headers={"Idempotency-Key": words})

            before = [(await post("before")).json()["id"]]
            with _locked(tmp_path):
                started = time.monotonic()
                answers = [asyncio.create_task(post(f"during {number}")) for number in range(POSTS)]
                assert await kept(client) == before, "reading goes on"
                for answer in await asyncio.gather(*answers):
                    refused_in_words(answer)
                assert time.monotonic() - started < A_BROWSERS_PATIENCE, "told, not left waiting"
                assert await kept(client) == before

            for number in range(POSTS):
                before.append((await post(f"during {number}")).json()["id"])
            assert await kept(client) == before
            log = (await client.get("cohorts/spring/events")).json()["events"]
            assert [event["seq"] for event in log] == list(range(1, POSTS + 2))


async def test_a_lock_that_is_soon_released_is_waited_for(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        async with learner(service) as client:
            with _locked(tmp_path):
                posting = asyncio.create_task(client.post(THREADS, json={"body": "patient"}))
                done, _ = await asyncio.wait({posting}, timeout=BUSY_SECONDS / 4)
                assert not done, "the lock holds it up"
            assert (await posting).status_code == 201


@contextmanager
def _locked(folder: Path) -> Generator[None]:
    """Hold the database as a program does that writes and does not come to an end."""
    database = folder / "service" / "cohort.sqlite"
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
