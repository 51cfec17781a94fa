"""Search, and what was asked before."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access
from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.conversation import cursors, searching
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.conversation.similar import similar
from cohort_hub.service.conversation.wanted import Looker, Wanted
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.routes.door import OpenCohort, TheNames, ThePeople, TheStore, Viewer
from cohort_hub.service.store import roster
from cohort_hub.service.store.database import Store
from cohort_hub.service.store.search import words_in
from cohort_hub.service.views import Names
from cohort_hub.service.wire import HitKind, SearchPage, Wire

routes = APIRouter(tags=["conversation"])
Typed = Annotated[str, Query(max_length=400)]


class Asked(Wire):
    """What is searched for, and among what."""

    q: Annotated[str, Field(max_length=400)] = ""
    kind: HitKind | None = None
    tag: Annotated[str, Field(max_length=60)] = ""
    cell: Annotated[str, Field(max_length=128)] = ""
    module: Annotated[str, Field(max_length=100)] = ""
    author: Annotated[str, Field(max_length=128)] = ""
    mine: bool = False
    unanswered: bool = False
    cursor: Annotated[str, Field(max_length=cursors.LONGEST)] = ""

    def wanted(self) -> Wanted:
        return Wanted(
            typed=self.q.strip(),
            words=tuple(words_in(self.q)),
            kind=self.kind,
            tag=self.tag.lower().lstrip("#"),
            cell=self.cell,
            module=self.module,
            author=self.author,
            mine=self.mine,
            unanswered=self.unanswered,
        )


@routes.get("/cohorts/{cohort}/search")
async def get_search(
    here: OpenCohort,
    viewer: Viewer,
    store: TheStore,
    people: ThePeople,
    names: TheNames,
    asked: Annotated[Asked, Query()],
) -> SearchPage:
    """Find modules, cells, posts, tags and people of a cohort, as far as they are for the viewer's eyes."""
    return await found_in([here], asked, viewer, store=store, people=people, names=names)


@routes.get("/search")
async def get_search_everywhere(
    viewer: Viewer, store: TheStore, people: ThePeople, names: TheNames, asked: Annotated[Asked, Query()]
) -> SearchPage:
    """Find in all cohorts that are open to the viewer."""
    cohorts = await run_in_threadpool(open_cohorts, store, viewer)
    return await found_in(cohorts, asked, viewer, store=store, people=people, names=names)


@routes.get("/cohorts/{cohort}/similar")
def get_similar(
    here: OpenCohort, viewer: Viewer, store: TheStore, names: TheNames, q: Typed = "", module: Typed = ""
) -> SearchPage:
    """Return threads that already say something like what is being typed, questions first."""
    with store.read() as connection:
        eyes = eyes_of(connection, viewer, here)
        return similar(connection, eyes, q, module=module, names=names)


def open_cohorts(store: Store, viewer: Person) -> list[Cohort]:
    with store.read() as connection:
        return [one for one in roster.cohorts(connection) if access.belongs(viewer, one)]


async def found_in(
    cohorts: list[Cohort], asked: Asked, viewer: Person, *, store: Store, people: CohortPeople, names: Names
) -> SearchPage:
    """Return what is found in these cohorts: the first of every kind, or what comes after the cursor."""
    inside = {one.id: await people.of(one) for one in cohorts}
    return await run_in_threadpool(_found, cohorts, asked, viewer, store, inside, names)


def _found(
    cohorts: list[Cohort],
    asked: Asked,
    viewer: Person,
    store: Store,
    inside: dict[str, frozenset[str]],
    names: Names,
) -> SearchPage:
    wanted = asked.wanted()
    cursor = cursors.read(asked.cursor) if asked.cursor else None
    with store.read() as connection:
        lookers = [Looker(eyes_of(connection, viewer, one), inside[one.id]) for one in cohorts]
        if cursor:
            return searching.find_more(connection, lookers, wanted, cursor, names=names)
        return searching.find(connection, lookers, wanted, names=names, now=store.clock())
