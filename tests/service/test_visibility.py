"""One function decides who reads what, and every channel is asked whether it listens to it.

Generated: for every audience, author and state (`told.py`) and every viewer, each channel (`channels.py`)
must bring what the table written by hand here says, which must be what `access` says.
"""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace

import pytest
from cohort_hub.service import access
from cohort_hub.service import home as home_module
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.store import posts, roster, threads
from sqlalchemy import Connection
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import InvalidStatus

from tests.service.channels import CHANNELS, Channel, Look, Mark
from tests.service.house import House, furnished
from tests.service.serve import Served, served
from tests.service.told import Told, everything

# Everybody who looks, and from where. `facilitators-server` is the facilitator's own server: a kernel.
VIEWERS = {
    "learner1": "spring",
    "learner2": "spring",
    "learner3": "spring",
    "facilitator": "spring",
    "facilitators-server": "spring",
    "designer": "spring",
    "grader-spring": "spring",
    "admin": "spring",
    "autumn1": "autumn",
    "autumn-facilitator": "autumn",
    "other1": "other",
    "manager": "spring",
    "stranger": "spring",
}
NAMES = {"facilitators-server": "facilitator"}
# They look from spring, and are in every cohort of the course.
OF_THE_COURSE = {"designer", "admin"}
GUIDES = {"facilitator", "grader-spring"}
SPRING = {name for name, cohort in VIEWERS.items() if cohort == "spring"} - {"manager", "stranger"}
COURSE = SPRING | {"autumn1", "autumn-facilitator"}

# The table: who reads what was written for whom. Its author does too of what is private or to facilitators.
SEEN_BY: dict[str, set[str]] = {
    "cohort": SPRING,
    "team:red": {"learner1", "learner2"} | GUIDES,
    "team:blue": {"learner3"} | GUIDES,
    "to facilitators": GUIDES,
    "private": set(),
    "course": COURSE,
    "organisation": COURSE | {"other1"},
    "autumn": {"autumn1", "autumn-facilitator"},
}
LAST = "That was the last word"


def may_read(mark: Mark, viewer: str, openers: dict[str, str]) -> bool:
    """Say by the table whether the viewer reads the word; ``openers`` are the threads' authors."""
    name = NAMES.get(viewer, viewer)
    theirs = openers[mark.thread] == name and mark.audience in ("private", "to facilitators")
    if not (theirs or viewer in SEEN_BY[mark.audience]):
        return False
    match mark.state:
        case "hidden":
            return name == mark.author or viewer in GUIDES
        case "deleted":
            return False
        case "waits":
            return name in mark.answered or viewer in GUIDES
        case _:
            return True


@dataclass
class Scene:
    """Everything was said; ``heard`` is what each viewer's open socket brought meanwhile."""

    told: Told
    address: Served
    heard: dict[str, str]

    @property
    def house(self) -> House:
        return self.told.house

    def readable(self, viewer: str) -> set[Mark]:
        """Return the marks that the table lets the viewer read."""
        openers = {mark.thread: mark.author for mark in reversed(self.told.marks)}
        return {mark for mark in self.told.marks if may_read(mark, viewer, openers)}


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    house = furnished(tmp_path_factory.mktemp("house"))
    facilitator = house.tokens.people["token-facilitator"]
    house.tokens.people["token-facilitators-server"] = replace(facilitator, in_person=False)
    with pytest.MonkeyPatch.context() as patch, served(house) as address:
        patch.setattr(home_module, "NEWEST", 10_000)
        told = Told(house)
        heard = asyncio.run(_say_everything(told, address))
        yield Scene(told, address, heard)
    house.store.close()


