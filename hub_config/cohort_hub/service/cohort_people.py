"""Who is in a cohort: the Hub's groups, asked with the service's own token."""

import logging
import time
from typing import Protocol

from cohort_hub.service.errors import NotAllowed
from cohort_hub.service.hub_api import HubApi, HubUnreachable
from cohort_hub.service.model import Cohort

log = logging.getLogger(__name__)
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
        """Return the names; a group the Hub does not have yet has nobody in it.

        While the Hub does not answer these are the names known last: nobody's reading waits for a count.
        """
        now = time.monotonic()
        asked, names = self._known.get(cohort.id, (-CACHE_SECONDS, frozenset[str]()))
        if now - asked >= CACHE_SECONDS:
            try:
                names = await self._ask(cohort)
            except (HubUnreachable, NotAllowed) as error:
                log.warning("Who is in cohort %s is not known: %s", cohort.id, error)
            self._known[cohort.id] = (now, names)
        return names

    async def learners_of(self, cohort: Cohort) -> frozenset[str]:
        """Return the learners' names as the Hub has them now; raise HubUnreachable when it is silent."""
        return await self._hub.group_members(f"nbgrader-{cohort.id}")

    async def _ask(self, cohort: Cohort) -> frozenset[str]:
        learners = await self.learners_of(cohort)
        return learners | await self._hub.group_members(f"formgrade-{cohort.id}")
