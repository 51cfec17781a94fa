"""A thousand people on live sockets, as light as they can be: the service is measured, not they."""

import asyncio
import base64
import os

PING, PONG = 9, 10
COUNTED = b'"kind":"post.added"'


class Crowd:
    """Everybody's sockets; counts the posts that have reached them."""

    def __init__(self, sockets: int) -> None:
        self.sockets = sockets
        self.posts = 0
        self.lost = 0
        self.bytes_per_post = 0
        self._target = 0
        self._reached = asyncio.Event()
        self._transports: list[asyncio.BaseTransport] = []

    async def connect(self, port: int, path: str, tokens: list[str]) -> None:
        loop = asyncio.get_running_loop()
        for token in tokens:
            opened = loop.create_future()
            transport, _ = await loop.create_connection(
                lambda token=token, opened=opened: _Ear(self, path, token, opened), "127.0.0.1", port
            )
            self._transports.append(transport)
            await opened

    async def everybody_has(self, posts: int) -> None:
        """Wait until this many more posts have reached every socket."""
        self._target += posts * self.sockets
        if self.posts < self._target:
            self._reached.clear()
            await asyncio.wait_for(self._reached.wait(), 60)
        assert not self.lost, f"{self.lost} sockets were closed"

    def heard(self, frame: bytes) -> None:
        posts = frame.count(COUNTED)
        if posts == 0:
            return
        self.posts += posts
        self.bytes_per_post = len(frame) // posts
        if self.posts >= self._target:
            self._reached.set()

    def leave(self) -> None:
        for transport in self._transports:
            transport.close()


class _Ear(asyncio.Protocol):
    """One WebSocket client that reads frames and says nothing."""

    def __init__(self, crowd: Crowd, path: str, token: str, opened: "asyncio.Future[None]") -> None:
        self._crowd = crowd
        self._request = (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n"
            f"Sec-WebSocket-Version: 13\r\nAuthorization: token {token}\r\n\r\n"
        )
        self._opened = opened
        self._received = b""
        self._transport: asyncio.BaseTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        assert isinstance(transport, asyncio.WriteTransport)
        transport.write(self._request.encode())

    def data_received(self, data: bytes) -> None:
        self._received += data
        if not self._opened.done():
            head, found, rest = self._received.partition(b"\r\n\r\n")
            if not found:
                return
            assert head.startswith(b"HTTP/1.1 101"), head
            self._received = rest
            self._opened.set_result(None)
        while frame := self._next_frame():
            kind, payload = frame
            if kind == PING:
                self._answer(payload)
            else:
                self._crowd.heard(payload)

    def connection_lost(self, error: Exception | None) -> None:
        self._crowd.lost += 1

    def _answer(self, payload: bytes) -> None:
        assert isinstance(self._transport, asyncio.WriteTransport)
        # Masked with zeros, which changes nothing: a client must mask.
        self._transport.write(bytes([0x80 | PONG, 0x80 | len(payload), 0, 0, 0, 0]) + payload)

    def _next_frame(self) -> tuple[int, bytes] | None:
        """Return the next frame's kind and payload; None while it is not whole."""
        if len(self._received) < 2:
            return None
        length, start = self._received[1], 2
        if length == 126:
            length, start = int.from_bytes(self._received[2:4]), 4
        elif length == 127:
            length, start = int.from_bytes(self._received[2:10]), 10
        if len(self._received) < start + length:
            return None
        frame = self._received[0] & 0x0F, self._received[start : start + length]
        self._received = self._received[start + length :]
        return frame
