"""A module's discussion and the cohort's log."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access
from cohort_hub.service.conversation import bell, reading, replay
from cohort_hub.service.model import WHOLE_COHORT, Cohort, Person
from cohort_hub.service.routes.door import OpenCohort, TheNames, ThePeople, TheStore, Viewer, Write
from cohort_hub.service.store import events, marks
from cohort_hub.service.store.database import Store, Transaction
from cohort_hub.service.views import Names, event_view, mark_view, thread_view
from cohort_hub.service.wire import MAX_SEQ, CohortPerson, Discussion, EventPage, Seen

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}")
PAGE = 500


@routes.get("/discussion")
async def get_cohort_discussion(
    here: OpenCohort, viewer: Viewer, store: TheStore, people: ThePeople, names: TheNames
) -> Discussion:
    """Return the threads about the whole cohort, as of a module's."""
    size = len(await people.of(here))
    return await run_in_threadpool(_discussion, store, here, WHOLE_COHORT, viewer, size, names)


@routes.get("/people")
async def get_people(here: OpenCohort, people: ThePeople, names: TheNames) -> list[CohortPerson]:
    """Return who is in the cohort, by display name."""
    guides = await people.facilitators_of(here)
    found = [
        CohortPerson(
            name=name, display_name=names.get(name, name), role="facilitator" if name in guides else "learner"
        )
        for name in await people.of(here)
    ]
    return sorted(found, key=lambda person: (person.display_name.casefold(), person.name))


@routes.get("/modules/{module}/discussion")
async def get_discussion(
    module: str, here: OpenCohort, viewer: Viewer, store: TheStore, people: ThePeople, names: TheNames
) -> Discussion:
    """Return a module's threads. Events after ``seq`` bring them up to date."""
    size = len(await people.of(here))
    return await run_in_threadpool(_discussion, store, here, module, viewer, size, names)


def _discussion(
    store: Store, cohort: Cohort, module: str, viewer: Person, audience_size: int, names: Names
) -> Discussion:
    with store.read() as connection:
        # The cursor is read before the threads: an event may come twice, never not at all.
        seq = events.last_seq(connection, cohort.id)
        eyes = reading.eyes_of(connection, viewer, cohort)
        found = reading.visible_threads(connection, eyes, module)
        return Discussion(
            cohort=cohort.id,
            module=module,
            roles=access.roles_of(viewer, cohort),
            seq=seq,
            seen=marks.seen_until(connection, viewer.name, cohort.id, module),
            audience_size=audience_size,
            threads=[thread_view(thread, names, eyes) for thread in found],
            marks=[mark_view(mark) for mark in marks.marks(connection, viewer.name, cohort.id)],
        )


@routes.put("/modules/{module}/seen", status_code=204)
async def put_seen(module: str, seen: Seen, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Say how far the discussion has been seen, so that what is unread can be counted."""

    def saw(tx: Transaction) -> None:
        reading.mark_seen(tx, viewer, cohort=here, module=module, seen=seen)
        bell.read_place(tx, viewer, cohort=here, module=module, seq=seen.seq)

    return await write(saw)


@routes.get("/events")
def get_events(
    here: OpenCohort,
    viewer: Viewer,
    store: TheStore,
    after: Annotated[int, Query(ge=0, le=MAX_SEQ)] = 0,
    limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
) -> EventPage:
    """Return what happened after a log position, as far as it is for the viewer's eyes."""
    with store.read() as connection:
        page = events.after(connection, here.id, after, limit=limit)
        last = events.last_seq(connection, here.id)
        shown = replay.visible_events(connection, reading.eyes_of(connection, viewer, here), page)
    seq = page[-1].seq if page else after
    return EventPage(seq=seq, more=seq < last, events=[event_view(event) for event in shown])
