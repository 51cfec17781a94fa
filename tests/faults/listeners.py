"""Who hears a cohort's log over sockets that break: browsers' own connections, and the plainest client."""

import asyncio
import json
import subprocess
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cohort_hub.proxy import node
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.running.service import API, ROOT

AGAIN_SECONDS = 0.2
Heard = dict[str, Any]
"""``heard``: the events, in the order they came; ``opened``: how often the line was live."""


@dataclass
class Listener:
    """A socket that is opened again, from the last event that came, whenever it breaks."""

    port: int
    token: str
    heard: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    opened: int = 0

    @property
    def cursor(self) -> int:
        return self.heard[-1]["seq"] if self.heard else 0

    async def hear(self, until: "asyncio.Future[int]") -> Heard:
        """Listen up to the log position that ``until`` will tell."""
        while not (until.done() and self.cursor >= until.result()):
            with suppress(OSError, ConnectionClosed, InvalidHandshake, TimeoutError):
                await self._hear_until_it_breaks(until)
            await asyncio.sleep(AGAIN_SECONDS)
        return {"heard": self.heard, "opened": self.opened}

    async def _hear_until_it_breaks(self, until: "asyncio.Future[int]") -> None:
        address = f"ws://127.0.0.1:{self.port}{API}cohorts/spring/live?after={self.cursor}"
        headers = {"Authorization": f"token {self.token}"}
        async with connect(address, additional_headers=headers, proxy=None, max_size=None) as line:
            self.opened += 1
            while not (until.done() and self.cursor >= until.result()):
                receiving = asyncio.ensure_future(line.recv())
                # Nothing more may be coming when the end is told.
                waiting = [receiving] if until.done() else [receiving, until]
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                if not receiving.done():
                    receiving.cancel()
                elif isinstance(frame := json.loads(receiving.result()), list):
                    self.heard.extend(frame)


class Browsers:
    """The front-end's own connections, in a process of their own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def hear(self, until: "asyncio.Future[int]") -> list[Heard]:
        """Listen up to the log position that ``until`` will tell."""
        printed, _ = await self._process.communicate(f"{await until}\n".encode())
        return json.loads(printed)


@asynccontextmanager
async def browsers(folder: Path, port: int, *, count: int) -> AsyncGenerator[Browsers]:
    """Run as many connections as told."""
    bundle = folder / "connection.mjs"
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    source = ROOT / "widgets" / "core" / "src" / "connection.ts"
    bundling = [esbuild, source, "--bundle", "--format=esm", f"--outfile={bundle}", "--log-level=warning"]
    await asyncio.to_thread(subprocess.run, bundling, check=True)
    base = f"http://127.0.0.1:{port}{API.removesuffix('api/')}"
    process = await asyncio.create_subprocess_exec(
        *(node(), Path(__file__).with_name("listeners.mjs")),
        *(bundle, base, "token-learner1", "spring", str(count)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        yield Browsers(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
