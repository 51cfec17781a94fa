"""(f) Delivery of a post in a talk of 10,000 beside the same in an empty one. Goal: 1.2 times at most."""

import asyncio
from statistics import median

from tests.bench.talk import talk
from tests.running.service import allow_many_sockets

SOCKETS = 200
HISTORY = 10_000
ROUNDS = 9
POSTS = 20
GOAL = 1.2


def main() -> None:
    allow_many_sockets()
    empty, long = asyncio.run(_measured())
    print(f"(f) one post to {SOCKETS} sockets, median of {ROUNDS} rounds of {POSTS}")
    for number, what in enumerate(("server CPU", "post → last socket")):
        pairs = [(one[number], other[number]) for one, other in zip(empty, long, strict=True)]
        ratio = median(other / one for one, other in pairs)
        at_0, at_10_000 = (median(column) * 1e3 for column in zip(*pairs, strict=True))
        verdict = "reached" if ratio <= GOAL else "missed"
        print(
            f"    {what:<20} {at_0:5.2f} ms after 0 posts, {at_10_000:5.2f} ms after {HISTORY}: "
            f"{ratio:.2f} times (goal ≤ {GOAL}: {verdict})"
        )


async def _measured() -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Return what each round cost in the empty discussion and in the long one, which take turns."""
    async with talk(history=0, sockets=SOCKETS) as empty, talk(history=HISTORY, sockets=SOCKETS) as long:
        turns = [(await empty.post(POSTS), await long.post(POSTS)) for _ in range(ROUNDS)]
    return [one for one, _ in turns], [other for _, other in turns]


if __name__ == "__main__":
    main()
