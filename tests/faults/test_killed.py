"""Killed again and again while fifty people post: what was acknowledged is there once, and all hear it."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.faults.listeners import Heard, Listener, browsers
from tests.faults.writers import Writers
from tests.running.service import API, Running, held_port, running

WRITERS, POSTS_A_SECOND = 50, 200
KILLS, POSTS_BETWEEN = 3, 400
BROWSERS, OTHERS = 3, 3


@pytest.mark.timeout(600)  # It starts the service four times: seconds on a machine that rests.
async def test_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    with held_port() as port:
        writers = Writers(f"http://127.0.0.1:{port}{API}", WRITERS, POSTS_A_SECOND)
        log, everybody = await _a_day_of_crashes(tmp_path, port, writers)

    posts = [event["payload"]["thread"]["posts"][0] for event in log]
    threads = {post["source"]: post["thread"] for post in posts}
    assert [event["seq"] for event in log] == list(range(1, len(log) + 1)), "a log without gaps"
    assert max(Counter(post["source"] for post in posts).values()) == 1, "a retry never doubles"
    assert threads == writers.acknowledged, "kept as it was acknowledged"
    assert writers.drops > KILLS, "the kills came between a post and its answer"
    for one in everybody:
        assert one["opened"] > KILLS, "everybody's line broke at every kill, and came back"
        assert one["heard"] == log, "everybody heard the log: all of it, once, in its order"


async def _a_day_of_crashes(
    folder: Path, port: int, writers: Writers
) -> tuple[list[dict[str, Any]], list[Heard]]:
    """Let people write and listen while the service is killed; return the log and what each one heard."""
    end, until = asyncio.Event(), asyncio.get_running_loop().create_future()
    async with browsers(folder, port, count=BROWSERS) as windows, asyncio.TaskGroup() as group:
        others = [Listener(port, f"token-learner{number + 1}") for number in range(OTHERS)]
        hearing = [group.create_task(other.hear(until)) for other in others]
        writing = group.create_task(writers.write(end))
        for _ in range(KILLS):
            async with _up(folder, port) as service:
                await writers.gain(POSTS_BETWEEN)
                os.kill(service.pid, signal.SIGKILL)
        async with _up(folder, port) as service:
            await writers.gain(POSTS_BETWEEN)
            end.set()
            await writing
            log = await _log(service)
            until.set_result(log[-1]["seq"])
            return log, [*await windows.hear(until), *await asyncio.gather(*hearing)]


@asynccontextmanager
async def _up(folder: Path, port: int) -> AsyncGenerator[Running]:
    """Run the service without making the people of this process wait for it."""
    service = running(folder, port=port)
    started = await asyncio.to_thread(service.__enter__)
    try:
        yield started
    finally:
        await asyncio.to_thread(service.__exit__, None, None, None)


async def _log(service: Running) -> list[dict[str, Any]]:
    headers = {"Authorization": "token token-learner1"}
    log: list[dict[str, Any]] = []
    async with httpx.AsyncClient(base_url=service.api, headers=headers, timeout=30) as client:
        while True:
            page = (await client.get("cohorts/spring/events", params={"after": len(log)})).json()
            log.extend(page["events"])
            if not page["more"]:
                return log
