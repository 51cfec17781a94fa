"""Readers that read nothing: cut off to their cursor, at nobody's cost, told everything when they return."""

import asyncio
import base64
import json
import os
import socket
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from statistics import median

import httpx
import psutil
from websockets.asyncio.client import connect

from tests.faults.writers import THREADS, learner
from tests.running.service import API, Running, running

SLOW = 10
AT_ONCE = 8
BODY = "Far too much to read. " * 850
BATCH_BYTES = AT_ONCE * 2 * len(BODY)  # An event carries a post's source and what it was rendered to.
ENOUGH = 60 * 1024 * 1024
MAY_GROW = ENOUGH // 3
"""Bytes the service may grow by: much less than what its readers leave unread."""


async def test_who_reads_nothing_is_cut_off_at_nobodys_cost(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        async with learner(service) as client, asyncio.timeout(200):
            quick = Quick(service)
            hearing = asyncio.create_task(quick.hear())
            alone = [await quick.after_posts(client) for _ in range(ENOUGH // BATCH_BYTES)]

            before = most = service.resident()
            cursor = quick.seq
            slow = [_reads_nothing(service, cursor) for _ in range(SLOW)]
            beside: list[float] = []
            while len(beside) < len(alone) or _still_there(service, slow):
                beside.append(await quick.after_posts(client))
                most = max(most, service.resident())

            assert not hearing.done(), "who reads is not cut off"
            assert median(beside) < 2 * median(alone), "nobody waits for them"
            assert most - before < MAY_GROW, "what they do not read is not kept for them"
            assert await _caught_up(service, cursor, quick.seq) == list(range(cursor + 1, quick.seq + 1))
            hearing.cancel()


class Quick:
    """Somebody who reads at once; ``seq`` is how far."""

    def __init__(self, service: Running) -> None:
        self._service = service
        self.seq = 0
        self._heard = asyncio.Condition()

    async def hear(self) -> None:
        async with aclosing(_events(self._service, after=0)) as frames:
            async for seqs in frames:
                async with self._heard:
                    self.seq = seqs[-1]
                    self._heard.notify_all()

    async def after_posts(self, client: httpx.AsyncClient) -> float:
        """Return the seconds from posting `AT_ONCE` to having heard them."""
        target = self.seq + AT_ONCE
        started = time.monotonic()
        posts = [client.post(THREADS, json={"body": BODY}) for _ in range(AT_ONCE)]
        for answer in await asyncio.gather(*posts):
            assert answer.status_code == 201, answer.text
        async with self._heard:
            await self._heard.wait_for(lambda: self.seq >= target)
        return time.monotonic() - started


async def _caught_up(service: Running, after: int, until: int) -> list[int]:
    """Return the log positions that somebody hears who comes back."""
    heard: list[int] = []
    async with aclosing(_events(service, after=after)) as frames:
        async for seqs in frames:
            heard.extend(seqs)
            if heard[-1] >= until:
                break
    return heard


async def _events(service: Running, *, after: int) -> AsyncGenerator[list[int]]:
    """Give the log positions in each frame of a live socket."""
    address = f"ws://127.0.0.1:{service.port}{API}cohorts/spring/live?after={after}"
    headers = {"Authorization": "token token-learner2"}
    async with connect(address, additional_headers=headers, proxy=None, max_size=None) as line:
        async for frame in line:
            if isinstance(events := json.loads(frame), list):
                yield [event["seq"] for event in events]


def _reads_nothing(service: Running, after: int) -> socket.socket:
    """Open a live socket and leave it alone."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect(("127.0.0.1", service.port))
    line.sendall(
        f"GET {API}cohorts/spring/live?after={after} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n"
        "Sec-WebSocket-Version: 13\r\nAuthorization: token token-learner3\r\n\r\n".encode()
    )
    return line


def _still_there(service: Running, lines: list[socket.socket]) -> set[int]:
    """Return the ports of those sockets that the service has not let go."""
    ours = {line.getsockname()[1] for line in lines}
    return ours & {one.raddr.port for one in psutil.Process(service.pid).net_connections() if one.raddr}
