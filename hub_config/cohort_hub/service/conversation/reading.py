"""What somebody may read of a cohort's conversation, and how far they have."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, select

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import WHOLE_COHORT, Cohort, Person, Post, Thread
from cohort_hub.service.store import events, marks, posts, schema, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import Seen


def eyes_of(connection: Connection, person: Person, cohort: Cohort) -> Eyes:
    """Return the person as somebody who looks at the cohort now."""
    eyes = Eyes(person, cohort)
    prompts = only_visible(eyes, threads.write_first(connection, cohort))
    waiting = [thread for thread in prompts if thread.waits]
    open_to_all = (thread.id for thread in prompts if not thread.waits)
    return replace(eyes, opened=posts.answered(connection, person.name, waiting).union(open_to_all))


def visible_threads(connection: Connection, eyes: Eyes, module: str) -> list[Thread]:
    """Return the module's threads that are for these eyes, oldest first; "" is the whole cohort."""
    if module != WHOLE_COHORT:
        newest_version(connection, eyes.cohort, module)
    return only_visible(eyes, threads.of_module(connection, eyes.cohort, module))


def only_visible(eyes: Eyes, some: Iterable[Thread]) -> list[Thread]:
    return [thread for thread in some if access.can_see(eyes, thread.audience)]


def visible_thread(connection: Connection, eyes: Eyes, thread_id: str) -> Thread:
    """Return a thread with its posts; raise NotFound unless it is for these eyes."""
    visible_heading(connection, eyes, thread_id)
    return threads.whole(connection, eyes.cohort, thread_id)


def visible_heading(connection: Connection, eyes: Eyes, thread_id: str) -> Thread:
    """Return a thread without its posts; raise NotFound unless it is for these eyes."""
    thread = threads.heading(connection, eyes.cohort, thread_id)
    if not access.can_see(eyes, thread.audience):
        raise NotFound
    return thread


def visible_post(connection: Connection, eyes: Eyes, post_id: str) -> tuple[Thread, Post]:
    """Return a post with its thread's heading; raise NotFound unless both are for these eyes."""
    post = posts.one(connection, eyes.cohort, post_id)
    thread = visible_heading(connection, eyes, post.thread)
    if not access.can_see(eyes, access.audience_of(thread, post)):
        raise NotFound
    return thread, post


def newest_visible(
    connection: Connection, eyes: Eyes, *which: ColumnElement[bool]
) -> Iterator[tuple[Thread, Post]]:
    """Give the posts that are there and for these eyes with their threads' headings, newest first."""
    told = newest_told(connection, eyes, *which)
    return ((thread, post) for thread, post in told if post.state == "shown")


def newest_told(
    connection: Connection, eyes: Eyes, *which: ColumnElement[bool]
) -> Iterator[tuple[Thread, Post]]:
    """Give the posts whose words these eyes may read, hidden ones among them, newest first."""
    headings: dict[str, Thread] = {}
    for post in posts.newest(connection, eyes.cohort, *threads.in_force(eyes.cohort), *which):
        if not access.tells_words(post, in_full=access.sees_in_full(eyes, post)):
            continue
        if post.thread not in headings:
            headings[post.thread] = threads.heading(connection, eyes.cohort, post.thread)
        thread = headings[post.thread]
        if access.can_see_post(eyes, thread, post):
            yield thread, post


def mark_seen(tx: Transaction, person: Person, *, cohort: Cohort, module: str, seen: Seen) -> None:
    """Remember how far the person has seen a module's discussion; it never goes back.

    This is no event: how far somebody has read is nobody else's business.
    """
    access.require(person, "read", cohort)
    if module != WHOLE_COHORT:
        newest_version(tx.connection, cohort, module)
    until = min(seen.seq, events.last_seq(tx.connection, cohort.id))
    if until > marks.seen_until(tx.connection, person.name, cohort.id, module):
        marks.set_seen(tx, person.name, cohort.id, module, until)


def newest_version(connection: Connection, cohort: Cohort, module: str) -> int:
    """Return the number of the module's newest version; raise NotFound when the course has no such module."""
    table = schema.module.c
    version = connection.execute(
        select(table.version).where(table.course == cohort.course, table.id == module)
    ).scalar_one_or_none()
    if version is None:
        raise NotFound("This course has no such module.")
    return version
