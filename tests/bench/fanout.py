"""(a) One post to 1,000 sockets: server CPU per delivery, beside a plain C `send()` loop.

Goal: at most 3 times the C loop one by one, and 1.5 times with 16 posts in flight (one frame per batch).
"""

import asyncio
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx

from tests.bench.crowd import Crowd
from tests.running.service import API, Running, allow_many_sockets, running_for_a_while

SOCKETS = 1_000
ROUNDS = 5
POSTS = 20
IN_FLIGHT = 16
BURSTS = 6
GOALS = {"one by one": 3.0, f"{IN_FLIGHT} in flight": 1.5}
THREADS = "cohorts/spring/modules/who-we-are/threads"


@dataclass(frozen=True)
class Round:
    """Microseconds of CPU per delivery, and milliseconds from a post to the last socket."""

    c_loop: float
    one_by_one: float
    in_flight: float
    to_last: float


def main() -> None:
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="cohort-bench-") as directory, running_for_a_while() as service:
        send_loop = _compiled(Path(directory))
        rounds = asyncio.run(_measured(service, send_loop))
    c_loop = median(one.c_loop for one in rounds)
    print(f"(a) fan-out to {SOCKETS} sockets, median of {ROUNDS} rounds, server CPU per delivery")
    print(f"    plain C send() loop      {c_loop:6.1f} µs")
    _say("one by one", [one.one_by_one for one in rounds], [one.c_loop for one in rounds])
    _say(f"{IN_FLIGHT} in flight", [one.in_flight for one in rounds], [one.c_loop for one in rounds])
    print(f"    post → last socket       {median(one.to_last for one in rounds):6.1f} ms")


def _say(what: str, spent: list[float], c_loop: list[float]) -> None:
    ratio = median(ours / theirs for ours, theirs in zip(spent, c_loop, strict=True))
    verdict = "reached" if ratio <= GOALS[what] else "missed"
    print(f"    {what:<24} {median(spent):6.1f} µs  {ratio:5.2f} × C (goal ≤ {GOALS[what]}: {verdict})")


def _compiled(directory: Path) -> Path:
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise SystemExit("(a) needs a C compiler for the loop it is measured against: install gcc.")
    binary = directory / "send_loop"
    subprocess.run([compiler, "-O2", "-o", binary, Path(__file__).with_name("send_loop.c")], check=True)
    return binary


async def _measured(service: Running, send_loop: Path) -> list[Round]:
    crowd = Crowd(SOCKETS)
    await crowd.connect(
        service.port, f"{API}cohorts/spring/live", [f"token-person{n}" for n in range(SOCKETS)]
    )
    headers = {"Authorization": "token token-learner1"}
    async with httpx.AsyncClient(base_url=service.api, headers=headers, timeout=60) as client:
        thread = (await client.post(THREADS, json={"body": "Here we go"})).json()["id"]
        posts = f"cohorts/spring/threads/{thread}/posts"
        await _posted(client, crowd, posts, 5)
        rounds = [await _round(service, client, crowd, posts, send_loop) for _ in range(ROUNDS)]
    crowd.leave()
    return rounds


async def _round(
    service: Running, client: httpx.AsyncClient, crowd: Crowd, posts: str, send_loop: Path
) -> Round:
    c_loop = await _c_loop(send_loop, crowd.bytes_per_post)
    before = service.cpu_seconds()
    times = [await _posted(client, crowd, posts, 1) for _ in range(POSTS)]
    between = service.cpu_seconds()
    for _ in range(BURSTS):
        await _posted(client, crowd, posts, IN_FLIGHT)
    after = service.cpu_seconds()
    return Round(
        c_loop=c_loop,
        one_by_one=(between - before) * 1e6 / (POSTS * SOCKETS),
        in_flight=(after - between) * 1e6 / (BURSTS * IN_FLIGHT * SOCKETS),
        to_last=median(times) * 1e3,
    )


async def _posted(client: httpx.AsyncClient, crowd: Crowd, path: str, count: int) -> float:
    """Post ``count`` at once; return the seconds until everybody has them all."""
    started = time.perf_counter()
    answers = await asyncio.gather(
        *(
            client.post(path, json={"body": "A reply of *usual* length, with a `word` of code."})
            for _ in range(count)
        ),
        crowd.everybody_has(count),
    )
    assert all(answer.is_success for answer in answers[:-1])
    return time.perf_counter() - started


async def _c_loop(send_loop: Path, size: int) -> float:
    process = await asyncio.create_subprocess_exec(
        send_loop, str(SOCKETS), str(size), str(POSTS), stdout=subprocess.PIPE
    )
    printed, _ = await process.communicate()
    return float(printed) / 1e3


if __name__ == "__main__":
    main()
