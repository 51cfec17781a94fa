"""Threads: opened, answered, read one by one, and what one person wants of them."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from cohort_hub.service.conversation import addressing, marking, reading, writing
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.markdown import Written
from cohort_hub.service.model import WHOLE_COHORT, Cohort, Person
from cohort_hub.service.routes.door import (
    OpenCohort,
    TheGathering,
    TheNames,
    ThePeople,
    TheStore,
    Viewer,
    Write,
)
from cohort_hub.service.routes.paths import ThreadId
from cohort_hub.service.routes.worded import worded
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import thread_view
from cohort_hub.service.wire import (
    MarkView,
    NewAudience,
    NewMark,
    NewPost,
    NewThread,
    PostView,
    ThreadView,
)

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}")


@dataclass(frozen=True)
class Opening:
    """A thread on its way in."""

    new: NewThread
    words: Written
    crowds: Crowds

    def write(self, tx: Transaction, author: Person, cohort: Cohort, module: str) -> ThreadView:
        return writing.open_thread(
            tx, author, cohort=cohort, module=module, new=self.new, words=self.words, crowds=self.crowds
        )


async def opening(
    new: NewThread, here: OpenCohort, people: ThePeople, names: TheNames, gathering: TheGathering
) -> Opening:
    """Return a new thread with its words rendered and the people it concerns, before the transaction."""
    return Opening(new, await worded(new.body, here, people, names), await gathering.here(here, new.audience))


TheOpening = Annotated[Opening, Depends(opening)]


@routes.post("/modules/{module}/threads", status_code=201, response_model=ThreadView)
async def post_thread(
    module: str, thread: TheOpening, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Open a thread on a module or on one of its cells, with its first post."""
    return await write(lambda tx: thread.write(tx, viewer, here, module), status=201)


@routes.post("/threads", status_code=201, response_model=ThreadView)
async def post_cohort_thread(thread: TheOpening, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Open a thread about the whole cohort."""
    return await write(lambda tx: thread.write(tx, viewer, here, WHOLE_COHORT), status=201)


@routes.post("/threads/{thread}/posts", status_code=201, response_model=PostView)
async def post_post(
    thread: ThreadId,
    new: NewPost,
    here: OpenCohort,
    viewer: Viewer,
    people: ThePeople,
    names: TheNames,
    gathering: TheGathering,
    write: Write,
) -> Response:
    """Reply in a thread."""
    words = await worded(new.body, here, people, names)
    crowds = await gathering.at_thread(here, thread)
    return await write(
        lambda tx: writing.add_post(
            tx, viewer, cohort=here, thread_id=thread, new=new, words=words, crowds=crowds
        ),
        status=201,
    )


@routes.get("/threads/{thread}")
def get_thread(
    thread: ThreadId, here: OpenCohort, viewer: Viewer, store: TheStore, names: TheNames
) -> ThreadView:
    """Return a thread with those of its posts that are for the viewer's eyes."""
    with store.read() as connection:
        eyes = reading.eyes_of(connection, viewer, here)
        return thread_view(reading.visible_thread(connection, eyes, thread), names, eyes)


@routes.put("/threads/{thread}/mark", response_model=MarkView)
async def put_mark(
    thread: ThreadId, new: NewMark, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Follow or mute a thread, or call it unread from a log position on. Only the viewer learns of it."""
    return await write(lambda tx: marking.mark_thread(tx, viewer, cohort=here, thread_id=thread, new=new))


@routes.put("/threads/{thread}/audience", response_model=ThreadView)
async def put_audience(
    thread: ThreadId,
    new: NewAudience,
    here: OpenCohort,
    viewer: Viewer,
    gathering: TheGathering,
    write: Write,
) -> Response:
    """Turn the dial: who reads the thread from now on. It is logged, and can be turned back."""
    crowds = await gathering.at_thread(here, thread, audience=new.audience)
    return await write(
        lambda tx: addressing.set_audience(
            tx, viewer, cohort=here, thread_id=thread, wish=new.audience, crowds=crowds
        )
    )
