"""Who writes anonymously: nothing that a peer receives says it, and nothing there depends on it.

The same story is told twice, by another author each time. What each peer got may not differ.
"""

import asyncio
import json
import re
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from tests.service.channels import CHANNELS, MODULE, Look, Mark
from tests.service.house import House, furnished, token_of
from tests.service.serve import served

SPRING = "cohorts/spring"
LAST = "That was all"
AUTHORS = ("learner1", "learner2")  # Of the same team: what teams see does not tell them apart either.
# learner4 is of that team too; autumn reads what is shared with the course.
PEERS = {
    "learner3": "spring",
    "learner4": "spring",
    "designer": "spring",
    "admin": "spring",
    "facilitators-server": "spring",
    "autumn1": "autumn",
    "autumn-facilitator": "autumn",
}


async def test_nothing_a_peer_receives_depends_on_who_it_was(tmp_path: Path) -> None:
    first, second = [await _told_by(author, tmp_path / author) for author in AUTHORS]

    for peer in PEERS:
        for channel, text in first[peer].items():
            for author in AUTHORS:
                assert author not in text.lower(), f"{peer} reads {author} in {channel}"
            assert _alike(text) == _alike(second[peer][channel]), f"{peer}: {channel} depends on the author"


@pytest.mark.parametrize("author", AUTHORS)
async def test_its_author_and_the_facilitators_read_the_name(tmp_path: Path, author: str) -> None:
    told = await _told_by(author, tmp_path)

    for reader in (author, "facilitator"):
        assert f'"name":"{author}"' in told[reader]["discussions"]
        assert f'"name":"{author}"' in told[reader]["heard"]


async def _told_by(author: str, directory: Path) -> dict[str, dict[str, str]]:
    """Let ``author`` do everything one can do without a name; return what each person got, by channel."""
    house = furnished(directory)
    house.tokens.enrol("learner4", "nbgrader-spring", "team-red")
    house.tokens.enrol("facilitators-server", "formgrade-spring", in_person=False)
    readers = PEERS | {author: "spring", "facilitator": "spring"}
    with served(house) as address:
        async with AsyncExitStack() as stack:
            lines = {
                reader: await stack.enter_async_context(address.listening(reader, cohort))
                for reader, cohort in readers.items()
            }
            hearing = {reader: asyncio.create_task(_hear(line)) for reader, line in lines.items()}
            await lines[author].send(json.dumps({"here": {"module": MODULE}}))
            marks = await _a_story(house, author, lines[author])
            got = {reader: {"heard": await heard} for reader, heard in hearing.items()}
        for reader, cohort in readers.items():
            look = Look(house, address, reader, cohort, marks)
            for channel in CHANNELS:
                got[reader][channel.name] = await channel.ask(look)
    house.store.close()
    return got


async def _hear(line: ClientConnection) -> str:
    frames = [""]
    async with asyncio.timeout(60):
        while LAST not in frames[-1]:
            frames.append(str(await line.recv()))
    counted = ('{"presence"', '{"cells"')  # Of everybody alike; when they come is the clock's.
    return "".join(frame for frame in frames if not frame.startswith(counted))


async def _a_story(house: House, author: str, line: ClientConnection) -> list[Mark]:
    marks: list[Mark] = []

    async def opened(**new: Any) -> dict[str, Any]:
        body = {"body": "Who *knows*? #maths", "kind": "question", "anonymous": True} | new
        thread = await house.post(author, f"{SPRING}/modules/{MODULE}/threads", body)
        marks.append(Mark("Who", thread["id"], thread["posts"][0]["id"], author, "cohort", earlier=True))
        return thread

    async def do(name: str, method: str, path: str, body: Any = None) -> Any:
        answer = await house.ask(name, method, f"{SPRING}/{path}", json=body)
        assert answer.is_success, f"{method} {path}: {answer.text}"
        return answer.json() if answer.content else None

    thread = await opened(cell="task")
    here, opening = f"threads/{thread['id']}", thread["posts"][0]["id"]
    await do("learner3", "POST", f"{here}/posts", {"body": "Not me."})
    own = await do(author, "POST", f"{here}/posts", {"body": "I found it.", "anonymous": True})
    await line.send(json.dumps({"typing": {"thread": thread["id"]}}))
    await do(author, "POST", f"{here}/posts", {"body": "Or not.", "anonymous": True})
    await do(author, "PUT", f"posts/{opening}", {"body": "Who really knows?"})
    await do(author, "PUT", f"{here}/resolution")
    await do(author, "DELETE", f"{here}/resolution")
    await do(author, "PUT", f"{here}/mark", {"follow": "following"})
    await do(author, "PUT", f"modules/{MODULE}/seen", {"seq": 3})
    await do(author, "POST", f"posts/{own['id']}/tip")
    await do("facilitator", "PUT", f"posts/{own['id']}/endorsement")
    await do("facilitator", "PUT", f"{here}/pin")
    for audience in ("team:red", "cohort"):
        await do(author, "PUT", f"{here}/audience", {"audience": audience})
    await do("facilitator", "PUT", f"{here}/audience", {"audience": "course"})
    gone = await opened()
    await do(author, "DELETE", f"posts/{gone['posts'][0]['id']}")
    shared = await opened(audience="team:red")
    await do(author, "DELETE", f"posts/{shared['posts'][0]['id']}")
    asked = {"body": "What did you hear?", "kind": "prompt", "write_first": True}
    prompt = (await do("facilitator", "POST", f"modules/{MODULE}/threads", asked))["id"]
    for name in ("learner3", author, author):
        await do(name, "POST", f"threads/{prompt}/posts", {"body": "This.", "anonymous": name == author})
    last = {"body": LAST, "audience": "organisation"}
    await do("facilitator", "POST", f"modules/{MODULE}/threads", last)
    return marks


def _alike(text: str) -> str:
    """Return the text without what chance and the clock put into it; the rest must be the same."""
    text = re.sub(r"\b[0-9a-f]{20}\b", "id", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)", "time", text)
    text = re.sub(r"Anonymous \w+", "Anonymous animal", text)
    text = re.sub(r'cohort-hue-\d"[^>]*>A\w', "avatar", text)  # Of the animal's name.
    text = re.sub(r"'content-length': '\d+'", "", text)
    frames = re.sub(r"\}\]\[\{", "},{", text)  # How a socket cuts the log into frames is the clock's too.
    return frames.replace(token_of("x"), "")
