"""Every way in which what was written reaches somebody, each asked in one person's name.

A channel is a coroutine: a `Look` in, all that the person receives out, as one text. To add one, write it and
decorate it with `@channel("its name")`; the generated tests of `test_visibility.py` ask it from then on.

    @channel("search")
    async def search(look: Look) -> str:
        return await look.read(*(f"{look.here}/search?q={mark.word}" for mark in look.marks))

``brings`` is what a channel brings: how posts read "now", how they read "earlier" (before an edit), "files".
``whole`` says that all that a person may read of this comes through it (a list, a thread); without it, only
that nothing else does (the newest six, a digest). One that is ``everywhere`` shows all cohorts of a person.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass

from websockets.exceptions import InvalidStatus

from tests.service.digests import letters_to
from tests.service.house import CELLS, House
from tests.service.serve import Served
from tests.service.test_pages import visit

MODULE = "who-we-are"


@dataclass(frozen=True)
class Mark:
    """A word that stands in one post only, and nowhere else; who may read it, `SEEN_BY` says by hand.

    ``earlier``: it stood there until the post was edited. ``file``: it stands in this file beside the post.
    ``late``: it was written after all that was done
    with the thread. ``state`` is "shown", "hidden", "deleted" or "waits": an answer that opens after the own
    one, which those have given who ``answered``.
    """

    word: str
    thread: str
    post: str
    author: str
    audience: str
    state: str = "shown"
    earlier: bool = False
    file: str = ""
    late: bool = False
    answered: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True)
class Look:
    """Somebody looking at what was written. ``cohort`` is where they look from."""

    house: House
    address: Served
    viewer: str
    cohort: str
    marks: Sequence[Mark]

    @property
    def here(self) -> str:
        return f"cohorts/{self.cohort}"

    async def read(self, *paths: str) -> str:
        """Return all that these requests bring, headers and bodies; a refusal is an answer too."""
        brought: list[str] = []
        async with self.house.client(self.viewer) as client:
            for path in paths:
                answer = await client.get(path)
                assert answer.status_code in (200, 403, 404), f"{self.viewer} {path}: {answer.text}"
                brought.append(f"{dict(answer.headers)}\n{answer.text}")
        return "".join(brought)

    async def turn(self, path: str) -> str:
        """Return what page after page brings; ``path`` has a query."""
        pages: list[str] = []
        before = ""
        while True:
            answer = await self.house.ask(self.viewer, "GET", f"{path}{before}")
            assert answer.status_code in (200, 404), answer.text
            pages.append(answer.text)
            if not answer.is_success or answer.json()["next"] is None:
                return "".join(pages)
            before = f"&before={answer.json()['next']}"


Ask = Callable[[Look], Awaitable[str]]


@dataclass(frozen=True)
class Channel:
    name: str
    ask: Ask
    whole: bool
    brings: frozenset[str]
    everywhere: bool


CHANNELS: list[Channel] = []


def channel(
    name: str, *, whole: bool = False, brings: Iterable[str] = ("now",), everywhere: bool = False
) -> Callable[[Ask], Ask]:
    def added(ask: Ask) -> Ask:
        CHANNELS.append(Channel(name, ask, whole, frozenset(brings), everywhere))
        return ask

    return added


@channel("discussions", whole=True)
async def discussions(look: Look) -> str:
    return await look.read(f"{look.here}/modules/{MODULE}/discussion", f"{look.here}/discussion")


@channel("threads", whole=True)
async def one_by_one(look: Look) -> str:
    return await look.read(*dict.fromkeys(f"{look.here}/threads/{mark.thread}" for mark in look.marks))


@channel("versions", whole=True, brings=["earlier"])
async def versions(look: Look) -> str:
    return await look.read(
        *(f"{look.here}/posts/{mark.post}/versions" for mark in look.marks if mark.earlier)
    )


@channel("log", brings=["now", "earlier"])
async def log(look: Look) -> str:
    """The whole log again, as a client reads it that was away all the time."""
    pages: list[str] = []
    after = 0
    while True:
        answer = await look.house.ask(look.viewer, "GET", f"{look.here}/events", params={"after": after})
        pages.append(answer.text)
        if not answer.is_success or not answer.json()["more"]:
            return "".join(pages)
        after = answer.json()["seq"]


@channel("socket from the beginning", brings=["now", "earlier"])
async def socket(look: Look) -> str:
    """The whole log again, through a live socket."""
    frames: list[str] = []
    try:
        async with look.address.listening(look.viewer, look.cohort) as line, asyncio.timeout(30):
            while isinstance(json.loads(frames[-1]) if frames else [], list):  # Then it is fed.
                frames.append(str(await line.recv()))
    except InvalidStatus as refused:
        return str(refused.response.body)
    return "".join(frames)


@channel("home", everywhere=True)
async def home(look: Look) -> str:
    return await look.read("home")


@channel("pages", everywhere=True)
async def pages(look: Look) -> str:
    shown = [await visit(look.house, look.viewer, path) for path in ("", f"m/{look.cohort}/{MODULE}")]
    return "".join(f"{dict(page.headers)}\n{page.text}" for page in shown)


@channel("annotations", whole=True)
async def annotations(look: Look) -> str:
    return await look.read(f"{look.here}/export/annotations.jsonld")


@channel("table", whole=True)
async def table(look: Look) -> str:
    return await look.read(f"{look.here}/export/posts.csv")


@channel("attachments", whole=True, brings=["files"])
async def attachments(look: Look) -> str:
    return await look.read(*(f"{look.here}/attachments/{mark.file}" for mark in look.marks if mark.file))


@channel("moderation", brings=["now", "earlier"])
async def moderation(look: Look) -> str:
    return await look.read(f"{look.here}/moderation", f"{look.here}/reports")


@channel("forum", whole=True)
async def forum_list(look: Look) -> str:
    return await look.turn(f"{look.here}/threads?limit=100")


@channel("chat")  # Hidden posts stand in their threads only, also for who may read them.
async def chat(look: Look) -> str:
    return await look.turn(f"{look.here}/posts?limit=100")


@channel("stream of a module and of its cells")
async def stretches(look: Look) -> str:
    module = f"{look.here}/posts?limit=100&module={MODULE}"
    return "".join([await look.turn(module), *[await look.turn(f"{module}&cell={cell}") for cell in CELLS]])


@channel("forum's filters and tags")
async def forum_filters(look: Look) -> str:
    wished = ("unread", "unanswered", "mine", "following", "tips")
    return await look.read(*(f"{look.here}/threads?filter={one}" for one in wished), f"{look.here}/tags")


@channel("search")
async def search(look: Look) -> str:
    """Every post's word begins with the same letters; and some are asked for by their own."""
    asked = (f"{look.here}/search?q={mark.word}" for mark in look.marks[::60])
    return await look.read(f"{look.here}/search?q=word&kind=post", *asked)


@channel("search everywhere", everywhere=True)
async def search_everywhere(look: Look) -> str:
    return await look.read("search?q=word", *(f"search?q={mark.word}" for mark in look.marks[3::60]))


@channel("similar questions")
async def similar(look: Look) -> str:
    return await look.read(*(f"{look.here}/similar?q={mark.word}" for mark in look.marks[5::60]))


@channel("notices", everywhere=True)
async def notices(look: Look) -> str:
    return await look.read("notices", "notices?unread=true")


@channel("digest", everywhere=True)
async def digest(look: Look) -> str:
    """The morning's mail, but for the signature of the link that stops it: every deployment has its own."""
    letters = await letters_to(look.house, look.viewer)
    parts = [part for letter in letters for part in letter.walk() if not part.is_multipart()]
    return re.sub(r"mail/stop/[\w.-]+", "mail/stop/", "\n".join(part.get_content() for part in parts))
