"""(k) One post to 100 sockets on a person's way to the service: the Hub's proxy, and the relay of a server.

CPU per delivery of the service itself, of configurable-http-proxy, and of a Jupyter server with our relay;
one by one, and with 16 posts in flight, which share their frames.
"""

import asyncio
import os
import secrets
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import httpx
from cohort_hub.proxy import proxy_command

from tests.bench.crowd import Crowd
from tests.bench.talk import Talk, talk
from tests.deployment import free_port
from tests.relay.person_server import start
from tests.running.service import API, allow_many_sockets, cpu_seconds

SOCKETS = 100
ROUNDS = 5
POSTS, BURSTS, IN_FLIGHT = 20, 4, 16
SERVER = "/user/lea@home/"
LIVE = "cohorts/spring/live?after="


@dataclass(frozen=True)
class Road:
    """A way to the service: where it begins, with whose token, and which processes lie on it."""

    name: str
    port: int
    path: str
    tokens: tuple[str, ...]
    pids: dict[str, int]


def main() -> None:
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="cohort-bench-") as folder:
        spent = asyncio.run(_measured(Path(folder)))
    print(f"(k) one post to {SOCKETS} sockets, CPU per delivery, median of {ROUNDS} rounds")
    for (road, process), rounds in spent.items():
        one_by_one, in_flight = (median(column) * 1e6 for column in zip(*rounds, strict=True))
        print(f"    {road:<14} {process:<8} {one_by_one:6.1f} µs one by one,", end="")
        print(f" {in_flight:5.1f} µs with {IN_FLIGHT} in flight")
    ends = ("direct", "service"), ("proxy + relay", "relay")
    direct, relay = (median(one_by_one for one_by_one, _ in spent[end]) for end in ends)
    print(f"    one by one, the relay spends {relay / direct:.1f} times what the service does")


async def _measured(folder: Path) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """Return, for every road and process on it, CPU seconds per delivery in every round."""
    spent: dict[tuple[str, str], list[tuple[float, float]]] = {}
    async with talk(history=0, sockets=0) as talking:
        with _roads(folder, talking) as roads:
            for number in range(ROUNDS + 1):
                for road in roads:
                    for process, cost in (await _round(road, talking)).items():
                        if number:  # The first only warms up.
                            spent.setdefault((road.name, process), []).append(cost)
    return spent


async def _round(road: Road, talking: Talk) -> dict[str, tuple[float, float]]:
    crowd = Crowd(SOCKETS)
    await crowd.connect(road.port, f"{road.path}{LIVE}{await _last(talking)}", list(road.tokens))
    heard = replace(talking, crowd=crowd)
    await heard.post(2)
    before = _cpu(road)
    await heard.post(POSTS)
    between = _cpu(road)
    for _ in range(BURSTS):
        await asyncio.gather(heard.write(IN_FLIGHT), crowd.everybody_has(IN_FLIGHT))
    after = _cpu(road)
    crowd.leave()
    return {
        process: (
            (between[process] - before[process]) / (POSTS * SOCKETS),
            (after[process] - between[process]) / (BURSTS * IN_FLIGHT * SOCKETS),
        )
        for process in road.pids
    }


def _cpu(road: Road) -> dict[str, float]:
    return {process: cpu_seconds(pid) for process, pid in road.pids.items()}


async def _last(talking: Talk) -> int:
    return (await talking.client.get("cohorts/spring/modules/who-we-are/discussion")).json()["seq"]


@contextmanager
def _roads(folder: Path, talking: Talk) -> Generator[list[Road]]:
    service = talking.service
    own = tuple(f"token-person{number}" for number in range(SOCKETS))
    address = f"http://127.0.0.1:{service.port}{API.removesuffix('api/')}"
    with ExitStack() as stack:
        server = stack.enter_context(start(folder, COHORT_SERVICE_URL=address, COHORT_TOKEN="token-learner2"))
        targets = {"/services/cohort": address, SERVER: server.url}
        proxy, pid = stack.enter_context(_proxy(targets))
        pids = {"service": service.pid, "proxy": pid, "relay": server.pid}
        through = {name: pids[name] for name in ("service", "proxy")}
        relayed = f"{SERVER}cohort/api/"
        yield [
            Road("direct", service.port, API, own, {"service": service.pid}),
            Road("proxy", proxy, API, own, through),
            Road("proxy + relay", proxy, relayed, (server.token,) * SOCKETS, pids),
        ]


@contextmanager
def _proxy(targets: dict[str, str]) -> Generator[tuple[int, int]]:
    """Run the Hub's proxy with these routes, as the Hub does; give its port and its process."""
    port, control, token = free_port(), free_port(), secrets.token_hex(16)
    where = ["--ip", "127.0.0.1", "--port", str(port), "--api-ip", "127.0.0.1", "--api-port", str(control)]
    process = subprocess.Popen(
        [*proxy_command(), *where, "--log-level", "error"],
        env=os.environ | {"CONFIGPROXY_AUTH_TOKEN": token},
    )
    api = httpx.Client(
        base_url=f"http://127.0.0.1:{control}/api/routes", headers={"Authorization": f"token {token}"}
    )
    try:
        _wait(process, api)
        for path, target in targets.items():
            base = httpx.URL(target).copy_with(path="/")
            api.post(path, json={"target": str(base).rstrip("/")}).raise_for_status()
        yield port, process.pid
    finally:
        api.close()
        process.terminate()
        process.wait(20)


def _wait(process: "subprocess.Popen[bytes]", api: httpx.Client) -> None:
    while process.poll() is None:
        with suppress(httpx.TransportError):
            api.get("").raise_for_status()
            return
        time.sleep(0.05)
    raise AssertionError("The proxy did not start.")


if __name__ == "__main__":
    main()
