"""The service as it runs behind a Hub, but for a table of tokens: `python -m tests.running DIRECTORY [PORT]`.

Prints its port when it listens; serves until its standard input ends.
"""

import socket
import sys
import threading
from pathlib import Path
from typing import Any

import uvicorn
from cohort_hub.service.__main__ import serving, spare_the_collector
from cohort_hub.service.model import Cohort
from fastapi import APIRouter

from tests.service.house import PREFIX, Tokens, furnished

PEOPLE = 1_000


class Remembered:
    """Who is in a cohort, remembered as `HubPeople` does: here nobody comes or goes."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._known: dict[str, frozenset[str]] = {}

    async def of(self, cohort: Cohort) -> frozenset[str]:
        if cohort.id not in self._known:
            self._known[cohort.id] = await self._tokens.of(cohort)
        return self._known[cohort.id]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tokens, name)


def main(directory: Path, port: int, *routes: APIRouter) -> None:
    """Serve the house in ``directory``; a bench adds routes of its own."""
    house = furnished(directory)
    for added in routes:
        house.app.include_router(added, prefix=f"{PREFIX}api")
    for number in range(PEOPLE):
        house.tokens.enrol(f"person{number}", "nbgrader-spring")
    house.app.state.people = Remembered(house.tokens)
    spare_the_collector()
    listener = socket.create_server(("127.0.0.1", port), backlog=2048)
    server = uvicorn.Server(serving(house.app, host="127.0.0.1", port=0))
    threading.Thread(target=_end_with_input, args=(server,), daemon=True).start()
    print(listener.getsockname()[1], flush=True)
    server.run([listener])
    house.store.close()


def _end_with_input(server: uvicorn.Server) -> None:
    sys.stdin.read()
    server.should_exit = True


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
