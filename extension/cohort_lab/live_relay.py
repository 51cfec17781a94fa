"""The relay's WebSocket: events to the browser and presence back, no faster than the slower side goes."""

import asyncio

from jupyter_server.auth.decorator import ws_authenticated
from jupyter_server.base.websocket import WebSocketMixin
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError
from tornado.websocket import (
    WebSocketClientConnection,
    WebSocketClosedError,
    WebSocketHandler,
    websocket_connect,
)

from cohort_lab.replies import CohortHandler, Refusal
from cohort_lab.upstream import ASKED, Service, down, travelling

LARGEST_WORD = 64 * 1024
"""Bytes of the largest message a browser may send; it only ever says where it is."""

NORMAL, GOING_AWAY, SERVICE_RESTART = 1000, 1001, 1012
NEVER_SENT = {1004, 1005, 1006, 1015}
"""Codes that describe how a socket ended and may not be sent (RFC 6455, 7.4.1)."""


# Jupyter Server and Tornado name the one parameter of `check_origin` differently.
class LiveRelay(  # pyright: ignore[reportIncompatibleMethodOverride]
    WebSocketMixin, WebSocketHandler, CohortHandler
):
    """Joins the browser's socket to one at the service, opened in the viewer's name."""

    upstream: WebSocketClientConnection
    pump: asyncio.Task[None] | None = None

    @property
    def max_message_size(self) -> int:
        """Bound what a browser may send in one message."""
        return LARGEST_WORD

    def admit(self) -> None:
        """Ask for no header, which a socket cannot send: pages of other sites are told by their origin."""
        self.admit_viewer()

    @ws_authenticated
    async def get(self, path: str) -> None:
        """Open the service's socket first: when it says no, its status is the answer to the handshake."""
        if self.request.headers.get("Upgrade", "").lower() != "websocket":
            raise Refusal(426, "not_a_socket", "This address is a WebSocket; a page cannot be read from it.")
        self.upstream = await self.connect(path)
        try:
            await super().get(path)
        finally:
            if self.pump:
                self.pump.cancel()
            self.upstream.close(sendable(self.close_code, GOING_AWAY), self.close_reason)

    async def connect(self, path: str) -> WebSocketClientConnection:
        """Open the socket at the service."""
        service: Service = self.settings["cohort_service"]
        address = service.socket_address(f"api/{path}", self.request.query)
        headers = travelling(self.request.headers, ASKED) | service.credentials(self)
        try:
            return await websocket_connect(HTTPRequest(address, headers=headers, connect_timeout=5))
        except HTTPClientError as refused:
            raise HTTPError(refused.code if 400 <= refused.code < 500 else 502) from None
        except (OSError, StreamClosedError) as reason:
            self.log.warning("The cohort service does not answer: %r", reason)
            raise down() from None

    def open(self, path: str) -> None:
        """Start passing events back."""
        super().open(path)
        self.pump = asyncio.create_task(self.pass_back())

    async def pass_back(self) -> None:
        """Read the next frame only when the browser has taken the last: what waits, waits at the service."""
        try:
            while (frame := await self.upstream.read_message()) is not None:
                await self.write_message(frame, binary=isinstance(frame, bytes))
        except WebSocketClosedError:
            return
        self.close(sendable(self.upstream.close_code, SERVICE_RESTART), self.upstream.close_reason)

    async def on_message(self, message: str | bytes) -> None:
        """Pass a message on before the next one is read."""
        try:
            await self.upstream.write_message(message, binary=isinstance(message, bytes))
        except WebSocketClosedError:
            self.log.debug("The service's socket closed before this message: %s", self.request.path)


def sendable(code: int | None, otherwise: int) -> int:
    """Return a close code that may be sent: the same one where that is possible."""
    if code == 1005:
        return NORMAL
    return otherwise if code is None or code in NEVER_SENT else code
