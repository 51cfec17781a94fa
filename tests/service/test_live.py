"""Live sockets: nothing lost, nothing doubled, nobody who may not listen, nobody waited for."""

import asyncio
import json
import time
from typing import Any

import pytest
from cohort_hub.service import presence
from cohort_hub.service.routes import live as live_routes
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import InvalidStatus

from tests.service.house import House
from tests.service.serve import Served, close_code, events_of, presence_of

THREADS = "cohorts/spring/modules/who-we-are/threads"


async def test_a_post_reaches_the_other_learner_as_the_log_has_it(house: House, address: Served) -> None:
    async with address.listening("learner2") as line:
        await house.post("learner1", THREADS, {"body": "Hi"})
        heard = await events_of(line, until=1)

    assert heard == (await house.get("learner2", "cohorts/spring/events"))["events"]


async def test_a_socket_starts_from_its_cursor(house: House, address: Served) -> None:
    for body in "abc":
        await house.post("learner1", THREADS, {"body": body})

    async with address.listening("learner2", after=2) as line:
        heard = await events_of(line, until=3)

    assert [event["seq"] for event in heard] == [3]


async def test_posts_in_one_batch_come_in_one_frame(house: House, address: Served) -> None:
    async with address.listening("learner2") as line:
        await line.recv()  # Who is there: from here on it is fed.
        gate = asyncio.Event()
        held = asyncio.create_task(
            asyncio.to_thread(_hold_the_writer, house, gate, asyncio.get_running_loop())
        )
        await gate.wait()
        await asyncio.gather(*(house.post("learner1", THREADS, {"body": str(n)}) for n in range(8)))
        await held
        frames = 0
        seen = 0
        while seen < 8:
            frame = json.loads(await asyncio.wait_for(line.recv(), 10))
            if isinstance(frame, list):
                frames += 1
                seen = frame[-1]["seq"]

    assert frames <= 2


def _hold_the_writer(house: House, gate: asyncio.Event, loop: asyncio.AbstractEventLoop) -> None:
    """Keep the one writer busy until eight posts wait behind it."""

    def wait(_tx: object) -> None:
        loop.call_soon_threadsafe(gate.set)
        while house.store._jobs.qsize() < 8:
            time.sleep(0.001)

    house.store.write_now(wait)


async def test_reconnecting_loses_and_doubles_nothing_while_others_post(
    house: House, address: Served
) -> None:
    total = 120

    async def post_all() -> None:
        async with house.client("learner1") as client:
            for start in range(0, total, 10):
                bodies = ({"body": str(start + n)} for n in range(10))
                await asyncio.gather(*(client.post(THREADS, json=body) for body in bodies))

    posting = asyncio.create_task(post_all())
    heard: list[int] = []
    while not heard or heard[-1] < total:
        cursor = heard[-1] if heard else 0
        async with address.listening("learner2", after=cursor) as line:
            for _ in range(3):
                frame = json.loads(await asyncio.wait_for(line.recv(), 10))
                heard.extend(event["seq"] for event in frame if isinstance(frame, list))
                if heard and heard[-1] == total:
                    break
    await posting

    assert heard == list(range(1, total + 1))


