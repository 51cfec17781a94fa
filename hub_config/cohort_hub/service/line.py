"""The way out to one socket: it takes a frame at once, or not at all.

ASGI's `send` makes a frame of its own for each socket and waits for a slow reader. A room sends the same
frame to a thousand sockets and waits for nobody, so the server offers `Line` beside it, as an ASGI
extension. A frame is the same for every socket because none is compressed (see `serving`).
"""

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

EXTENSION = "cohort.line"
LINGER_SECONDS = 2.0


class Closed(Exception):
    """Nothing more goes out on this line."""


class Line:
    """Writes whole WebSocket frames to a connection that is open and not held up."""

    def __init__(self, protocol: WebSocketsSansIOProtocol) -> None:
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
        self.scope["extensions"] = {**(self.scope["extensions"] or {}), EXTENSION: Line(self)}  # type: ignore[typeddict-item]
        await super().run_asgi()
        self.loop.call_later(LINGER_SECONDS, self.transport.abort)

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.transport.abort()
