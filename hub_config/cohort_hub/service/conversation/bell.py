"""What somebody has been told of: listed, counted and read. What they may see is asked anew each time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import ColumnElement, Connection, select

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import MODERATION, Cohort, Notice, Person, Post, Thread, only
from cohort_hub.service.plain_words import few_words
from cohort_hub.service.store import events, marks, notices, posts, roster, schema, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import file_for_words, notice_view
from cohort_hub.service.wire import NoticePage, NoticesRead, NoticeView, ReadNotices

MOST_COUNTED: Final = 100
PAGE: Final = 30


@dataclass(frozen=True)
class Told:
    """A notice and what it is about, as the person may see it now."""

    notice: Notice
    thread: Thread
    post: Post


def page_of(
    connection: Connection, person: Person, *, before: str | None = None, unread: bool = False
) -> NoticePage:
    """Return a page of the person's notices, newest first, from before a notice on."""
    # The cursors are read before the notices: an event may come twice, never not at all.
    mine = (one.id for one in roster.cohorts(connection) if access.roles_of(person, one))
    cursors = {cohort: events.last_seq(connection, cohort) for cohort in mine}
    which = [notices.is_unread()] if unread else []
    if before is not None:
        which.append(notices.before(notices.one(connection, person.name, before)))
    found = list(islice(standing(connection, person, *which), PAGE + 1))
    shown = titles(connection)
    return NoticePage(
        cursors=cursors,
        unread=unread_count(connection, person),
        more=len(found) > PAGE,
        notices=[told_view(told, shown) for told in found[:PAGE]],
    )


def unread_count(connection: Connection, person: Person) -> int:
    """Return how many notices are unread, up to `MOST_COUNTED`."""
    found = standing(connection, person, notices.is_unread())
    return sum(1 for _ in islice(found, MOST_COUNTED))


def standing(connection: Connection, person: Person, *which: ColumnElement[bool]) -> Iterator[Told]:
    """Give the person's notices that meet ``which`` and still stand, newest first.

    One stands while the person may see the post and the post is there; in a thread they have muted, those of
    moderation alone.
    """
    looks: dict[str, Eyes | None] = {}
    muted = marks.muted(connection, person.name)
    last: Notice | None = None
    while True:
        more = [notices.before(last)] if last else []
        some = notices.newest(connection, notices.persons(person.name), *which, *more, limit=PAGE)
        for notice in some:
            if notice.cohort not in looks:
                looks[notice.cohort] = _eyes(connection, person, notice.cohort)
            eyes = looks[notice.cohort]
            told = _seen(connection, eyes, notice) if eyes else None
            if told and (notice.kind in MODERATION or told.thread.id not in muted):
                yield told
        if len(some) < PAGE:
            return
        last = some[-1]


def read(tx: Transaction, person: Person, which: ReadNotices) -> NoticesRead:
    """Mark one notice read, or all up to one; the person's windows are told how many are left."""
    if which.one is not None:
        notice = notices.one(tx.connection, person.name, which.one)
        return _mark(tx, person, schema.notice.c.id == notice.id)
    if which.until is not None:
        return _mark(tx, person, notices.up_to(notices.one(tx.connection, person.name, which.until)))
    return NoticesRead(unread=unread_count(tx.connection, person))


def read_place(tx: Transaction, person: Person, *, cohort: Cohort, module: str, seq: int) -> None:
    """Mark the notices of what has been on the screen read."""
    _mark(tx, person, notices.seen_with(cohort.id, module, seq))


def read_thread(tx: Transaction, person: Person, *, cohort: Cohort, thread: str, seq: int) -> None:
    """Mark the notices of one thread read, up to a log position."""
    _mark(tx, person, notices.up_to_position(cohort.id, thread, seq))


def call_unread(tx: Transaction, person: Person, *, cohort: Cohort, thread: str, seq: int) -> None:
    """Call the notices of a thread unread again, from a log position on."""
    _mark(tx, person, notices.from_position(cohort.id, thread, seq), read=False)


def told_view(told: Told, titles: Mapping[tuple[str, str], str]) -> NoticeView:
    """Return a notice with its module's title and the beginning of what was said."""
    title = titles.get((told.thread.course, told.thread.module), "")
    said, file = few_words(told.post.html), file_for_words(told.post)
    return notice_view(told.notice, told.thread, title=title, said=said, file=file)


def tell_count(tx: Transaction, person: Person) -> NoticesRead:
    """Tell every window of the person how many notices are unread now."""
    left = NoticesRead(unread=unread_count(tx.connection, person))
    for cohort in roster.cohorts(tx.connection):
        if access.belongs(person, cohort):
            events.append(
                tx,
                cohort.id,
                "notices.read",
                seq=events.next_seq(tx, cohort.id),
                actor=person.name,
                audience=only(person.name),
                payload=left.model_dump(mode="json"),
            )
    return left


def _mark(tx: Transaction, person: Person, *which: ColumnElement[bool], read: bool = True) -> NoticesRead:
    if notices.set_read(tx, person.name, *which, read=read):
        return tell_count(tx, person)
    return NoticesRead(unread=unread_count(tx.connection, person))


def _eyes(connection: Connection, person: Person, cohort_id: str) -> Eyes | None:
    try:
        cohort = roster.cohort(connection, cohort_id)
    except NotFound:
        return None
    return eyes_of(connection, person, cohort) if access.belongs(person, cohort) else None


def _seen(connection: Connection, eyes: Eyes, notice: Notice) -> Told | None:
    try:
        post = posts.one(connection, eyes.cohort, notice.post)
        thread = threads.heading(connection, eyes.cohort, post.thread)
    except NotFound:
        return None
    there = post.state == "shown" or (post.state == "hidden" and access.sees_in_full(eyes, post))
    return Told(notice, thread, post) if there and access.can_see_post(eyes, thread, post) else None


def titles(connection: Connection) -> dict[tuple[str, str], str]:
    """Return (course, module) → title of its newest version."""
    module, version = schema.module.c, schema.version.c
    newest = (version.course == module.course) & (version.module == module.id)
    rows = connection.execute(
        select(module.course, module.id, version.title)
        .join(schema.version, newest & (version.number == module.version))
        .select_from(schema.module)
    )
    return {(row.course, row.id): row.title for row in rows}
