"""(i) Durable posts per second beside the same server that answers without writing. Goal: at least 0.6."""

import asyncio
from statistics import median

import httpx

from tests.bench.press import posts_a_second
from tests.bench.talk import THREADS
from tests.running.service import API, Running, running_for_a_while

CONNECTIONS = 64
ROUNDS = 7
SECONDS = 2.0
GOAL = 0.6


def main() -> None:
    with running_for_a_while("tests.bench.unwritten") as service:
        turns = asyncio.run(_measured(service))
    ratio = median(written / unwritten for written, unwritten in turns)
    written, unwritten = (median(column) for column in zip(*turns, strict=True))
    verdict = "reached" if ratio >= GOAL else "missed"
    print(f"(i) posts per second, {CONNECTIONS} at once, median of {ROUNDS} rounds of {SECONDS:g} s")
    print(f"    {written:.0f} durable, {unwritten:.0f} without the database: {ratio:.2f}", end=" ")
    print(f"(goal ≥ {GOAL}: {verdict})")


async def _measured(service: Running) -> list[tuple[float, float]]:
    headers = {"Authorization": "token token-learner1"}
    thread = httpx.post(f"{service.api}{THREADS}", json={"body": "Here we go"}, headers=headers).json()["id"]

    async def rate(path: str) -> float:
        return await posts_a_second(service.port, f"{API}{path}", connections=CONNECTIONS, seconds=SECONDS)

    turns = [
        (await rate(f"cohorts/spring/threads/{thread}/posts"), await rate("unwritten"))
        for _ in range(ROUNDS + 1)
    ]
    return turns[1:]  # The first only warms up.


if __name__ == "__main__":
    main()
