"""Who is in a cohort or a team: the Hub's groups, asked with the service's own token."""

import logging
import time
from typing import Protocol

from cohort_hub.service.errors import NotAllowed
from cohort_hub.service.hub_api import HubApi, HubUnreachable
from cohort_hub.service.model import Cohort, Team

log = logging.getLogger(__name__)
CACHE_SECONDS = 30.0


class CohortPeople(Protocol):
    """Says who is in a cohort or a team now."""

    async def of(self, cohort: Cohort) -> frozenset[str]: ...

    async def learners_of(self, cohort: Cohort) -> frozenset[str]: ...

    async def facilitators_of(self, cohort: Cohort) -> frozenset[str]: ...

    async def members_of(self, team: Team) -> frozenset[str]: ...

    async def designers_of(self, course: str) -> frozenset[str]: ...


class HubPeople:
    """People by the Hub's groups, remembered for `CACHE_SECONDS`.

    A group the Hub does not have yet has nobody in it. While the Hub does not answer these are the names
    known last: nobody's reading waits for a count.
    """

    def __init__(self, hub: HubApi) -> None:
        self._hub = hub
        self._known: dict[str, tuple[float, frozenset[str]]] = {}

    async def of(self, cohort: Cohort) -> frozenset[str]:
        """Return the names of the learners and the facilitators."""
        return await self._group(f"nbgrader-{cohort.id}") | await self.facilitators_of(cohort)

    async def facilitators_of(self, cohort: Cohort) -> frozenset[str]:
        return await self._group(f"formgrade-{cohort.id}")

    async def members_of(self, team: Team) -> frozenset[str]:
        return await self._group(f"team-{team.id}")

    async def designers_of(self, course: str) -> frozenset[str]:
        return await self._group(f"design-{course}")

    async def learners_of(self, cohort: Cohort) -> frozenset[str]:
        """Return the learners' names as the Hub has them now; raise HubUnreachable when it is silent."""
        return await self._hub.group_members(f"nbgrader-{cohort.id}")

    async def _group(self, group: str) -> frozenset[str]:
        now = time.monotonic()
        asked, names = self._known.get(group, (-CACHE_SECONDS, frozenset[str]()))
        if now - asked >= CACHE_SECONDS:
            try:
                names = await self._hub.group_members(group)
            except (HubUnreachable, NotAllowed) as error:
                log.warning("Who is in %s is not known: %s", group, error)
            self._known[group] = (now, names)
        return names