@pytest.mark.parametrize(
    ("name", "cohort", "status"),
    [
        ("autumn1", "spring", 404),
        ("stranger", "spring", 404),
        ("learner1", "nowhere", 404),
        ("nobody", "spring", 401),
    ],
)
async def test_who_does_not_belong_is_refused_with_a_status(
    address: Served, name: str, cohort: str, status: int
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with address.listening(name, cohort):
            pass

    assert refused.value.response.status_code == status
    assert b'"error"' in (refused.value.response.body or b"")


async def test_a_cursor_ahead_of_the_log_is_told_to_reload(address: Served) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with address.listening("learner1", after=7):
            pass

    assert refused.value.response.status_code == 409


async def test_somebody_who_leaves_the_cohort_stops_hearing(
    house: House, address: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_routes, "RECHECK_SECONDS", (0.05, 0.1))
    async with address.listening("learner2") as gone, address.listening("learner3") as signed_out:
        house.tokens.leave("learner2", "nbgrader-spring")
        del house.tokens.people["token-learner3"]
        assert await close_code(gone) == 4404
        assert await close_code(signed_out) == 4401


async def test_an_unknown_message_ends_the_socket_in_words(address: Served) -> None:
    async with address.listening("learner1") as line:
        await line.send('{"here": {"module": "x"}, "author": "me"}')
        assert await close_code(line) == 1008


async def test_people_are_counted_once_per_module(
    house: House, address: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "SECONDS_BETWEEN", 0.2)
    at = "&module=who-we-are"
    async with address.listening("learner1", query=at) as first:
        async with address.listening("learner1", query=at), address.listening("learner2") as other:
            await other.send(json.dumps({"here": {"module": "who-we-are"}}))
            await presence_of(first, "who-we-are", 2)
            await other.send(json.dumps({"here": {"module": "no-such-module"}}))
            await presence_of(first, "who-we-are", 1)
            await other.send(json.dumps({"here": {"module": "who-we-are"}}))
            await presence_of(other, "who-we-are", 2)
        await presence_of(first, "who-we-are", 1)


async def test_the_people_at_a_cell_are_counted(
    house: House, address: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "SECONDS_BETWEEN", 0.2)
    async with address.listening("learner1") as first, address.listening("learner2") as second:
        await second.send(json.dumps({"here": {"module": "who-we-are", "cell": "task"}}))
        assert await _frame_with(first, "cells") == {"who-we-are": {"task": 1}}
        await second.send(json.dumps({"here": {"module": "who-we-are", "cell": "no-such-cell"}}))
        assert await _frame_with(first, "cells") == {"who-we-are": {"task": 0}}


async def test_typing_is_told_to_those_who_will_read_it_and_to_nobody_else(
    house: House, address: Served
) -> None:
    thread = await house.post(
        "learner1", f"{house.spring}/modules/who-we-are/threads", {"body": "Ours", "audience": "team:red"}
    )
    async with (
        address.listening("learner1", after=1) as writer,
        address.listening("learner2", after=1) as mate,
        address.listening("learner3", after=1) as other,
    ):
        for line in (writer, mate, other):
            await _frame_with(line, "presence")
        await writer.send(json.dumps({"typing": {"thread": thread["id"]}}))
        assert await _frame_with(mate, "typing") == {"thread": thread["id"], "person": "Learner1"}
        # What comes next to the others is the post: the sign before it was not for them.
        await house.post("learner1", f"{house.spring}/modules/who-we-are/threads", {"body": "For all"})
        for line in (writer, other):
            assert json.loads(await line.recv())[0]["kind"] == "thread.opened"


async def test_a_slow_reader_is_not_waited_for_and_catches_up_from_its_cursor(
    house: House, address: Served
) -> None:
    total = 300
    body = {"body": "x" * 19_000}
    async with (
        address.listening("learner2", max_queue=1, close_timeout=0.2) as slow,
        address.listening("learner3") as quick,
    ):
        async with house.client("learner1") as client:
            hearing = asyncio.create_task(events_of(quick, until=total))
            for start in range(0, total, 10):
                await asyncio.gather(*(client.post(THREADS, json=body) for _ in range(start, start + 10)))
        assert [event["seq"] for event in await hearing] == list(range(1, total + 1))
        [room] = house.app.state.live._rooms.values()
        assert len(room._fed) < 2, "the slow reader's socket took 11 MB; raise the total"

        assert [event["seq"] for event in await events_of(slow, until=total)] == list(range(1, total + 1))


async def test_a_reader_that_stays_behind_is_cut_off(
    house: House, address: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_routes, "PATIENCE_SECONDS", 0.3)
    body = {"body": "x" * 19_000}
    async with (
        address.listening("learner2", max_queue=1, close_timeout=0.2) as slow,
        house.client("learner1") as client,
        asyncio.timeout(60),
    ):
        await slow.recv()
        while house.app.state.live._rooms:
            await asyncio.gather(*(client.post(THREADS, json=body) for _ in range(10)))


async def _frame_with(line: ClientConnection, what: str) -> Any:
    """Return what the next frame of its kind says; events and other kinds before it are passed over."""
    async with asyncio.timeout(10):
        while True:
            frame = json.loads(await line.recv())
            if isinstance(frame, dict) and what in frame:
                return frame[what]
