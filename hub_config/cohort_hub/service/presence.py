"""How many people are looking at which place. Not events: broadcast, throttled, and forgotten."""

import asyncio
from collections import Counter
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

SECONDS_BETWEEN = 1.0
# A module, or a module's cell as (module, cell).
Place = TypeVar("Place", bound=Hashable)


class Presence(Generic[Place]):
    """Counts a cohort's people per place; two windows of one person count once.

    ``broadcast`` gets the counts that changed, at most once in `SECONDS_BETWEEN`.
    """

    def __init__(self, broadcast: Callable[[dict[Place, int]], None]) -> None:
        self._broadcast = broadcast
        self._places: dict[Hashable, tuple[str, Place]] = {}
        self._people: dict[Place, Counter[str]] = {}
        self._changed: set[Place] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._told_at = float("-inf")

    def here(self, window: Hashable, person: str, place: Place) -> None:
        """Note that ``window``, which is the person's, now shows ``place``."""
        if self._places.get(window) == (person, place):
            return
        self.gone(window)
        self._places[window] = (person, place)
        people = self._people.setdefault(place, Counter())
        people[person] += 1
        if people[person] == 1:
            self._tell(place)

    def gone(self, window: Hashable) -> None:
        if window not in self._places:
            return
        person, place = self._places.pop(window)
        people = self._people[place]
        people[person] -= 1
        if not people[person]:
            del people[person]
            self._tell(place)
        if not people:
            del self._people[place]

    def counts(self) -> dict[Place, int]:
        return {place: len(people) for place, people in self._people.items()}

    def _tell(self, place: Place) -> None:
        self._changed.add(place)
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_at(max(loop.time(), self._told_at + SECONDS_BETWEEN), self._tell_now)

    def _tell_now(self) -> None:
        self._timer = None
        self._told_at = asyncio.get_running_loop().time()
        changed, self._changed = self._changed, set()
        counts = self.counts()
        self._broadcast({place: counts.get(place, 0) for place in changed})
