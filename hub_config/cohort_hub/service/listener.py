"""One socket's ear: where it is in the log, what it may see, and sending to it without waiting for it."""

import asyncio
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator, MutableMapping
from functools import partial
from typing import Any

from cohort_hub.service import access
from cohort_hub.service.model import Cohort, Person

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Listener:
    """Someone listening to a cohort's log. ``cursor`` is the last log position sent (or passed over).

    Either the room feeds it (`offer`), or it is behind and its own task reads the log for it (`send`);
    never both, so frames keep the log's order.
    """

    def __init__(self, person: Person, cohort: Cohort, *, cursor: int, send: Send) -> None:
        self.cohort = cohort
        self.cursor = cursor
        self.unsent: asyncio.Task[None] | None = None
        self.behind = asyncio.Event()
        self._send = send
        self._sees: dict[str, bool] = {}
        self.person = person

    def recognise(self, person: Person) -> None:
        """Take in who the person is now: their groups may have changed."""
        self.person = person
        self._sees.clear()

    def sees(self, audience: str) -> bool:
        """Whether `access.can_see` lets this person see it; asked once until the next `recognise`."""
        seen = self._sees.get(audience)
        if seen is None:
            seen = self._sees[audience] = access.can_see(self.person, self.cohort, audience)
        return seen

    async def send(self, frame: str) -> None:
        await self._send({"type": "websocket.send", "text": frame})

    def offer(self, frame: str) -> bool:
        """Send at once; False when the socket does not take it at once (it is `unsent`, and behind)."""
        sending = self._send({"type": "websocket.send", "text": frame})
        assert isinstance(sending, Coroutine)
        try:
            waiting_for = sending.send(None)
        except StopIteration:
            return True
        except Exception:  # The connection is gone; its own task hears of it by `receive`.
            return False
        self.unsent = asyncio.get_running_loop().create_task(_finish(sending, waiting_for))
        self.behind.set()
        return False

    async def forget_unsent(self) -> None:
        """Give up on a frame that the socket has still not taken."""
        if self.unsent:
            self.unsent.cancel()
            await asyncio.gather(self.unsent, return_exceptions=True)


@types.coroutine
def _rest(sending: Coroutine[Any, Any, None], waiting_for: Any) -> Generator[Any, Any, None]:
    """Go on with a coroutine that has been started and now waits for ``waiting_for``."""
    while True:
        try:
            yield waiting_for
        except BaseException as error:
            resume = partial(sending.throw, error)
        else:
            resume = partial(sending.send, None)
        try:
            waiting_for = resume()
        except StopIteration:
            return


async def _finish(sending: Coroutine[Any, Any, None], waiting_for: Any) -> None:
    await _rest(sending, waiting_for)
