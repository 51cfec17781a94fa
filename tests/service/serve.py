"""A house served by a real uvicorn on a free loopback port, and people who listen to it."""

import asyncio
import json
import socket
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import uvicorn
from cohort_hub.service.__main__ import serving
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.service.house import PREFIX, House, token_of


@dataclass(frozen=True)
class Served:
    """Where the house answers; ``api`` ends in a slash."""

    port: int

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}{PREFIX}api/"

    @asynccontextmanager
    async def listening(
        self, name: str, cohort: str = "spring", *, after: int = 0, query: str = "", **options: Any
    ) -> AsyncGenerator[ClientConnection]:
        """Connect the person's live socket."""
        address = f"ws://127.0.0.1:{self.port}{PREFIX}api/cohorts/{cohort}/live?after={after}{query}"
        headers = {"Authorization": f"token {token_of(name)}"}
        async with connect(address, additional_headers=headers, proxy=None, **options) as line:
            yield line


@contextmanager
def served(house: House) -> Generator[Served]:
    """Serve the house from a thread of its own."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = serving(house.app, host="127.0.0.1", port=0)
    server = uvicorn.Server(config)
    up = threading.Event()
    thread = threading.Thread(target=_run, args=(server, listener, up))
    thread.start()
    assert up.wait(10)
    try:
        yield Served(listener.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join()


def _run(server: uvicorn.Server, listener: socket.socket, up: threading.Event) -> None:
    async def serve() -> None:
        startup = server.startup

        async def start(sockets: list[socket.socket] | None = None) -> None:
            await startup(sockets)
            up.set()

        server.startup = start  # type: ignore[method-assign]
        await server.serve([listener])

    asyncio.run(serve())


async def events_of(line: ClientConnection, until: int) -> list[dict[str, Any]]:
    """Return the events a socket brings, up to log position ``until``."""
    heard: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while not heard or heard[-1]["seq"] < until:
            frame = json.loads(await line.recv())
            if isinstance(frame, list):
                heard.extend(frame)
    return heard


async def presence_of(line: ClientConnection, module: str, people: int) -> None:
    """Wait until the socket has said that this many people are at the module."""
    async with asyncio.timeout(10):
        while True:
            frame = json.loads(await line.recv())
            if isinstance(frame, dict) and frame.get("presence", {}).get(module) == people:
                return


async def close_code(line: ClientConnection) -> int:
    """Return with which code the service closes a socket, whatever it says before."""
    with pytest.raises(ConnectionClosed) as closed:
        await asyncio.wait_for(_hear_out(line), 10)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code


async def _hear_out(line: ClientConnection) -> None:
    while True:
        await line.recv()
