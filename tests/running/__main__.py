"""The service as it runs behind a Hub, but for a table of tokens: `python -m tests.running DIRECTORY [PORT]`.

Prints its port when it listens; serves until its standard input ends.
"""

import socket
import sys
import threading
from pathlib import Path

import uvicorn
from cohort_hub.service.__main__ import serving, spare_the_collector

from tests.service.house import furnished

PEOPLE = 1_000


def main(directory: Path, port: int) -> None:
    house = furnished(directory)
    for number in range(PEOPLE):
        house.tokens.enrol(f"person{number}", "nbgrader-spring")
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
