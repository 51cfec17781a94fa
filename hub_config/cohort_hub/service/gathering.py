"""Ask the Hub, before a transaction begins, who is there to be told of what it will do."""

import asyncio
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, select
from starlette.concurrency import run_in_threadpool

from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.crowds import Crowd
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import COURSE, ORGANISATION, Cohort, Person, Team
from cohort_hub.service.store import posts, roster, schema, threads
from cohort_hub.service.store.database import Store
from cohort_hub.service.store.times import iso

T = TypeVar("T")
# In whose cohort something is, and for whom: before and after a change.
Place = tuple[Cohort, tuple[str, ...]]


class Gathering:
    """Finds the people of the cohorts that read a thread, its own first."""

    def __init__(self, store: Store, people: CohortPeople) -> None:
        self._store = store
        self._people = people

    async def here(self, cohort: Cohort, *audiences: str) -> list[Crowd]:
        """Return who may be told of a thread for one of these audiences."""
        if _within_one_cohort(audiences):
            return [await self._crowd(cohort, audiences)]
        cohorts = await run_in_threadpool(self._read, lambda found: _cohorts(found, cohort, audiences))
        return await self._crowds(cohorts, audiences)

    async def at_thread(self, cohort: Cohort, thread_id: str, *, audience: str = "") -> list[Crowd]:
        """Return who may be told of something in a thread, or may once it is for another ``audience``.

        Nobody, where the thread is not there.
        """
        return await self._at(lambda connection: _place(connection, cohort, thread_id, audience))

    async def at_post(self, cohort: Cohort, post_id: str) -> list[Crowd]:
        """Return who may be told of something about a post; nobody where it is not there."""
        return await self._at(
            lambda connection: _place(connection, cohort, posts.one(connection, cohort, post_id).thread)
        )

    async def as_person(self, name: str, *, since: datetime) -> Person:
        """Return somebody as they are at their own screen, as far as their notices since then need it."""
        cohorts, teams = await run_in_threadpool(
            self._read, lambda connection: _places_of(connection, name, since)
        )
        crowds = [await self._crowd(cohort) for cohort in cohorts]
        held = [person.groups for crowd in crowds if (person := crowd.person(name))]
        member = [f"team-{team}" for team in teams if name in await self._people.members_of(Team(team, ""))]
        return Person(name, name, frozenset().union(*held, member), in_person=True)

    async def _at(self, place: Callable[[Connection], Place]) -> list[Crowd]:
        """Ask the database once: a hop to a thread and back costs more than the question."""

        def found(connection: Connection) -> tuple[list[Cohort], tuple[str, ...]]:
            home, audiences = place(connection)
            return _cohorts(connection, home, audiences), audiences

        try:
            cohorts, audiences = await run_in_threadpool(self._read, found)
        except NotFound:
            return []
        return await self._crowds(cohorts, audiences)

    async def _crowds(self, cohorts: Iterable[Cohort], audiences: Iterable[str]) -> list[Crowd]:
        return list(await asyncio.gather(*(self._crowd(one, audiences) for one in cohorts)))

    async def _crowd(self, cohort: Cohort, audiences: Iterable[str] = ()) -> Crowd:
        named = (audience.partition(":") for audience in audiences)
        teams = {
            team: await self._people.members_of(Team(team, "")) for scope, _, team in named if scope == "team"
        }
        return Crowd(
            cohort,
            await self._people.of(cohort),
            await self._people.facilitators_of(cohort),
            await self._people.designers_of(cohort.course),
            teams,
        )

    def _read(self, question: Callable[[Connection], T]) -> T:
        with self._store.read() as connection:
            return question(connection)


def _place(connection: Connection, cohort: Cohort, thread_id: str, audience: str = "") -> Place:
    thread = threads.heading(connection, cohort, thread_id)
    home = cohort if thread.cohort == cohort.id else roster.cohort(connection, thread.cohort)
    return home, (thread.audience, *([audience] if audience else []))


def _within_one_cohort(audiences: Collection[str]) -> bool:
    """Whether these audiences are within one cohort."""
    return not {COURSE, ORGANISATION} & set(audiences)


def _cohorts(connection: Connection, home: Cohort, audiences: Collection[str]) -> list[Cohort]:
    if _within_one_cohort(audiences):
        return [home]
    everywhere = ORGANISATION in audiences
    found = roster.cohorts(connection) if everywhere else roster.cohorts_of_course(connection, home.course)
    return sorted(found, key=lambda cohort: cohort.id != home.id)


def _places_of(connection: Connection, name: str, since: datetime) -> tuple[list[Cohort], list[str]]:
    """Return the cohorts and the teams that somebody's notices are about."""
    notice, thread = schema.notice.c, schema.thread.c
    rows = connection.execute(
        select(notice.cohort, thread.audience)
        .join(schema.thread, thread.id == notice.thread)
        .where(notice.person == name, notice.at >= iso(since))
        .distinct()
    ).all()
    cohorts = sorted({row.cohort for row in rows})
    teams = sorted({row.audience.partition(":")[2] for row in rows if row.audience.startswith("team:")})
    return [roster.cohort(connection, cohort) for cohort in cohorts], teams
