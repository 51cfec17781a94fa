"""Threads: written, found, and changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, or_, select, update

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import (
    COURSE,
    ORGANISATION,
    Act,
    Cohort,
    Post,
    Prompt,
    Thread,
)
from cohort_hub.service.store import anchors, posts, schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso, moment

_thread = schema.thread.c


def add_thread(tx: Transaction, thread: Thread) -> None:
    """Write a thread and the posts it has."""
    values = {
        "id": thread.id,
        "cohort": thread.cohort,
        "course": thread.course,
        "module": thread.module,
        "author": thread.author,
        "seq": thread.seq,
        "from_post": thread.from_post,
    }
    tx.connection.execute(schema.thread.insert(), values | anchors.columns(thread.anchor) | _changing(thread))
    for post in thread.posts:
        posts.add_post(tx, thread, post)


def save_thread(tx: Transaction, thread: Thread) -> None:
    """Write what can change of a thread; its posts and its place are written elsewhere."""
    tx.connection.execute(_SAVE, {"wanted": thread.id, **_changing(thread)})


def note_reply(tx: Transaction, thread: Thread) -> None:
    """Write where in the log the thread was last spoken in."""
    tx.connection.execute(_NOTE_REPLY, {"wanted": thread.id, "last_seq": thread.last_seq})


def move(tx: Transaction, moved: Sequence[Thread]) -> None:
    """Write where threads stand from now on."""
    if not moved:
        return
    places = [{"moved": thread.id, **anchors.columns(thread.anchor)} for thread in moved]
    tx.connection.execute(schema.thread.update().where(_thread.id == bindparam("moved")), places)


def heading(connection: Connection, cohort: Cohort, thread_id: str) -> Thread:
    """Return a thread that is read in this cohort, without its posts; raise NotFound."""
    row = connection.execute(_HEADING, {"wanted": thread_id, **_here(cohort)}).first()
    if row is None:
        raise NotFound("This thread is not there (any more). Reload the page.")
    return as_thread(row)


def headings(connection: Connection, cohort: Cohort, ids: Iterable[str]) -> list[Thread]:
    """Return those of these threads that are read in this cohort, without their posts."""
    wanted = sorted(set(ids))
    found: list[Thread] = []
    for begin in range(0, len(wanted), posts.AT_ONCE):
        some = _thread.id.in_(wanted[begin : begin + posts.AT_ONCE])
        rows = connection.execute(select(schema.thread).where(some, *in_force(cohort)))
        found.extend(as_thread(row) for row in rows)
    return found


def whole(connection: Connection, cohort: Cohort, thread_id: str) -> Thread:
    """Return a thread that is read in this cohort with its posts; raise NotFound."""
    thread = heading(connection, cohort, thread_id)
    return replace(thread, posts=tuple(posts.found(connection, cohort, _thread.id == thread_id)))


def of_module(connection: Connection, cohort: Cohort, module: str) -> list[Thread]:
    """Return the threads about a module ("": the whole cohort) with their posts, oldest first."""
    return found(connection, cohort, _thread.module == module)


def found(connection: Connection, cohort: Cohort, *which: ColumnElement[bool]) -> list[Thread]:
    """Return the threads read in this cohort that meet ``which``, with their posts, oldest first."""
    where = (*in_force(cohort), *which)
    by_thread: defaultdict[str, list[Post]] = defaultdict(list)
    for post in posts.found(connection, cohort, *where):
        by_thread[post.thread].append(post)
    rows = connection.execute(select(schema.thread).where(*where).order_by(_thread.seq))
    return [as_thread(row, by_thread[row.id]) for row in rows]


def all_headings(connection: Connection, cohort: Cohort) -> list[Thread]:
    """Return the threads read in this cohort without their posts, oldest first."""
    rows = connection.execute(select(schema.thread).where(*in_force(cohort)).order_by(_thread.seq))
    return [as_thread(row) for row in rows]


def write_first(connection: Connection, cohort: Cohort) -> list[Thread]:
    """Return the headings of the threads read here in which one writes first and then sees."""
    rows = connection.execute(_WRITE_FIRST, _here(cohort))
    return [as_thread(row) for row in rows]


def in_force(cohort: Cohort) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a thread is there and may be read in this cohort."""
    return read_in(cohort), _thread.gone.is_(False)


def read_in(cohort: Cohort) -> ColumnElement[bool]:
    """Return the condition that a thread may be read in this cohort at all; whose eyes, `access` says."""
    return _read_in(cohort.id, cohort.course)


def as_thread(row: Row[Any], its_posts: Sequence[Post] = ()) -> Thread:
    return Thread(
        id=row.id,
        cohort=row.cohort,
        course=row.course,
        module=row.module,
        kind=row.kind,
        author=row.author,
        audience=row.audience,
        anchor=anchors.of_row(row),
        posts=tuple(its_posts),
        seq=row.seq,
        last_seq=row.last_seq,
        prompt=_prompt(row),
        pinned=row.pinned,
        announcement=row.announcement,
        resolved=_act(row.resolved_by, row.resolved_at),
        closed=_act(row.closed_by, row.closed_at, row.closed_reason),
        merged_into=row.merged_into,
        gone=row.gone,
        from_post=row.from_post,
    )


def _prompt(row: Row[Any]) -> Prompt:
    return Prompt(
        row.objective, row.replies_wanted, row.write_first, moment(row.opens_at), moment(row.opened_at)
    )


def _act(by: str | None, at: str | None, reason: str = "") -> Act | None:
    return Act(by, datetime.fromisoformat(at), reason) if by is not None and at is not None else None


def _changing(thread: Thread) -> dict[str, Any]:
    prompt, resolved, closed = thread.prompt, thread.resolved, thread.closed
    return {
        "kind": thread.kind,
        "audience": thread.audience,
        "last_seq": thread.last_seq,
        "pinned": thread.pinned,
        "announcement": thread.announcement,
        "resolved_by": resolved.by if resolved else None,
        "resolved_at": iso(resolved.at) if resolved else None,
        "closed_by": closed.by if closed else None,
        "closed_at": iso(closed.at) if closed else None,
        "closed_reason": closed.reason if closed else "",
        "merged_into": thread.merged_into,
        "gone": thread.gone,
        "objective": prompt.objective,
        "replies_wanted": prompt.replies_wanted,
        "write_first": prompt.write_first,
        "opens_at": iso(prompt.opens_at),
        "opened_at": iso(prompt.opened_at),
    }


def _read_in(cohort: Any, course: Any) -> ColumnElement[bool]:
    same_course = and_(_thread.audience == COURSE, _thread.course == course)
    return or_(_thread.cohort == cohort, same_course, _thread.audience == ORGANISATION)


def _here(cohort: Cohort) -> dict[str, str]:
    return {"in_cohort": cohort.id, "in_course": cohort.course}


# What every post asks, put together once: building a statement takes ten times as long as running it.
_IN_FORCE = select(schema.thread).where(
    _read_in(bindparam("in_cohort"), bindparam("in_course")), _thread.gone.is_(False)
)
_HEADING = _IN_FORCE.where(_thread.id == bindparam("wanted"))
_WRITE_FIRST = _IN_FORCE.where(_thread.write_first.is_(True))
_SAVE = update(schema.thread).where(_thread.id == bindparam("wanted"))
_NOTE_REPLY = (
    update(schema.thread).where(_thread.id == bindparam("wanted")).values(last_seq=bindparam("last_seq"))
)
