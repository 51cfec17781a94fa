"""A real Jupyter server with the extension, and a browser's way into it."""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

EXTENSION = Path(__file__).parents[2] / "extension"
SERVICE_TOKEN = "the-viewers-hub-token"


@dataclass(frozen=True)
class Server:
    """A Jupyter server and how to get in."""

    url: str
    token: str
    log: Path
    pid: int

    @contextmanager
    def signed_in(self) -> Iterator[httpx.Client]:
        """Sign in as a browser does: cookies, and the header that shows the page is ours."""
        with httpx.Client(base_url=self.url, timeout=20) as client:
            client.get("login")
            answer = client.post("login", data={"password": self.token, "_xsrf": client.cookies["_xsrf"]})
            assert answer.status_code == 302
            client.headers["X-XSRFToken"] = client.cookies["_xsrf"]
            yield client


@contextmanager
def start(where: Path, options: dict[str, str] | None = None, **environment: str) -> Iterator[Server]:
    """Run a Jupyter server until the test is over; ``options`` are its settings beyond ours."""
    with (
        # Elsewhere than in a test's own folder: kernels' sockets have addresses of at most 107 letters.
        tempfile.TemporaryDirectory(prefix="run-") as runtime,
        _running(where, Path(runtime), options or {}, environment) as server,
    ):
        yield server


@contextmanager
def _running(
    where: Path, runtime: Path, options: dict[str, str], environment: dict[str, str]
) -> Iterator[Server]:
    token, log = secrets.token_hex(16), where / "server.log"
    settings = {
        "IdentityProvider.token": token,
        "ServerApp.base_url": "/user/lea@home/",
        "ServerApp.jpserver_extensions": "{'cohort_lab': True}",
        "ServerApp.root_dir": str(where),
        "ServerApp.port": "0",
        "ServerApp.open_browser": "False",
        "ServerApp.allow_root": "True",
        **options,
    }
    ours = {
        "PYTHONPATH": str(EXTENSION),
        "JUPYTER_CONFIG_DIR": str(where),
        "JUPYTER_RUNTIME_DIR": str(runtime),
    }
    if "JUPYTER_CONFIG_PATH" not in environment:
        ours["JUPYTER_NO_CONFIG"] = "1"  # What else is installed takes longer to load than the server.
    arguments = [f"--{name}={value}" for name, value in settings.items()]
    command = [sys.executable, "-m", "jupyter_server", *arguments]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, env={**os.environ, **ours, **environment}, stdout=output, stderr=output
        )
    try:
        yield Server(address_in(process, runtime, log), token, log, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def address_in(process: subprocess.Popen[bytes], runtime: Path, log: Path) -> str:
    """Wait until the server says where it listens."""
    until = time.monotonic() + 40
    while process.poll() is None and time.monotonic() < until:
        for page in runtime.glob("jpserver-*.json"):
            found = httpx.Response(200, content=page.read_bytes())
            if found.content and (url := found.json()["url"]) and reachable(url):
                return url
        time.sleep(0.05)
    raise AssertionError(f"Jupyter server did not start: {log.read_text()}")


def reachable(url: str) -> bool:
    """Say whether somebody answers there."""
    try:
        return httpx.get(f"{url}login").status_code == 200
    except httpx.TransportError:
        return False
