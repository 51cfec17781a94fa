"""(b) The reader's server time for a module with 100 cells and 1,000 posts: the page, and its discussion."""

import asyncio
import time
from statistics import median

import httpx

from tests.running.service import Running, running_for_a_while
from tests.service.uploads import code, markdown, shows, upload

CELLS = 100
POSTS = 1_000
ROUNDS = 5
REQUESTS = 10
PAGE = "/services/cohort/m/spring/first"
MODULE = "cohorts/spring/modules/first"
WORDS = "The *second* sentence says why: $a^2 + b^2 = c^2$, and `x = 1` shows it. "


def main() -> None:
    with running_for_a_while() as service:
        asyncio.run(_furnish(service))
        pages = [_measured(service, PAGE) for _ in range(ROUNDS)]
        discussions = [_measured(service, f"/services/cohort/api/{MODULE}/discussion") for _ in range(ROUNDS)]
    print(f"(b) reader: {CELLS} cells, {POSTS} posts, median of {ROUNDS} × {REQUESTS} requests")
    for what, rounds in (("page", pages), ("discussion", discussions)):
        cpu, wall, size = (median(column) for column in zip(*rounds, strict=True))
        print(
            f"    {what:<12} {cpu:7.1f} ms server CPU  {wall:7.1f} ms to the last byte  {size / 1024:6.0f} kB"
        )


def _measured(service: Running, path: str) -> tuple[float, float, float]:
    """Return milliseconds of server CPU and of waiting per request, and the answer's bytes."""
    cookies = {"cohort-session": "token-learner2"}
    headers = {"Authorization": "token token-learner2"} if "/api/" in path else {}
    with httpx.Client(
        base_url=f"http://127.0.0.1:{service.port}", cookies=cookies, headers=headers
    ) as client:
        waits: list[float] = []
        size = 0
        before = service.cpu_seconds()
        for _ in range(REQUESTS):
            started = time.perf_counter()
            answer = client.get(path)
            waits.append((time.perf_counter() - started) * 1e3)
            assert answer.status_code == 200, answer.text
            size = len(answer.content)
        spent = (service.cpu_seconds() - before) * 1e3 / REQUESTS
    return spent, median(waits), size


async def _furnish(service: Running) -> None:
    """Publish the module, and let 1,000 posts be written about its cells."""
    async with httpx.AsyncClient(base_url=service.api, timeout=60) as client:
        designer = {"Authorization": "token token-designer"}
        module = upload(*(_cell(number) for number in range(CELLS)))
        answer = await client.put("courses/welcome/modules/first/versions/1", json=module, headers=designer)
        answer.raise_for_status()
        for start in range(0, POSTS, 20):
            await asyncio.gather(*(_post(client, number) for number in range(start, start + 20)))


def _cell(number: int) -> dict[str, object]:
    if number % 3 == 2:
        return code(f"cell{number}", f"for i in range({number}):\n    print(i)", shows(text_plain="1\n2\n3"))
    return markdown(f"cell{number}", f"## Step {number}\n\n{WORDS * 4}\n\n- one\n- two\n")


async def _post(client: httpx.AsyncClient, number: int) -> None:
    new = {"cell": f"cell{number % CELLS}", "body": f"{number}: {WORDS}"}
    headers = {"Authorization": f"token token-learner{number % 3 + 1}"}
    (await client.post(f"{MODULE}/threads", json=new, headers=headers)).raise_for_status()


if __name__ == "__main__":
    main()
