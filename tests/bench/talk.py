"""A service with a discussion of some length, and people who listen to it."""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx

from tests.bench.crowd import Crowd
from tests.running.service import API, Running, running_for_a_while

WORDS = "A reply of *usual* length, with a `word` of code."
THREADS = "cohorts/spring/modules/who-we-are/threads"
AT_ONCE = 32


@dataclass(frozen=True)
class Talk:
    """A discussion that a crowd hears."""

    service: Running
    client: httpx.AsyncClient
    crowd: Crowd
    thread: str

    async def post(self, posts: int) -> tuple[float, float]:
        """Post, each when all have heard the one before; return seconds per post: server CPU, and waiting."""
        cpu, started = self.service.cpu_seconds(), time.perf_counter()
        for _ in range(posts):
            answer, _ = await asyncio.gather(self._reply(), self.crowd.everybody_has(1))
            answer.raise_for_status()
        return (self.service.cpu_seconds() - cpu) / posts, (time.perf_counter() - started) / posts

    async def write(self, posts: int) -> None:
        """Make the discussion longer, as fast as it goes."""
        for _ in range(posts // AT_ONCE + 1):
            count = min(AT_ONCE, posts)
            for answer in await asyncio.gather(*(self._reply() for _ in range(count))):
                answer.raise_for_status()
            posts -= count

    async def _reply(self) -> httpx.Response:
        return await self.client.post(f"cohorts/spring/threads/{self.thread}/posts", json={"body": WORDS})


@asynccontextmanager
async def talk(*, history: int, sockets: int) -> AsyncGenerator[Talk]:
    """Run a service whose discussion has ``history`` posts, and let people listen to what comes next."""
    headers = {"Authorization": "token token-learner1"}
    with running_for_a_while() as service:
        async with httpx.AsyncClient(base_url=service.api, headers=headers, timeout=60) as client:
            thread = (await client.post(THREADS, json={"body": "Here we go"})).raise_for_status().json()["id"]
            talk = Talk(service, client, Crowd(sockets), thread)
            await talk.write(history)
            path = f"{API}cohorts/spring/live?after={history + 1}"
            await talk.crowd.connect(service.port, path, [f"token-person{n}" for n in range(sockets)])
            await talk.post(5)
            yield talk
            talk.crowd.leave()
