"""Who is in a cohort: the Hub's groups, asked with the service's own token."""

import time
from typing import Protocol

from cohort_hub.service.hub_api import HubApi
from cohort_hub.service.model import Cohort

CACHE_SECONDS = 30.0


class CohortPeople(Protocol):
    """Says who is in a cohort now."""

    async def of(self, cohort: Cohort) -> frozenset[str]: ...

    async def learners_of(self, cohort: Cohort) -> frozenset[str]: ...


class HubPeople:
    """Learners and facilitators by the Hub's groups, remembered for `CACHE_SECONDS`."""

    def __init__(self, hub: HubApi) -> None:
        self._hub = hub
        self._known: dict[str, tuple[float, frozenset[str]]] = {}

    async def of(self, cohort: Cohort) -> frozenset[str]:
        """Return the names; a group the Hub does not have yet has nobody in it."""
        now = time.monotonic()
        asked, names = self._known.get(cohort.id, (-CACHE_SECONDS, frozenset[str]()))
        if now - asked < CACHE_SECONDS:
            return names
        learners = await self.learners_of(cohort)
        facilitators = await self._hub.group_members(f"formgrade-{cohort.id}")
        self._known[cohort.id] = (now, learners | facilitators)
        return learners | facilitators

    async def learners_of(self, cohort: Cohort) -> frozenset[str]:
        """Return the learners' names, as the Hub has them now."""
        return await self._hub.group_members(f"nbgrader-{cohort.id}")
