"""A real deployment for tests: `jupyter cohort up` as a process of its own, and ways to talk to it.

The fixture `deployment` (tests/conftest.py) gives one per test session, with the demo's cohort.toml:

    def test_a_learner_has_a_name(deployment):
        answer = deployment.sign_in("learner1").get("/services/cohort/api/me")
        assert answer.json()["name"] == "learner1"

- `deployment.address`, `.password`, `.display_name(name)`, `.data`, `.config` (an own copy, yours to edit)
- `deployment.sign_in(name)` → `Session`: `get`, `post`, … as the person's browser; `start_server()` and
  `in_server(code)`, which runs Python in a kernel of the person's own server and returns what it printed
- `deployment.bearer(name)` → headers with a Hub token the person could have made
- `deployment.operator` → an httpx.Client with the operator's token
- `deployment.cohort("roster", "list")` → the finished command, run against this deployment
- `Deployed.up(data, config=…)` starts another one; `with` ends it, and complains about what is left running
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
import psutil
from cohort_hub.settings import read_deployment
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "hub_config" / "cohort.toml"
COMMAND = [sys.executable, "-m", "cohort_hub.cli"]
PASSWORD = "only for this test"
UP_SECONDS = 600
SERVER_SECONDS = 120


class NotUp(AssertionError):
    """The deployment did not come up; the message holds its screen and the Hub's last words."""


