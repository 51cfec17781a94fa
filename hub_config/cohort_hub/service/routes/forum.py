"""The whole cohort's threads as a list, its posts as a stream, and its tags."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from cohort_hub.service.conversation import forum, marking, reading, streaming, tagging
from cohort_hub.service.errors import Invalid
from cohort_hub.service.routes.door import OpenCohort, TheNames, TheStore, Viewer, Write
from cohort_hub.service.wire import MAX_SEQ, ForumPage, MarkView, Seen, StreamPage, TagList

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}")
Position = Annotated[int | None, Query(ge=0, le=MAX_SEQ)]
Limit = Annotated[int, Query(ge=1, le=100)]
Tag = Annotated[str, Path(min_length=1, max_length=100)]


@routes.get("/threads")
def get_threads(
    here: OpenCohort,
    viewer: Viewer,
    store: TheStore,
    names: TheNames,
    filter: forum.Filter = "all",  # noqa: A002 - the word in the address
    tag: Annotated[str, Query(max_length=60)] = "",
    before: Position = None,
    limit: Limit = 30,
    beside: Annotated[str, Query(max_length=100)] = "",
) -> ForumPage:
    """Return the cohort's threads: pinned ones and announcements first, then by their newest post.

    Those of the module ``beside`` are left out.
    """
    wish = forum.Wish(filter, tag.lower().lstrip("#"), before, limit, beside)
    with store.read() as connection:
        return forum.forum_page(connection, viewer, cohort=here, wish=wish, names=names)


@routes.get("/posts")
def get_posts(
    here: OpenCohort,
    viewer: Viewer,
    store: TheStore,
    names: TheNames,
    module: Annotated[str | None, Query(max_length=100)] = None,
    cell: Annotated[str | None, Query(max_length=100)] = None,
    before: Position = None,
    limit: Limit = 50,
) -> StreamPage:
    """Return the newest posts in one stream, by time: the cohort's, a module's, or a cell's of it."""
    if cell is not None and module is None:
        raise Invalid("A cell is found in its module: send module too.")
    wanted = streaming.Stretch(module, cell, before, limit)
    with store.read() as connection:
        return streaming.stream_page(connection, viewer, cohort=here, wanted=wanted, names=names)


@routes.put("/seen", status_code=204)
async def put_cohort_seen(seen: Seen, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Say how far the threads about the whole cohort have been seen."""
    whole = reading.WHOLE_COHORT
    return await write(lambda tx: reading.mark_seen(tx, viewer, cohort=here, module=whole, seen=seen))


@routes.put("/threads/{thread}/seen", response_model=MarkView)
async def put_thread_seen(
    thread: Annotated[str, Path(max_length=40)], seen: Seen, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Say how far one thread has been read by itself. Only the viewer's own windows learn of it."""
    return await write(lambda tx: marking.read_thread(tx, viewer, cohort=here, thread_id=thread, seen=seen))


@routes.get("/tags")
def get_tags(here: OpenCohort, viewer: Viewer, store: TheStore) -> TagList:
    """Return the cohort's tags with the number of threads under each; the course's own leads."""
    with store.read() as connection:
        return tagging.tag_list(connection, reading.eyes_of(connection, viewer, here))


@routes.put("/tags/{tag}/follow", status_code=204)
async def put_tag_follow(tag: Tag, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Follow a tag."""
    return await write(lambda tx: tagging.follow_tag(tx, viewer, cohort=here, tag=tag.lower()))


@routes.delete("/tags/{tag}/follow", status_code=204)
async def delete_tag_follow(tag: Tag, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Follow a tag no longer."""
    return await write(lambda tx: tagging.unfollow_tag(tx, viewer, cohort=here, tag=tag.lower()))
