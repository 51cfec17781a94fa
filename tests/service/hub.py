"""The corner of the Hub's REST API that the service calls, as a small application in this process."""

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route


class Hub:
    """Groups and default servers; ``may_start`` are the tokens with the scope for it."""

    def __init__(self) -> None:
        self.groups: dict[str, list[str]] = {}
        self.refuses = False
        self.asked: list[str] = []
        self.may_start: set[str] = set()
        self.servers: dict[str, dict[str, Any]] = {}
        self.outcome: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self.app = Starlette(
            routes=[
                Route("/hub/api/groups/{name}", self._group),
                Route("/hub/api/users/{name}", self._user),
                Route("/hub/api/users/{name}/server", self._start, methods=["POST"]),
                Route("/hub/api/users/{name}/server", self._stop, methods=["DELETE"]),
                Route("/hub/api/users/{name}/server/progress", self._progress),
            ]
        )

    async def _group(self, request: Request) -> Response:
        name = request.path_params["name"]
        self.asked.append(name)
        if self.refuses:
            return JSONResponse({"message": "Missing scopes"}, 403)
        if name not in self.groups:
            return JSONResponse({"message": "No such group"}, 404)
        return JSONResponse({"name": name, "users": self.groups[name]})

    async def _user(self, request: Request) -> Response:
        server = self.servers.get(request.path_params["name"])
        return JSONResponse({"servers": {"": server} if server else {}})

    async def _start(self, request: Request) -> Response:
        name = request.path_params["name"]
        if request.headers["authorization"].removeprefix("token ") not in self.may_start:
            return JSONResponse({"message": "Missing scopes"}, 403)
        if name in self.servers:
            return JSONResponse({"message": f"{name} is already running"}, 400)
        self.servers[name] = {"ready": False, "pending": "spawn", "url": f"/user/{name}/"}
        return Response(status_code=202)

    async def _stop(self, request: Request) -> Response:
        self.servers.pop(request.path_params["name"], None)
        return Response(status_code=204)

    async def _progress(self, request: Request) -> Response:
        name = request.path_params["name"]

        async def reports() -> AsyncGenerator[str]:
            yield _report(progress=50, message="Spawning server...")
            if await self.outcome:
                self.servers[name] |= {"ready": True, "pending": None}
                yield _report(progress=100, ready=True, message="Server ready")
            else:
                del self.servers[name]
                yield _report(progress=100, failed=True, message="Spawn failed: no room")

        return StreamingResponse(reports(), media_type="text/event-stream")


def _report(**report: Any) -> str:
    return f"data: {json.dumps(report)}\n\n"
