"""People's own Jupyter servers: start one in its person's name, and say how far it is."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from cohort_hub.service.errors import CohortError
from cohort_hub.service.hub_api import HubApi
from cohort_hub.service.wire import ServerState

FIRST_WORD_SECONDS = 1.0


class Servers:
    """Remembers what the Hub last said about each server that starts."""

    def __init__(self, hub: HubApi) -> None:
        self._hub = hub
        self._reports: dict[str, dict[str, Any]] = {}
        self._starting: dict[str, asyncio.Task[None]] = {}

    async def start(self, person: str, token: str) -> ServerState:
        """Start the person's server with a token that may, and return how it is; it goes on starting.

        Raises:
            NotAllowed: the token may not start it.
            HubUnreachable: the Hub does not answer.
        """
        running = self._starting.get(person)
        if running is None:
            self._reports.pop(person, None)
            running = self._follow(person, self._start(person, token))
        await asyncio.wait({running}, timeout=FIRST_WORD_SECONDS)
        if running.done() and not running.cancelled() and (error := running.exception()):
            raise error
        return await self.state(person, token)

    async def state(self, person: str, token: str) -> ServerState:
        """Return how the person's server is now."""
        server = await self._hub.server(person, token)
        report = self._reports.get(person, {})
        if server and server.get("ready"):
            self._reports.pop(person, None)
            return ServerState(state="ready", progress=100, message="Ready.", url=server["url"])
        if person in self._starting or (server and server.get("pending") == "spawn"):
            if person not in self._starting:
                self._follow(person, self._listen(person, token))
            return ServerState(
                state="starting",
                progress=min(int(report.get("progress", 0)), 99),
                message=str(report.get("message") or "Your server is starting."),
                url="",
            )
        if report.get("failed"):
            return ServerState(state="failed", progress=0, message=str(report["message"]), url="")
        return ServerState(state="stopped", progress=0, message="Your server is not running.", url="")

    async def stop(self, person: str, token: str) -> ServerState:
        """Stop the person's server, also while it starts."""
        if (starting := self._starting.pop(person, None)) is not None:
            starting.cancel()
        self._reports.pop(person, None)
        await self._hub.stop_server(person, token)
        return await self.state(person, token)

    async def close(self) -> None:
        """Stop listening to the Hub; the servers go on."""
        starting = tuple(self._starting.values())
        for task in starting:
            task.cancel()
        await asyncio.gather(*starting, return_exceptions=True)

    def _follow(self, person: str, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._starting[person] = task
        task.add_done_callback(lambda done: self._done(person, done))
        return task

    def _done(self, person: str, task: asyncio.Task[None]) -> None:
        if self._starting.get(person) is task:
            del self._starting[person]
        if not task.cancelled() and (error := task.exception()) is not None:
            message = error.message if isinstance(error, CohortError) else "It could not be started."
            self._reports[person] = {"failed": True, "message": message}

    async def _start(self, person: str, token: str) -> None:
        await self._hub.start_server(person, token)
        await self._listen(person, token)

    async def _listen(self, person: str, token: str) -> None:
        async for report in self._hub.progress(person, token):
            self._reports[person] = report
