"""A service to relay to: it answers with what reached it, so that a test sees exactly what travelled."""

import asyncio
import threading
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

PREFIX = "/services/cohort"
EVERY_METHOD = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


class Upstream:
    """The service's process, its address, and what its sockets have seen."""

    def __init__(self) -> None:
        self.sent = 0
        self.closed: list[int] = []
        self.closing = threading.Event()
        self.app = Starlette(routes=self.routes())
        config = uvicorn.Config(
            self.app, host="127.0.0.1", port=0, log_level="warning", ws="websockets-sansio"
        )
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def routes(self) -> list[Route | WebSocketRoute]:
        """Everything a test asks for."""
        return [
            Route(f"{PREFIX}/api/tagged", tagged),
            Route(f"{PREFIX}/api/drip", drip),
            Route(f"{PREFIX}/api/breaks", breaks),
            Route(f"{PREFIX}/api/refuses", refuses),
            Route(f"{PREFIX}/api/cohorts/{{cohort}}/attachments/{{file}}", picture),
            Route(f"{PREFIX}/static/page.js", script, methods=["GET", "HEAD"]),
            WebSocketRoute(f"{PREFIX}/api/cohorts/{{cohort}}/live", self.live),
            Route("/{path:path}", echo, methods=EVERY_METHOD),
        ]

    async def live(self, socket: WebSocket) -> None:
        """Answer each word; `flood` sends without end, `bye` closes with a code of its own."""
        if socket.path_params["cohort"] == "elsewhere":
            await socket.send_denial_response(Response(status_code=404))
            return
        await socket.accept()
        try:
            await socket.send_json({"headers": dict(socket.headers), "query": str(socket.url.query)})
            async for word in socket.iter_text():
                await self.answer(socket, word)
        finally:
            self.closing.set()

    async def answer(self, socket: WebSocket, word: str) -> None:
        """Do what one word asks for."""
        match word:
            case "bye":
                await socket.close(4001, "off the roster")
            case "flood":
                await self.flood(socket)
            case _:
                await socket.send_text(word)

    async def flood(self, socket: WebSocket) -> None:
        """Send for as long as somebody takes it."""
        try:
            while True:
                await socket.send_text("x" * 65536)
                self.sent += 1
                await asyncio.sleep(0)
        except WebSocketDisconnect as left:
            self.closed.append(left.code)

    @property
    def url(self) -> str:
        """The address a server is told."""
        host, port = self.server.servers[0].sockets[0].getsockname()[:2]
        return f"http://{host}:{port}{PREFIX}/"


async def echo(request: Request) -> JSONResponse:
    """Say what arrived."""
    return JSONResponse(
        {
            "method": request.method,
            "path": request.scope["raw_path"].decode(),
            "query": request.url.query,
            "headers": dict(request.headers),
            "body": (await request.body()).decode("latin1")[:1000],
            "length": len(await request.body()),
        },
        headers={"Set-Cookie": "from=service", "X-Internal": "yes", "Connection": "close"},
    )


async def tagged(request: Request) -> Response:
    """Know an entity tag and a range."""
    if request.headers.get("if-none-match") == '"v3"':
        return Response(status_code=304, headers={"ETag": '"v3"'})
    if request.headers.get("range") == "bytes=0-1":
        return Response("he", 206, headers={"Content-Range": "bytes 0-1/5"}, media_type="text/plain")
    return Response("hello", headers={"ETag": '"v3"', "Cache-Control": "no-cache"}, media_type="text/plain")


async def drip(request: Request) -> StreamingResponse:
    """Send one piece, and the next only when asked by a second request."""
    gate = request.app.state
    gate.open = asyncio.Event()

    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"
        await gate.open.wait()
        yield b"two"

    return StreamingResponse(pieces(), media_type="text/plain")


async def breaks(request: Request) -> StreamingResponse:
    """Fail in the middle of an answer."""

    async def pieces() -> AsyncIterator[bytes]:
        yield b"half"
        await asyncio.sleep(0.05)
        raise RuntimeError("the test asked for this")

    return StreamingResponse(pieces(), media_type="text/plain")


async def refuses(request: Request) -> JSONResponse:
    """Open the gate of `drip`, and say no in the service's own words."""
    if "open" in request.query_params:
        request.app.state.open.set()
    return JSONResponse({"error": {"code": "conflict", "message": "Already there."}}, 409)


async def script(request: Request) -> Response:
    """Serve a script, showing whose name travelled with the request."""
    return Response(f"// {request.headers.get('authorization')}", media_type="text/javascript")


async def picture(request: Request) -> Response:
    """Serve bytes that are no text, showing whose name travelled with the request."""
    named = request.headers.get("authorization", "").encode()
    return Response(b"\x89PNG\r\n\x1a\n\xff\x00" + named, media_type="image/png")
