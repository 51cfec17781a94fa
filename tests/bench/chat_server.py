"""jupyterlab-chat as people install who want a chat in Jupyter: an environment, a server, a history."""

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.deployment import free_port
from tests.running.service import ROOT, cpu_seconds

ENVIRONMENT = ROOT / ".venv" / "bench-chat"
PACKAGES = (
    "jupyterlab-chat==0.25.3",
    "jupyter-server-ydoc==3.0.4",
    "jupyter-server==2.21.1",
    "pycrdt==0.14.13",
)
CHAT = "team.chat"
EXTENSIONS = {"jupyterlab_chat": True, "jupyter_server_ydoc": True, "jupyter_server_fileid": True}


@dataclass(frozen=True)
class Chat:
    """A running chat with its readers in it."""

    server: "subprocess.Popen[bytes]"
    readers: "subprocess.Popen[str]"

    def post(self, messages: int) -> float:
        """Post, each message when all have the one before; return the server's CPU seconds per message."""
        before = cpu_seconds(self.server.pid)
        assert self.readers.stdin is not None
        assert self.readers.stdout is not None
        print(messages, file=self.readers.stdin, flush=True)
        assert self.readers.stdout.readline() == "done\n"
        return (cpu_seconds(self.server.pid) - before) / messages


def installed() -> Path:
    """Return a Python that has the chat, installed at the first time."""
    python = ENVIRONMENT / "bin" / "python"
    done = ENVIRONMENT / "installed.txt"
    if not done.exists() or done.read_text() != "\n".join(PACKAGES):
        subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *PACKAGES], check=True
        )
        done.write_text("\n".join(PACKAGES))
    return python


@contextmanager
def chat(folder: Path, *, way: str, history: int, readers: int) -> Generator[Chat]:
    """Run a chat that has a history, and let people join: by shared `document` or by `plain` sockets."""
    folder.mkdir()
    (folder / CHAT).write_text(json.dumps(_written(history)))
    with ExitStack() as stack:
        server, address, token = stack.enter_context(_server(folder, way))
        command = [installed(), Path(__file__).with_name("chat_room.py"), address, token, CHAT]
        room = subprocess.Popen(
            [*command, str(readers), way, str(history)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        stack.callback(_end, room)
        assert room.stdout is not None
        assert room.stdout.readline() == "joined\n"
        yield Chat(server, room)


@contextmanager
def _server(folder: Path, way: str) -> Generator[tuple["subprocess.Popen[bytes]", str, str]]:
    port, token = free_port(), secrets.token_hex(16)
    settings = {
        "IdentityProvider.token": token,
        "ServerApp.port": port,
        "ServerApp.root_dir": folder,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "ServerApp.log_level": "ERROR",
        "ServerApp.jpserver_extensions": EXTENSIONS,
        "YDocExtension.disable_rtc": way == "plain",
    }
    arguments = [f"--{name}={value}" for name, value in settings.items()]
    process = subprocess.Popen(
        [installed(), "-m", "jupyter_server", *arguments],
        cwd=folder,
        env=os.environ | _own_directories(folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait(process, f"{address}api/status?token={token}")
        yield process, address, token
    finally:
        _end(process)


def _own_directories(folder: Path) -> dict[str, str]:
    """Keep the server's files out of the home of whoever measures."""
    places = {f"JUPYTER_{what}_DIR": folder / what.lower() for what in ("DATA", "CONFIG", "RUNTIME")}
    for place in places.values():
        place.mkdir()
    return {name: str(place) for name, place in places.items()}


def _wait(process: "subprocess.Popen[bytes]", url: str) -> None:
    while process.poll() is None:
        with suppress(httpx.TransportError):
            if httpx.get(url).is_success:
                return
        time.sleep(0.1)
    raise AssertionError("The chat's server did not start.")


def _end(process: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    process.terminate()
    process.wait(20)


def _written(history: int) -> dict[str, object]:
    """Return what a chat file holds."""
    messages = [
        {
            "type": "msg",
            "body": "A reply of *usual* length, with a `word` of code.",
            "id": f"message-{number}",
            "time": 1_790_000_000.0 + number,
            "sender": f"person{number % 50}",
            "raw_time": False,
        }
        for number in range(history)
    ]
    return {"messages": messages, "users": {}, "attachments": {}, "metadata": {"id": "team"}}
