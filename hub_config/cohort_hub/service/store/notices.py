"""Notices: written, found, read, and mailed."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Notice, NoticeKind
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso, moment

_notice = schema.notice.c
AT_ONCE = 500


def add(tx: Transaction, notices: Collection[Notice]) -> None:
    """Write new notices."""
    rows = [
        {
            "id": one.id,
            "person": one.person,
            "cohort": one.cohort,
            "kind": one.kind,
            "thread": one.thread,
            "post": one.post,
            "who": one.who,
            "reason": one.reason,
            "at": iso(one.at),
            "read": False,
        }
        for one in notices
    ]
    if rows:
        tx.connection.execute(schema.notice.insert(), rows)


def told(connection: Connection, post: str, kinds: Collection[NoticeKind]) -> frozenset[str]:
    """Return the names of those who have been told of the post for one of these reasons."""
    which = (_notice.post == post, _notice.kind.in_(tuple(kinds)))
    return frozenset(connection.scalars(select(_notice.person).where(*which)))


def newest(connection: Connection, *which: ColumnElement[bool], limit: int) -> list[Notice]:
    """Return the notices that meet ``which``, newest first."""
    order = _notice.at.desc(), _notice.id.desc()
    rows = connection.execute(select(schema.notice).where(*which).order_by(*order).limit(limit))
    return [_as_notice(row) for row in rows]


def persons(person: str) -> ColumnElement[bool]:
    return _notice.person == person


def is_unread() -> ColumnElement[bool]:
    return _notice.read.is_(False)


def is_unmailed() -> ColumnElement[bool]:
    return _notice.mailed_at.is_(None)


def of_kinds(kinds: Iterable[NoticeKind]) -> ColumnElement[bool]:
    return _notice.kind.in_(tuple(kinds))


def since(at: datetime) -> ColumnElement[bool]:
    return _notice.at >= iso(at)


def before(notice: Notice) -> ColumnElement[bool]:
    """Return the condition that a notice is older than this one."""
    at = iso(notice.at)
    return or_(_notice.at < at, and_(_notice.at == at, _notice.id < notice.id))


def up_to(notice: Notice) -> ColumnElement[bool]:
    return or_(before(notice), _notice.id == notice.id)


def one(connection: Connection, person: str, notice_id: str) -> Notice:
    """Return a notice of this person; raise NotFound."""
    row = connection.execute(
        select(schema.notice).where(_notice.id == notice_id, _notice.person == person)
    ).first()
    if row is None:
        raise NotFound("This notice is not there (any more). Reload the page.")
    return _as_notice(row)


def seen_with(cohort: str, module: str, seq: int) -> ColumnElement[bool]:
    """Return the condition that a notice is of a post of the module, up to a position of the cohort's log."""
    post, shared = schema.post.c, schema.shared_post.c
    own = select(post.id).where(post.cohort == cohort, post.module == module, post.seq <= seq)
    elsewhere = (
        select(shared.post)
        .join(schema.post, post.id == shared.post)
        .where(shared.cohort == cohort, post.module == module, shared.seq <= seq)
    )
    return and_(_notice.cohort == cohort, or_(_notice.post.in_(own), _notice.post.in_(elsewhere)))


def from_position(cohort: str, thread: str, seq: int) -> ColumnElement[bool]:
    """Return the condition that a notice is of a post of the thread, from a position of its log on."""
    post, shared = schema.post.c, schema.shared_post.c
    return _in_thread(cohort, thread, post.seq >= seq, shared.seq >= seq)


def up_to_position(cohort: str, thread: str, seq: int) -> ColumnElement[bool]:
    """Return the condition that a notice is of a post of the thread, up to a position of its log."""
    post, shared = schema.post.c, schema.shared_post.c
    return _in_thread(cohort, thread, post.seq <= seq, shared.seq <= seq)


def _in_thread(
    cohort: str, thread: str, there: ColumnElement[bool], there_shared: ColumnElement[bool]
) -> ColumnElement[bool]:
    post, shared = schema.post.c, schema.shared_post.c
    own = select(post.id).where(post.thread == thread, post.cohort == cohort, there)
    elsewhere = select(shared.post).where(shared.cohort == cohort, there_shared)
    here = and_(_notice.cohort == cohort, _notice.thread == thread)
    return and_(here, or_(_notice.post.in_(own), _notice.post.in_(elsewhere)))


def set_read(tx: Transaction, person: str, *which: ColumnElement[bool], read: bool = True) -> bool:
    """Mark the person's notices that meet ``which``; return whether any changed."""
    where = (_notice.person == person, _notice.read.is_(not read), *which)
    return tx.connection.execute(schema.notice.update().where(*where).values(read=read)).rowcount > 0


def set_mailed(tx: Transaction, ids: Collection[str]) -> None:
    """Note that these notices have been mailed now."""
    some = list(ids)
    for begin in range(0, len(some), AT_ONCE):
        which = _notice.id.in_(some[begin : begin + AT_ONCE])
        tx.connection.execute(schema.notice.update().where(which).values(mailed_at=iso(tx.now)))


def oldest(connection: Connection, *which: ColumnElement[bool]) -> dict[str, datetime]:
    """Return name → when the oldest notice that meets ``which`` was made, for all who have one."""
    rows = connection.execute(
        select(_notice.person, func.min(_notice.at).label("at")).where(*which).group_by(_notice.person)
    )
    return {row.person: datetime.fromisoformat(row.at) for row in rows}


def _as_notice(row: Row[Any]) -> Notice:
    return Notice(
        id=row.id,
        person=row.person,
        cohort=row.cohort,
        kind=row.kind,
        thread=row.thread,
        post=row.post,
        who=row.who,
        reason=row.reason,
        at=datetime.fromisoformat(row.at),
        read=row.read,
        mailed_at=moment(row.mailed_at),
    )
