"""People who post at a steady pace and try again, with the same key, until they are told that it is kept."""

import asyncio
import time
from dataclasses import dataclass, field

import httpx

from tests.running.service import Running

THREADS = "cohorts/spring/modules/who-we-are/threads"
AGAIN_SECONDS = 0.1


@dataclass
class Writers:
    """``acknowledged`` has the answer to every post, by its words, which are its key too."""

    api: str
    count: int
    posts_a_second: float
    acknowledged: dict[str, str] = field(default_factory=dict[str, str])
    drops: int = 0
    _more: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def write(self, end: asyncio.Event) -> None:
        """Write until ``end``, and finish what was begun."""
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
        async with (
            httpx.AsyncClient(base_url=self.api, limits=limits, timeout=30) as client,
            asyncio.TaskGroup() as group,
        ):
            for writer in range(self.count):
                group.create_task(self._one(client, writer, end))

    async def gain(self, posts: int) -> None:
        """Wait until this many more are acknowledged."""
        enough = len(self.acknowledged) + posts
        async with self._more:
            await self._more.wait_for(lambda: len(self.acknowledged) >= enough)

    async def _one(self, client: httpx.AsyncClient, writer: int, end: asyncio.Event) -> None:
        pace = self.count / self.posts_a_second
        due = time.monotonic() + pace * writer / self.count
        number = 0
        while not end.is_set():
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await self._post(client, f"person{writer}", f"{writer}-{number}")
            number += 1
            due = max(due + pace, time.monotonic())

    async def _post(self, client: httpx.AsyncClient, name: str, words: str) -> None:
        headers = {"Authorization": f"token token-{name}", "Idempotency-Key": words}
        while (answer := await self._tried(client, words, headers)) is None:
            self.drops += 1
            await asyncio.sleep(AGAIN_SECONDS)
        assert answer.status_code == 201, answer.text
        self.acknowledged[words] = answer.json()["id"]
        async with self._more:
            self._more.notify_all()

    async def _tried(
        self, client: httpx.AsyncClient, words: str, headers: dict[str, str]
    ) -> httpx.Response | None:
        try:
            return await client.post(THREADS, json={"body": words}, headers=headers)
        except httpx.TransportError:
            return None


def learner(service: Running) -> httpx.AsyncClient:
    """Return a client that speaks in a learner's name."""
    headers = {"Authorization": "token token-learner1"}
    return httpx.AsyncClient(base_url=service.api, headers=headers, timeout=60)


async def kept(client: httpx.AsyncClient) -> list[str]:
    """Return the ids of the threads that a reader is shown."""
    answer = await client.get("cohorts/spring/modules/who-we-are/discussion")
    return [thread["id"] for thread in answer.raise_for_status().json()["threads"]]


def refused_in_words(answer: httpx.Response) -> None:
    """Hold that the answer is a 503 that says what became of the post and what to do."""
    assert answer.status_code == 503, answer.text
    message = answer.json()["error"]["message"]
    assert "Nothing was saved" in message
    assert "Try again" in message
