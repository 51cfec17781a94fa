"""A module's discussion and the cohort's log."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import conversation, markdown
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.routes.door import OpenCohort, TheNames, ThePeople, TheStore, Viewer, Write
from cohort_hub.service.store import events, threads
from cohort_hub.service.store.database import Store
from cohort_hub.service.views import Names, event_view, thread_view
from cohort_hub.service.wire import (
    MAX_SEQ,
    Discussion,
    EventPage,
    NewPost,
    NewThread,
    PostView,
    Seen,
    ThreadView,
)

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}")
PAGE = 500


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
        found = conversation.visible_threads(connection, viewer, cohort, module)
        return Discussion(
            cohort=cohort.id,
            module=module,
            seq=seq,
            seen=threads.seen_until(connection, viewer.name, cohort.id, module),
            audience_size=audience_size,
            threads=[thread_view(thread, names) for thread in found],
        )


@routes.post(
    "/modules/{module}/threads",
    status_code=201,
    response_model=ThreadView,
)
async def post_thread(
    module: str, new: NewThread, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Open a thread on a module or on one of its cells, with its first post."""
    html = await run_in_threadpool(markdown.render, new.body)
    return await write(
        lambda tx: conversation.open_thread(tx, viewer, cohort=here, module=module, new=new, html=html),
        status=201,
    )


@routes.post("/threads/{thread}/posts", status_code=201, response_model=PostView)
async def post_post(thread: str, new: NewPost, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Reply in a thread."""
    html = await run_in_threadpool(markdown.render, new.body)
    return await write(
        lambda tx: conversation.add_post(
            tx, viewer, cohort=here, thread_id=thread, source=new.body, html=html
        ),
        status=201,
    )


@routes.put("/modules/{module}/seen", status_code=204)
async def put_seen(module: str, seen: Seen, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Say how far the discussion has been seen, so that what is unread can be counted."""
    return await write(lambda tx: conversation.mark_seen(tx, viewer, cohort=here, module=module, seen=seen))


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
    seq = page[-1].seq if page else after
    shown = conversation.visible_events(viewer, here, page)
    return EventPage(seq=seq, more=seq < last, events=[event_view(event) for event in shown])
