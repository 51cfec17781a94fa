"""Someone who listens to a cohort's log: where they are in it and what they may see."""

import asyncio

from cohort_hub.service import access
from cohort_hub.service.line import Line
from cohort_hub.service.model import Cohort, Person


class Listener:
    """One open socket. ``cursor`` is the last log position that was sent, or passed over as not for it.

    Either the room feeds it, or it is ``behind`` and its own task reads the log for it; never both, so
    frames keep the log's order. While ``stale``, what it may see was found out too long ago.
    """

    def __init__(self, person: Person, cohort: Cohort, *, cursor: int, line: Line) -> None:
        self.person = person
        self.cohort = cohort
        self.cursor = cursor
        self.line = line
        self.behind = asyncio.Event()
        self.stale = False
        self._opened = frozenset[str]()
        self._sees: dict[str, bool] = {}

    def recognise(self, person: Person) -> bool:
        """Take in who the person is now: groups may have changed. Return whether anything has."""
        before, self.person = self.person, person
        self._sees.clear()
        return person != before

    @property
    def eyes(self) -> access.Eyes:
        return access.Eyes(self.person, self.cohort, self._opened)

    def opens(self, *threads: str) -> None:
        """Note that the person has written in these *write first* threads."""
        self.has_opened(self._opened.union(threads))

    def has_opened(self, threads: frozenset[str]) -> None:
        """Take in all the *write first* threads that are open to the person now."""
        self._opened = threads
        self._sees.clear()

    def sees(self, audience: str) -> bool:
        """Whether `access.can_see` lets this person see it; asked once until the next `recognise`."""
        seen = self._sees.get(audience)
        if seen is None:
            seen = self._sees[audience] = access.can_see(self.eyes, audience)
        return seen

    def take(self, frame: bytes) -> bool:
        """Send the frame now; when it does not go out now it is not sent, and the listener is behind."""
        taken = self.line.write(frame)
        if not taken:
            self.behind.set()
        return taken
