"""A post that was acknowledged is there, whatever happens to the process."""

import asyncio
import json
import os
import signal
from pathlib import Path

import httpx

from tests.running.service import Running, running
from tests.service.house import furnished

THREADS = "cohorts/spring/modules/who-we-are/threads"
ENOUGH = 60


async def test_a_killed_service_has_kept_every_acknowledged_post_once(tmp_path: Path) -> None:
    acknowledged: dict[str, str] = {}
    with running(tmp_path) as service:
        writers = [asyncio.create_task(_write_until_it_dies(service, n, acknowledged)) for n in range(8)]
        async with asyncio.timeout(60):
            while len(acknowledged) < ENOUGH:
                await asyncio.sleep(0.01)
        os.kill(service.pid, signal.SIGKILL)
        await asyncio.gather(*writers)

    house = furnished(tmp_path)
    found = await house.get("learner2", "cohorts/spring/modules/who-we-are/discussion")
    log = await house.get("learner2", "cohorts/spring/events")
    ids = [thread["id"] for thread in found["threads"]]
    assert set(acknowledged.values()) <= set(ids)
    assert len(ids) == len(set(ids)) <= len(acknowledged) + len(writers)
    assert [event["seq"] for event in log["events"]] == list(range(1, len(ids) + 1)), "a log without gaps"

    for key, thread in acknowledged.items():
        again = await house.post("learner1", THREADS, {"body": key}, key=key)
        assert again["id"] == thread, "a retry after the crash is answered, not repeated"
    house.store.close()


async def _write_until_it_dies(service: Running, writer: int, acknowledged: dict[str, str]) -> None:
    headers = {"Authorization": "token token-learner1"}
    async with httpx.AsyncClient(base_url=service.api, headers=headers) as client:
        for number in range(10_000):
            key = f"{writer}-{number}"
            try:
                answer = await client.post(THREADS, json={"body": key}, headers={"Idempotency-Key": key})
            except httpx.TransportError:
                return
            acknowledged[key] = json.loads(answer.text)["id"]
