"""(j) Memory of the server per open live socket, from 0 to 1,000 of them. Goal: at most 30 kB."""

import asyncio
from statistics import median

from tests.bench.crowd import Crowd
from tests.bench.talk import talk
from tests.running.service import API, allow_many_sockets

SOCKETS = 1_000
WARM = 100
ROUNDS = 3
GOAL_KB = 30.0


def main() -> None:
    allow_many_sockets()
    each = [asyncio.run(_bytes_per_socket()) / 1000 for _ in range(ROUNDS)]
    verdict = "reached" if median(each) <= GOAL_KB else "missed"
    print(f"(j) memory per open socket, {SOCKETS} of them, median of {ROUNDS} fresh services")
    print(
        f"    {median(each):.1f} kB: {median(each) / GOAL_KB:.2f} of the goal (≤ {GOAL_KB:g} kB: {verdict})"
    )


async def _bytes_per_socket() -> float:
    """Measure in a service that has served some before: what it loads once is no socket's."""
    async with talk(history=100, sockets=WARM) as talking:
        service = talking.service
        before = service.resident()
        crowd = Crowd(SOCKETS)
        path = f"{API}cohorts/spring/live?after=106&module=who-we-are"
        await crowd.connect(service.port, path, [f"token-person{number}" for number in range(SOCKETS)])
        await asyncio.gather(talking.post(5), crowd.everybody_has(5))
        grown = service.resident() - before
        crowd.leave()
    return grown / SOCKETS


if __name__ == "__main__":
    main()
