"""How many people are looking at which module. Not events: broadcast, throttled, and forgotten."""

import asyncio
from collections import Counter
from collections.abc import Callable, Hashable

SECONDS_BETWEEN = 1.0
Broadcast = Callable[[dict[str, int]], None]


class Presence:
    """Counts a cohort's people per module; two windows of one person count once.

    ``broadcast`` gets the counts that changed, at most once in `SECONDS_BETWEEN`.
    """

    def __init__(self, broadcast: Broadcast) -> None:
        self._broadcast = broadcast
        self._places: dict[Hashable, tuple[str, str]] = {}
        self._people: dict[str, Counter[str]] = {}
        self._changed: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._told_at = float("-inf")

    def here(self, window: Hashable, person: str, module: str) -> None:
        """Note that ``window``, which is the person's, now shows ``module``."""
        if self._places.get(window) == (person, module):
            return
        self.gone(window)
        self._places[window] = (person, module)
        people = self._people.setdefault(module, Counter())
        people[person] += 1
        if people[person] == 1:
            self._tell(module)

    def gone(self, window: Hashable) -> None:
        if window not in self._places:
            return
        person, module = self._places.pop(window)
        people = self._people[module]
        people[person] -= 1
        if not people[person]:
            del people[person]
            self._tell(module)
        if not people:
            del self._people[module]

    def counts(self) -> dict[str, int]:
        return {module: len(people) for module, people in self._people.items()}

    def _tell(self, module: str) -> None:
        self._changed.add(module)
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_at(max(loop.time(), self._told_at + SECONDS_BETWEEN), self._tell_now)

    def _tell_now(self) -> None:
        self._timer = None
        self._told_at = asyncio.get_running_loop().time()
        changed, self._changed = self._changed, set()
        counts = self.counts()
        self._broadcast({module: counts.get(module, 0) for module in sorted(changed)})
