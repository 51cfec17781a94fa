"""The way out to one socket: it takes a frame at once, or not at all.

ASGI's `send` makes a frame of its own for each socket and waits for a slow reader. A room sends the same
frame to a thousand sockets and waits for nobody, so the server offers `Line` beside it, as an ASGI
extension. A frame is the same for every socket because none is compressed (see `serving`).
"""

from collections.abc import Awaitable, Callable
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

EXTENSION = "cohort.line"
LINGER_SECONDS = 2.0


class Closed(Exception):
    """Nothing more goes out on this line."""


class Line:
    """Writes whole WebSocket frames to a connection that is open and not held up.

    ``afterwards`` is what goes on when the route that accepted the socket has returned, until the socket's
    end: the route, its request and what is wrapped around it are not kept for as long as somebody listens.
    """

    def __init__(self, protocol: WebSocketsSansIOProtocol) -> None:
        self.afterwards: Callable[[], Awaitable[None]] | None = None
        self._protocol = protocol
        self._writable = protocol.writable

    def write(self, frame: bytes) -> bool:
        """Hand the frame to the connection; False, and nothing is written, while it is held up or closed.

        At most the transport's high-water mark (64 KiB) and one frame wait in memory for a slow reader.
        """
        if not self._writable.is_set() or self._closed():
            return False
        self._protocol.transport.write(frame)
        return True

    async def said(self) -> str:
        """Wait for what the other side says next; raise Closed when it has nothing more to say."""
        message = await self._protocol.receive()
        if message["type"] == "websocket.disconnect":
            raise Closed
        return message.get("text") or ""

    async def close(self, code: int, reason: str) -> None:
        """Say why this ends; raise Closed when nobody is there to be told."""
        try:
            await self._protocol.send({"type": "websocket.close", "code": code, "reason": reason})
        except (OSError, RuntimeError):
            raise Closed from None

    async def drained(self) -> None:
        """Wait until the connection takes frames again; raise Closed when it never will."""
        await self._writable.wait()
        if self._closed():
            raise Closed

    def _closed(self) -> bool:
        protocol = self._protocol
        return protocol.close_sent or protocol.disconnected or protocol.transport.is_closing()


class LiveProtocol(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket protocol, which also gives the application its `Line`.

    Closing waits until everything is sent. Whoever reads nothing would never let that happen, and would
    keep the socket and what waits in it: so in the end the connection is dropped.
    """

    async def run_asgi(self) -> None:
        line, route = Line(self), self.app

        async def route_and_then(scope: Any, receive: Any, send: Any) -> None:
            await route(scope, receive, send)
            if line.afterwards is not None:
                scope.clear()
                del self.request, self.response
                await line.afterwards()

        self.app = route_and_then
        self.scope["extensions"] = {**(self.scope["extensions"] or {}), EXTENSION: line}  # type: ignore[typeddict-item]
        await super().run_asgi()
        self.loop.call_later(LINGER_SECONDS, self.transport.abort)

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.transport.abort()
