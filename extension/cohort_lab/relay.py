"""The relay: `<baseUrl>cohort/api/…` and `…/static/…` are the cohort service, in the viewer's name."""

from collections.abc import Awaitable
from typing import Any

import httpx
from jupyter_server.auth.decorator import allow_unauthenticated
from tornado.iostream import StreamClosedError
from tornado.web import stream_request_body

from cohort_lab.live_relay import LiveRelay
from cohort_lab.replies import CohortHandler, Refusal
from cohort_lab.upstream import ANSWERED, ASKED, Service, down, travelling

LARGEST_BODY = 64 * 1024 * 1024
"""Bytes of the largest upload, a zipped submission; the service's own limits are tighter."""


class Relay(CohortHandler):
    """Passes one request to the service, and its answer back piece by piece."""

    def initialize(self, room: str) -> None:
        """Relay what lies under this room of the service: `api/` or `static/`."""
        self.room = room
        self.body = bytearray()
        self.received = 0

    @property
    def service(self) -> Service:
        """Where requests go."""
        return self.settings["cohort_service"]

    def credentials(self) -> dict[str, str]:
        """Say in whose name this request is made."""
        return self.service.credentials(self)

    async def pass_on(self, path: str) -> None:
        """Ask the service and stream what it answers."""
        address = self.service.address(self.room + path, self.request.query)
        headers = (
            {"Accept-Encoding": "identity"} | travelling(self.request.headers, ASKED) | self.credentials()
        )
        request = self.service.http.build_request(
            self.request.method or "GET", address, headers=headers, content=bytes(self.body) or None
        )
        answer = await self.ask(request)
        try:
            await self.pass_back(answer)
        finally:
            await answer.aclose()

    async def ask(self, request: httpx.Request) -> httpx.Response:
        """Send the request; a service that cannot be reached or does not answer is said in words."""
        try:
            return await self.service.http.send(request, stream=True)
        except httpx.ReadTimeout:
            raise Refusal(
                504, "service_slow", "The cohort service took too long to answer. Try again in a moment."
            ) from None
        except httpx.TransportError as reason:
            self.log.warning("The cohort service does not answer: %r", reason)
            raise down() from None

    async def pass_back(self, answer: httpx.Response) -> None:
        """Write the answer as it arrives, no faster than the browser takes it."""
        self.set_status(answer.status_code)
        self.clear_header("Content-Type")
        for name, value in travelling(answer.headers, ANSWERED).items():
            self.set_header(name, value)
        try:
            await self.flush()
            async for piece in answer.aiter_raw():
                self.write(piece)
                await self.flush()
        except StreamClosedError:
            self.log.debug("The browser left before the answer was over: %s", self.request.path)
        except httpx.TransportError as reason:
            # An answer cut short must not look whole: the connection ends without its last chunk.
            self.log.warning("The cohort service stopped in the middle of an answer: %r", reason)
            self.detach().close()


@stream_request_body
class ApiRelay(Relay):
    """The service's API, for the person at the screen."""

    def admit(self) -> None:
        """Refuse what is too large before it is read."""
        super().admit()
        if int(self.request.headers.get("Content-Length", 0)) > LARGEST_BODY:
            raise too_large()

    def data_received(self, chunk: bytes) -> None:
        """Gather the request's body, up to the limit; a body of undeclared length is refused at its end."""
        self.received += len(chunk)
        if self.received <= LARGEST_BODY:
            self.body += chunk

    async def get(self, path: str) -> None:
        """Pass the request on; so do all methods."""
        if self.received > LARGEST_BODY:
            raise too_large()
        await self.pass_on(path)

    head = post = put = patch = delete = get


class StaticRelay(Relay):
    """The service's scripts, styles and fonts: the same for everybody, so nobody's name travels along."""

    def admit(self) -> None:
        """Let anybody in who reaches this server: a script tag can send no header."""

    def credentials(self) -> dict[str, str]:
        """Ask in nobody's name."""
        return {}

    @allow_unauthenticated
    def get(self, path: str) -> Awaitable[None]:
        """Pass the request on."""
        return self.pass_on(path)

    head = get


def too_large() -> Refusal:
    """Say what is too large, and the limit."""
    return Refusal(
        413, "too_large", f"This is larger than {LARGEST_BODY // 2**20} MB. Make it smaller and try again."
    )


handlers: list[tuple[str, type, dict[str, Any]]] = [
    (r"cohort/api/(cohorts/[^/]+/live)", LiveRelay, {}),
    (r"cohort/api/(.*)", ApiRelay, {"room": "api/"}),
    (r"cohort/static/(.*)", StaticRelay, {"room": "static/"}),
]
