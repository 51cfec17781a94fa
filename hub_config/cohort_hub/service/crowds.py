"""Who is there to be told: the people of some cohorts, as the Hub had them a moment ago."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from cohort_hub.service.access import Eyes
from cohort_hub.service.model import Cohort, Person, Thread
from cohort_hub.service.store import posts


@dataclass(frozen=True)
class Crowd:
    """The people of one cohort; ``teams`` has those that matter for what is told."""

    cohort: Cohort
    members: frozenset[str]
    facilitators: frozenset[str]
    designers: frozenset[str]
    teams: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    @property
    def everybody(self) -> frozenset[str]:
        return self.members | self.designers

    def person(self, name: str) -> Person | None:
        """Return somebody of the cohort as they are at their own screen; None for who is not in it."""
        if name not in self.everybody:
            return None
        groups = {
            f"nbgrader-{self.cohort.id}": name in self.members,
            f"formgrade-{self.cohort.id}": name in self.facilitators,
            f"design-{self.cohort.course}": name in self.designers,
            **{f"team-{team}": name in inside for team, inside in self.teams.items()},
        }
        return Person(name, name, frozenset(group for group, held in groups.items() if held), in_person=True)

    def eyes(self, connection: Connection, name: str, thread: Thread) -> Eyes | None:
        """Return how somebody looks at a thread; None for who is not in the cohort."""
        person = self.person(name)
        if person is None:
            return None
        opened = posts.answered(connection, name, [thread]) if thread.waits else frozenset[str]()
        return Eyes(person, self.cohort, opened)