async def _say_everything(told: Told, address: Served) -> dict[str, str]:
    """Say it all while everybody listens, and return what each heard."""
    async with AsyncExitStack() as stack:
        hearing: dict[str, asyncio.Task[str]] = {}
        for viewer, cohort in VIEWERS.items():
            try:
                line = await stack.enter_async_context(address.listening(viewer, cohort))
            except InvalidStatus:
                continue
            hearing[viewer] = asyncio.create_task(_hear(line))
        async for _ in everything(told):
            pass
        last = {"body": LAST, "audience": "organisation"}
        await told.house.post("facilitator", "cohorts/spring/threads", last)
        return {viewer: await task for viewer, task in hearing.items()}


async def _hear(line: ClientConnection) -> str:
    frames = [""]
    async with asyncio.timeout(240):
        while LAST not in frames[-1]:
            frames.append(str(await line.recv()))
    return "".join(frames)


def oracle(connection: Connection, house: House, mark: Mark, viewer: str) -> bool:
    """Ask `access` itself whether the viewer reads the word."""
    person = house.tokens.people[f"token-{viewer}"]
    here = roster.cohort(connection, VIEWERS[viewer])
    found = threads.headings(connection, here, [mark.thread])
    if not found or not access.belongs(person, here):
        return False
    [thread] = found
    eyes = eyes_of(connection, person, here)
    post = posts.bare(connection, here, [mark.post])[mark.post]
    reads = access.can_see(eyes, thread.audience) and access.can_see(eyes, access.audience_of(thread, post))
    in_words = post.state == "shown" or (post.state == "hidden" and access.sees_in_full(eyes, post))
    return reads and in_words


@pytest.mark.parametrize("viewer", VIEWERS)
def test_access_says_what_the_table_says(scene: Scene, viewer: str) -> None:
    with scene.house.store.read() as connection:
        allowed = {mark for mark in scene.told.marks if oracle(connection, scene.house, mark, viewer)}

    assert _told(allowed - scene.readable(viewer)) == [], "access lets more be read than the table"
    assert _told(scene.readable(viewer) - allowed) == [], "access lets less be read than the table"


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
async def test_a_channel_brings_what_the_table_says(scene: Scene, channel: Channel, viewer: str) -> None:
    cohort = VIEWERS[viewer]
    marks = scene.told.marks
    text = await channel.ask(Look(scene.house, scene.address, viewer, cohort, marks))

    readable = {mark for mark in scene.readable(viewer) if _kind(mark) in channel.brings}
    if channel.everywhere and viewer in OF_THE_COURSE:
        readable |= {mark for mark in marks if mark.audience == "autumn"}
    brought = {mark for mark in marks if mark.word in text}
    assert _told(brought - readable) == [], "somebody reads what is not for them"
    if channel.whole:
        assert _told(readable - brought) == [], "somebody does not read what is for them"


@pytest.mark.parametrize("viewer", VIEWERS)
def test_an_open_socket_brings_what_is_written_from_then_on(scene: Scene, viewer: str) -> None:
    heard = scene.heard.get(viewer, "")
    late = {mark for mark in scene.told.marks if mark.late}

    brought, readable = {mark for mark in late if mark.word in heard}, late & scene.readable(viewer)
    assert _told(brought - readable) == [], "somebody hears what is not for them"
    assert _told(readable - brought) == [], "somebody does not hear what is for them"


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
async def test_every_channel_brings_something_to_somebody(scene: Scene, channel: Channel) -> None:
    """A channel that is asked in the wrong way would pass everything above."""
    marks = scene.told.marks
    texts = [
        await channel.ask(Look(scene.house, scene.address, viewer, "spring", marks))
        for viewer in ("learner1", "facilitator")
    ]
    assert any(mark.word in text for text in texts for mark in marks)


def test_there_is_much_to_read(scene: Scene) -> None:
    assert len(scene.told.marks) > 300
    for viewer in ("learner1", "facilitator", "autumn1", "other1"):
        assert scene.readable(viewer)


def _kind(mark: Mark) -> str:
    if mark.file:
        return "files"
    return "earlier" if mark.earlier else "now"


def _told(marks: set[Mark]) -> list[str]:
    return sorted({f"{mark.about}: {mark.author} for {mark.audience}, {mark.state}" for mark in marks})