@dataclass
class Deployed:
    """A deployment that runs as a process of its own."""

    process: "subprocess.Popen[str]"
    data: Path
    config: Path
    port: int
    password: str = PASSWORD
    screen: list[str] = field(default_factory=list[str])
    ready: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def up(
        cls,
        data: Path,
        *,
        config: Path = DEMO,
        command: list[str] = COMMAND,
        environment: dict[str, str] | None = None,
    ) -> "Deployed":
        """Start a deployment and return when its screen says it is ready."""
        port = free_port()
        process = subprocess.Popen(
            [*command, "up", "--port", str(port), "--data", str(data), "--config", str(config)],
            env={
                **os.environ,
                "COHORT_PACE": "free",  # Stories told one after the other are no flood.
                "COHORT_DEMO_PASSWORD": PASSWORD,
                "PYTHONUNBUFFERED": "1",
                **(environment or {}),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        deployed = cls(process, data, config, port)
        threading.Thread(target=deployed._read_screen, daemon=True).start()
        if not deployed.ready.wait(UP_SECONDS) or process.poll() is not None:
            deployed.stop()
            raise NotUp("".join(deployed.screen) + deployed.log()[-4000:])
        return deployed

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def operator(self) -> httpx.Client:
        """Return a client with the operator's token."""
        token = (self.data / "operator.token").read_text().strip()
        return httpx.Client(base_url=self.address, headers={"Authorization": f"token {token}"}, timeout=60)

    def display_name(self, name: str) -> str:
        """Return what a person is called on screen."""
        person = read_deployment(self.config).person(name)
        assert person is not None, f"{name} is not in {self.config}"
        return person.display_name

    def sign_in(self, name: str, password: str | None = None) -> "Session":
        """Sign a person in through the demo's page; raise AssertionError when it says no."""
        session = Session(self.address, name)
        session.sign_in(self.password if password is None else password)
        return session

    def token(self, name: str) -> str:
        """Return a Hub token such as the person could make for themselves."""
        answer = self.operator.post(
            f"/hub/api/users/{name}/tokens", json={"note": "test", "expires_in": 3600}
        )
        answer.raise_for_status()
        return answer.json()["token"]

    def bearer(self, name: str) -> dict[str, str]:
        """Return headers with a token of the person's."""
        return {"Authorization": f"Bearer {self.token(name)}"}

    def cohort(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run `jupyter cohort …` beside the running deployment."""
        return subprocess.run(
            [*COMMAND, *words],
            env={**os.environ, "COHORT_DATA": str(self.data), "COHORT_CONFIG": str(self.config)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def log(self) -> str:
        """Return what the Hub, the service and people's servers have written."""
        file = self.data / "logs" / "hub.log"
        return file.read_text(errors="replace") if file.exists() else ""

    def processes(self) -> list[psutil.Process]:
        """Return everything the deployment runs, itself included."""
        top = psutil.Process(self.process.pid)
        everything = [top, *top.children(recursive=True)]
        return [process for process in everything if process.status() != psutil.STATUS_ZOMBIE]

    def stop(self, number: int = signal.SIGTERM) -> None:
        """Ask it to end, and wait until it has."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        self.process.wait(60)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        ours = self.processes() if self.process.poll() is None else []
        self.stop()
        _, alive = psutil.wait_procs(ours, timeout=5)
        assert not alive, f"left running: {alive}"

    def _read_screen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.screen.append(line)
            if line.startswith("Ready."):
                self.ready.set()
        self.ready.set()


class Session(httpx.Client):
    """A person's browser, without the browser: cookies, redirects, and the own server."""

    def __init__(self, address: str, name: str) -> None:
        super().__init__(base_url=address, follow_redirects=True, timeout=60)
        self.address, self.name = address, name

    def sign_in(self, password: str) -> None:
        page = self.get("/hub/login")
        xsrf = re.search(r'name="_xsrf" value="([^"]*)"', page.text)
        assert xsrf, page.text[:500]
        form = {"username": self.name, "password": password, "_xsrf": xsrf[1]}
        answer = self.post("/hub/login", data=form)
        inside = "/hub/login" not in str(answer.url) and answer.status_code != 403
        assert inside, f"{self.name} was not let in"

    @property
    def server(self) -> str:
        """Return the path of the own server; it ends in a slash."""
        return f"/user/{self.name}/"

    def start_server(self) -> "Session":
        """Start the own server, if it is not up, and take its cookies."""
        deadline = time.monotonic() + SERVER_SECONDS
        self.get(f"/hub/spawn/{self.name}")
        while not self._is_in_server():
            assert time.monotonic() < deadline, (
                f"the server of {self.name} is not up after {SERVER_SECONDS} s"
            )
            time.sleep(0.3)
        return self

    def in_server(self, code: str, seconds: float = 60) -> str:
        """Run Python in a new kernel of the own server and return its output, errors included."""
        headers = {"X-XSRFToken": self._server_xsrf()}
        kernel = self.post(f"{self.server}api/kernels", headers=headers, json={"name": "python3"})
        assert kernel.status_code == 201, kernel.text
        try:
            return self._run(kernel.json()["id"], code, seconds)
        finally:
            self.delete(f"{self.server}api/kernels/{kernel.json()['id']}", headers=headers)

    def _is_in_server(self) -> bool:
        self.get(f"{self.server}tree")
        return self.get(f"{self.server}api/status").status_code == 200

    def _server_xsrf(self) -> str:
        return next(
            (
                cookie.value or ""
                for cookie in self.cookies.jar
                if cookie.name == "_xsrf" and cookie.path == self.server
            ),
            "",
        )

    def _run(self, kernel: str, code: str, seconds: float) -> str:
        request = self.build_request("GET", f"{self.server}api/kernels")
        cookies = {"Cookie": request.headers.get("cookie", "")}
        url = f"ws{self.address.removeprefix('http')}{self.server}api/kernels/{kernel}/channels"
        printed: list[str] = []
        with connect(url, additional_headers=cookies, max_size=None, open_timeout=30) as socket_:
            ident = uuid.uuid4().hex
            socket_.send(json.dumps(_execute_request(ident, code)))
            deadline = time.monotonic() + seconds
            while time.monotonic() < deadline:
                message = json.loads(socket_.recv(timeout=deadline - time.monotonic()))
                if message.get("parent_header", {}).get("msg_id") != ident:
                    continue
                printed.append(_printed(message))
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return "".join(printed)
        raise AssertionError(f"no answer in {seconds} s; so far: {''.join(printed)}")


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def own_config(folder: Path, source: Path = DEMO) -> Path:
    """Return a copy of a cohort.toml that a test may change."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(source, folder / "cohort.toml"))


def without_content(config: Path) -> Path:
    """Take the templates out of a cohort.toml, so that the first start makes no courses."""
    lines = [line for line in config.read_text().splitlines() if not line.startswith("template")]
    config.write_text("\n".join(lines) + "\n")
    return config


def _execute_request(ident: str, code: str) -> dict[str, Any]:
    header = {
        "msg_id": ident,
        "msg_type": "execute_request",
        "session": ident,
        "username": "",
        "version": "5.3",
    }
    content = {
        "code": code,
        "silent": False,
        "store_history": False,
        "allow_stdin": False,
        "stop_on_error": True,
    }
    return {
        "header": header,
        "parent_header": {},
        "metadata": {},
        "content": content,
        "channel": "shell",
        "buffers": [],
    }


def _printed(message: dict[str, Any]) -> str:
    content = message["content"]
    match message["msg_type"]:
        case "stream":
            return content["text"]
        case "error":
            return f"{content['ename']}: {content['evalue']}\n"
        case "execute_result" | "display_data":
            return content["data"].get("text/plain", "") + "\n"
        case _:
            return ""
