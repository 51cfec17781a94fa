"""Everything that can be written for somebody, in every state it can come to, in one house.

Each case writes posts with a word of their own (`Mark`), does something with them, and writes once more.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from cohort_hub.service.gathering import Gathering
from cohort_hub.service.opening import open_prompts

from tests.service.channels import MODULE, Mark
from tests.service.house import House

SPRING = "cohorts/spring"

# Who writes for whom. The words are those of the composer's dial.
WRITTEN: dict[str, tuple[str, ...]] = {
    "cohort": ("learner1", "learner3", "facilitator", "designer", "admin"),
    "team:red": ("learner1", "facilitator"),
    "team:blue": ("learner3", "facilitator"),
    "to facilitators": ("learner1", "facilitator", "designer"),
    "private": ("learner1", "facilitator"),
    "course": ("facilitator",),
    "organisation": ("facilitator",),
}


@dataclass
class Told:
    """A house in which much was said. ``marks`` are the words that stand somewhere in it."""

    house: House
    marks: list[Mark] = field(default_factory=list)
    words: Iterable[int] = field(default_factory=count)

    async def open(self, author: str, audience: str, about: str, **new: Any) -> Mark:
        word = self._word()
        path = f"{SPRING}/modules/{MODULE}/threads"
        # What a link post links to is told beside its words: the address is to be seen by nobody else either.
        body = f"https://example.org/{word}" if new.get("kind") == "link" else word
        thread = await self.house.post(author, path, {"body": body, "audience": audience} | new)
        return self._marked(Mark(word, thread["id"], thread["posts"][0]["id"], author, audience, about=about))

    async def reply(self, author: str, to: Mark, **new: Any) -> Mark:
        word = self._word()
        late = bool(new.pop("late", False))
        post = await self.house.post(author, f"{SPRING}/threads/{to.thread}/posts", {"body": word} | new)
        mark = replace(to, word=word, post=post["id"], author=author, state="shown", earlier=False, late=late)
        return self._marked(mark)

    async def do(self, name: str, method: str, path: str, body: Any = None) -> None:
        answer = await self.house.ask(name, method, f"{SPRING}/{path}", json=body)
        assert answer.is_success, f"{method} {path}: {answer.text}"

    async def edit(self, mark: Mark) -> None:
        """Give the post another word; the one it had is an earlier one from now on."""
        word = self._word()
        await self.do(mark.author, "PUT", f"posts/{mark.post}", {"body": word})
        self.now(mark, earlier=True)
        self._marked(replace(mark, word=word))

    async def hide(self, mark: Mark) -> None:
        """Hide the post, as facilitators do."""
        await self.do("facilitator", "PUT", f"posts/{mark.post}/hidden", {"reason": "Off topic"})
        self._came_to(mark.post, "hidden")

    async def delete(self, mark: Mark) -> None:
        await self.do(mark.author, "DELETE", f"posts/{mark.post}")
        self._came_to(mark.post, "deleted")

    async def with_file(self, author: str, audience: str, about: str, **new: Any) -> Mark:
        """Open a thread with a file, in which a word of its own stands."""
        word = self._word()
        path = f"{SPRING}/attachments?name=notes.txt"
        sent = await self.house.ask(author, "POST", path, content=f"Here is {word}".encode())
        assert sent.is_success, sent.text
        file = sent.json()["id"]
        opening = await self.open(author, audience, about, attachments=[file], **new)
        self._marked(replace(opening, word=word, file=file))
        return opening

    def _came_to(self, post: str, state: str) -> None:
        self.marks[:] = [replace(mark, state=state) if mark.post == post else mark for mark in self.marks]

    def now(self, mark: Mark, **changed: Any) -> None:
        """Note what became of the post of ``mark``."""
        self.marks[self.marks.index(mark)] = replace(mark, **changed)

    def audience(self, thread: str) -> str:
        return next(mark.audience for mark in self.marks if mark.thread == thread)

    def turned(self, thread: str, audience: str) -> None:
        """Note for whom the thread is now."""
        self.marks[:] = [
            replace(mark, audience=audience) if mark.thread == thread else mark for mark in self.marks
        ]

    def _word(self) -> str:
        return f"word{next(iter(self.words)):04d}x"

    def _marked(self, mark: Mark) -> Mark:
        self.marks.append(mark)
        return mark


State = Callable[[Told, str, str], Awaitable[Mark]]


async def everything(told: Told) -> AsyncIterator[None]:
    """Say everything, one case after the other, and stop after each."""
    for audience, authors in WRITTEN.items():
        for author in authors:
            for state in STATES:
                if audience == "private" and state in STEERED:
                    continue  # Nobody but the author knows of it: nobody steers it.
                last = await state(told, author, audience)
                await told.reply(last.author, replace(last, audience=told.audience(last.thread)), late=True)
                yield
    for special in (_answered, _opened_in_time, _narrowed_while_it_waits, _from_another_cohort):
        await special(told)
        yield


async def _shown(told: Told, author: str, audience: str) -> Mark:
    opening = await told.with_file(author, audience, "shown")
    return await told.reply(author, opening)


async def _edited(told: Told, author: str, audience: str) -> Mark:
    opening = await told.open(author, audience, "edited")
    reply = await told.reply(author, opening)
    for mark in (opening, reply):
        await told.edit(mark)
    return reply


async def _hidden(told: Told, author: str, audience: str) -> Mark:
    return await _hide_both(told, author, audience, "hidden")


async def _hidden_and_anonymous(told: Told, author: str, audience: str) -> Mark:
    return await _hide_both(told, author, audience, "hidden, anonymous", anonymous=True)


async def _hide_both(told: Told, author: str, audience: str, about: str, **new: Any) -> Mark:
    opening = await told.with_file(author, audience, about, kind="link", **new)
    reply = await told.reply(author, opening, **new)
    for mark in (opening, reply):
        await told.hide(mark)
    return reply


async def _edited_then_hidden(told: Told, author: str, audience: str) -> Mark:
    opening = await told.open(author, audience, "edited, then hidden")
    await told.edit(opening)
    await told.hide(opening)
    return opening


async def _deleted(told: Told, author: str, audience: str) -> Mark:
    opening = await told.with_file(author, audience, "deleted", kind="link")
    reply = await told.reply(author, opening)
    await told.reply(author, opening)  # What was written after it keeps its place.
    for mark in (opening, reply):
        await told.delete(mark)
    return opening


async def _all_deleted(told: Told, author: str, audience: str) -> Mark:
    gone = await told.open(author, audience, "all deleted")
    await told.delete(gone)
    return await told.open(author, audience, "beside what is gone")


async def _anonymous(told: Told, author: str, audience: str) -> Mark:
    opening = await told.with_file(author, audience, "anonymous", anonymous=True)
    return await told.reply(author, opening, anonymous=True)


async def _closed(told: Told, author: str, audience: str) -> Mark:
    opening = await told.open(author, audience, "closed")
    await told.do("facilitator", "PUT", f"threads/{opening.thread}/closure", {"reason": "Enough said"})
    return replace(opening, author="facilitator")


async def _merged(told: Told, author: str, audience: str) -> Mark:
    """Only threads for the same people can be merged: one for one author, another one by the same."""
    away = await told.open(author, audience, "merged away")
    into = await told.open(author, audience, "merged into")
    await told.do("facilitator", "POST", f"threads/{away.thread}/merge", {"into": into.thread})
    told.now(away, thread=into.thread)
    return into


async def _narrowed(told: Told, author: str, audience: str) -> Mark:
    mark = await _turned(told, author, audience, "narrowed", _narrower(audience))
    # Its author may be outside now: a thread that is another team's is theirs no more.
    return mark if audience in ("private", "to facilitators") else replace(mark, author="facilitator")


async def _widened_then_narrowed(told: Told, author: str, audience: str) -> Mark:
    wider = ("course", audience) if audience != "organisation" else ("course", "team:red")
    return await _turned(told, author, audience, "widened, then narrowed", *wider)


async def _widened(told: Told, author: str, audience: str) -> Mark:
    return await _turned(told, author, audience, "widened", "organisation")


async def _turned(told: Told, author: str, audience: str, about: str, *dial: str) -> Mark:
    mark = await told.with_file(author, audience, about)
    await told.reply(author, mark)
    for wish in dial:
        # What somebody wrote for few is widened by nobody else.
        turns = author if audience in ("private", "to facilitators") or wish == audience else "facilitator"
        if not await _turn(told, turns, mark, wish):
            break
    return mark


async def _turn(told: Told, name: str, mark: Mark, wish: str) -> bool:
    answer = await told.house.ask(
        name, "PUT", f"{SPRING}/threads/{mark.thread}/audience", json={"audience": wish}
    )
    if answer.is_success:
        told.turned(mark.thread, wish)
    return answer.is_success


def _narrower(audience: str) -> str:
    if audience in ("private", "to facilitators"):
        return "private"
    return "team:blue" if audience == "team:red" else "team:red"


STATES: tuple[State, ...] = (
    _shown,
    _edited,
    _hidden,
    _hidden_and_anonymous,
    _edited_then_hidden,
    _deleted,
    _all_deleted,
    _anonymous,
    _closed,
    _merged,
    _narrowed,
    _widened_then_narrowed,
    _widened,
)
STEERED = (_hidden, _hidden_and_anonymous, _edited_then_hidden, _closed, _merged)


async def _answered(told: Told) -> None:
    """Answers that wait: learner1 and learner2 have given theirs, learner3 has not."""
    for audience in ("cohort", "team:red", "course"):
        for asker in ("facilitator", *(["designer"] if audience == "cohort" else [])):
            prompt = await told.open(asker, audience, "write first", kind="prompt", write_first=True)
            for number, name in enumerate(("learner1", "learner2", "learner1")):
                answer = await told.reply(name, prompt, anonymous=name == "learner2", late=number == 2)
                told.now(answer, state="waits", answered=("learner1", "learner2"))


async def _opened_in_time(told: Told) -> None:
    opens_at = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    asked = {"kind": "prompt", "write_first": True, "opens_at": opens_at}
    prompt = await told.open("facilitator", "cohort", "opened in time", **asked)
    await told.reply("learner1", prompt)
    with told.house.later(hours=2):
        await open_prompts(told.house.store, Gathering(told.house.store, told.house.tokens))
        await told.reply("learner2", prompt, late=True)


async def _narrowed_while_it_waits(told: Told) -> None:
    """learner3 has answered, and then it is the other team's."""
    asked = {"kind": "prompt", "write_first": True}
    prompt = await told.open("facilitator", "cohort", "narrowed while it waits", **asked)
    given: dict[str, Any] = {"state": "waits", "answered": ("learner3", "learner1")}
    for name in ("learner3", "learner1"):
        told.now(await told.reply(name, prompt), **given)
    assert await _turn(told, "facilitator", prompt, "team:red")
    told.now(await told.reply("learner1", replace(prompt, audience="team:red"), late=True), **given)


async def _from_another_cohort(told: Told) -> None:
    """What autumn's facilitator shares with the course, and then keeps for autumn again."""
    for audience in ("course", "organisation", "cohort"):
        word = told._word()
        path = f"cohorts/autumn/modules/{MODULE}/threads"
        thread = await told.house.post("autumn-facilitator", path, {"body": word, "audience": "course"})
        at = f"cohorts/autumn/threads/{thread['id']}/audience"
        await told.house.put("autumn-facilitator", at, {"audience": audience})
        kept = "autumn" if audience == "cohort" else audience
        told.marks.append(
            Mark(word, thread["id"], thread["posts"][0]["id"], "autumn-facilitator", kept, about="autumn's")
        )
