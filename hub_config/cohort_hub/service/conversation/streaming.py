"""The cohort's posts in one stream by time: another view of the one store."""

from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import ColumnElement, Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation.reading import eyes_of, newest_told
from cohort_hub.service.model import Cohort, Person, Post, Thread
from cohort_hub.service.snippets import beginning
from cohort_hub.service.store import events, marks, modules, posts, schema, threads
from cohort_hub.service.views import Names, mark_view, thread_view
from cohort_hub.service.wire import StreamPage, StreamPlace


@dataclass(frozen=True)
class Stretch:
    """Which part of the stream is wanted: what is said in a module or about a cell, before a position."""

    module: str | None = None
    cell: str | None = None
    before: int | None = None
    limit: int = 50

    def conditions(self) -> list[ColumnElement[bool]]:
        thread = schema.thread.c
        wanted = ((thread.module, self.module), (thread.cell, self.cell))
        which = [column == value for column, value in wanted if value is not None]
        return which if self.before is None else [*which, posts.seq_here() < self.before]


def stream_page(
    connection: Connection, person: Person, *, cohort: Cohort, wanted: Stretch, names: Names
) -> StreamPage:
    """Return the newest posts of a stretch that are for these eyes, by time."""
    seq = events.last_seq(connection, cohort.id)
    eyes = eyes_of(connection, person, cohort)
    limit = wanted.limit
    found = list(islice(newest_told(connection, eyes, *wanted.conditions()), limit + 1))
    shown = [post for _, post in found[:limit]]
    some = _threads_with(connection, eyes, shown)
    return StreamPage(
        cohort=cohort.id,
        seq=seq,
        roles=access.roles_of(person, cohort),
        threads=[thread_view(thread, names, eyes) for thread in some],
        places=_places(connection, cohort, some),
        marks=[mark_view(mark) for mark in marks.marks(connection, person.name, cohort.id)],
        seen=marks.all_seen(connection, person.name, cohort.id),
        next=shown[-1].seq if len(found) > limit else None,
    )


def _threads_with(connection: Connection, eyes: Eyes, some: list[Post]) -> list[Thread]:
    """Return the threads of these posts, with those and with the post that opened each."""
    found: list[Thread] = []
    for thread in threads.headings(connection, eyes.cohort, {post.thread for post in some}):
        said = {post.id: post for post in some if post.thread == thread.id}
        if (first := posts.opening(connection, eyes.cohort, thread.id)) is not None:
            said |= {first.id: first}
        found.append(replace(thread, posts=tuple(sorted(said.values(), key=lambda post: post.seq))))
    return sorted(found, key=lambda thread: thread.posts[0].seq)


def _places(connection: Connection, cohort: Cohort, some: list[Thread]) -> dict[str, StreamPlace]:
    versions = {version.module: version for version in modules.of_course(connection, cohort.course)}
    places: dict[str, StreamPlace] = {}
    for thread in some:
        version = versions.get(thread.module)
        if version is None:
            continue
        key = thread.anchor.cell
        cell = (
            modules.cell(connection, cohort.course, version.module, version.number, key=key) if key else None
        )
        places[thread.id] = StreamPlace(module=version.title, cell=beginning(cell.cell) if cell else "")
    return places
