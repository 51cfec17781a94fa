"""(h) The newest 50 posts about a cell in a cohort of 1,000,000 posts, beside one of 1,000. Goal: 2 times.

The cell has 500 posts in both; each request asks the service for another one of the cells there are.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median

from tests.service.house import House, furnished

SMALL, LARGE = 1_000, 1_000_000
ON_A_CELL, IN_A_THREAD, CELLS = 500, 10, 20
NEWEST = 50
ROUNDS, REQUESTS = 9, 40
GOAL = 2.0
AT = "2026-11-25T09:00:00+00:00"


def main() -> None:
    with (
        tempfile.TemporaryDirectory(prefix="cohort-bench-") as folder,
        _filled(Path(folder) / "small", SMALL) as small,
        _filled(Path(folder) / "large", LARGE) as large,
    ):
        turns = asyncio.run(_measured(small, large))
    ratio = median(other / one for one, other in turns)
    one, other = (median(column) * 1e3 for column in zip(*turns, strict=True))
    verdict = "reached" if ratio <= GOAL else "missed"
    print(f"(h) newest {NEWEST} of a cell with {ON_A_CELL} posts, median of {ROUNDS} × {REQUESTS} requests")
    print(f"    {one:.2f} ms in a cohort of {SMALL:,}, {other:.2f} ms in one of {LARGE:,}: {ratio:.2f} times")
    print(f"    (goal ≤ {GOAL:g}: {verdict})")


async def _measured(small: House, large: House) -> list[tuple[float, float]]:
    few, many = cycle(_cells(SMALL)), cycle(_cells(LARGE))
    turns = [(await _seconds(small, few), await _seconds(large, many)) for _ in range(ROUNDS + 1)]
    return turns[1:]  # The first only warms up.


async def _seconds(house: House, cells: Iterator[tuple[str, str]]) -> float:
    started = time.perf_counter()
    for _ in range(REQUESTS):
        module, cell = next(cells)
        page = await house.get("learner2", "cohorts/spring/posts", module=module, cell=cell, limit=NEWEST)
        told = [post for thread in page["threads"] for post in thread["posts"]]
        assert sum(post["seq"] >= page["next"] for post in told) == NEWEST
    return (time.perf_counter() - started) / REQUESTS


@contextmanager
def _filled(folder: Path, posts: int) -> Generator[House]:
    """Furnish a house whose cohort has this many posts, written about its cells in turn."""
    house = furnished(folder)
    with closing(sqlite3.connect(house.settings.database, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous=OFF")
        database.execute("BEGIN")
        _insert(database, "thread", _threads(posts))
        _insert(database, "post", _posts(posts))
        database.execute("COMMIT")
    yield house
    house.store.close()


def _insert(database: sqlite3.Connection, table: str, rows: Iterator[dict[str, object]]) -> None:
    first = next(rows)
    columns, places = ", ".join(first), ", ".join(f":{name}" for name in first)
    statement = f"INSERT INTO {table} ({columns}) VALUES ({places})"
    database.execute(statement, first)
    database.executemany(statement, rows)


def _cells(posts: int) -> list[tuple[str, str]]:
    """Return every cell's module and key; neighbours lie far apart in the log."""
    return [(f"module{number // CELLS}", f"cell{number % CELLS}") for number in range(posts // ON_A_CELL)]


def _threads(posts: int) -> Iterator[dict[str, object]]:
    cells = _cells(posts)
    threads = posts // IN_A_THREAD
    nothing = dict.fromkeys(("pinned", "announcement", "gone", "replies_wanted", "write_first"), 0)
    words = {"kind": "comment", "audience": "cohort", "tier": "exact", "closed_reason": "", "objective": ""}
    for number in range(threads):
        module, cell = cells[number % len(cells)]
        place = {"id": f"thread{number}", "cohort": "spring", "course": "welcome", "author": "learner1"}
        log = {"seq": number + 1, "last_seq": posts - threads + number + 1, "anchor_version": 1}
        yield {**place, "module": module, "cell": cell, **log, **nothing, **words}


def _posts(posts: int) -> Iterator[dict[str, object]]:
    cells = _cells(posts)
    threads = posts // IN_A_THREAD
    words = "A reply of *usual* length, with a `word` of code."
    written = {
        "author": "learner1",
        "role": "learner",
        "pseudonym": "",
        "hidden_reason": "",
        "created_at": AT,
    }
    for number in range(posts):
        thread = number % threads
        module, _ = cells[thread % len(cells)]
        place = {"id": f"post{number}", "thread": f"thread{thread}", "cohort": "spring", "module": module}
        yield {**place, "seq": number + 1, "source": words, "html": words, "created_at": AT, **written}


if __name__ == "__main__":
    main()
