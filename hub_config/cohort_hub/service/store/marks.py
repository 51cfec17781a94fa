"""How far a person has seen, what they follow and mute, and so what is unread."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, select

from cohort_hub.service.model import Cohort, Mark, Thread
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.threads import as_thread, read_in

_mark = schema.thread_mark.c
_seen = schema.seen.c


@dataclass(frozen=True)
class Count:
    """How many posts a thread has that opened it (at most one) or that answer, and how many are unread.

    ``last_seq`` is where the newest of them stands in this cohort's log.
    """

    thread: Thread
    opens: bool
    posts: int
    unread: int
    last_seq: int


def counts(connection: Connection, cohort: Cohort, person: str) -> list[Count]:
    """Count posts per thread, without hidden and deleted ones.

    Own posts are never unread, and a muted thread's are not.
    """
    post, thread, shared = schema.post.c, schema.thread.c, schema.shared_post.c
    seq = func.coalesce(shared.seq, post.seq)
    new = ((seq > func.coalesce(_seen.seq, 0)) & (seq > func.coalesce(_mark.read_to, 0))) | (
        seq >= func.coalesce(_mark.unread_from, seq + 1)
    )
    unread = case((new & (post.author != person) & (func.coalesce(_mark.follow, "") != "muted"), 1), else_=0)
    opens = (post.seq == thread.seq).label("opens")
    beside = (_seen.cohort == cohort.id) & (_seen.module == post.module) & (_seen.person == person)
    rows = connection.execute(
        select(
            schema.thread,
            opens,
            func.count().label("posts"),
            func.sum(unread).label("unread"),
            func.max(seq).label("last"),
        )
        .select_from(
            schema.post.join(schema.thread, thread.id == post.thread)
            .outerjoin(schema.seen, beside)
            .outerjoin(schema.thread_mark, (_mark.thread == post.thread) & (_mark.person == person))
            .outerjoin(schema.shared_post, (shared.post == post.id) & (shared.cohort == cohort.id))
        )
        .where(read_in(cohort), post.deleted_at.is_(None), post.hidden_at.is_(None))
        .group_by(thread.id, opens)
    )
    return [Count(as_thread(row), row.opens, row.posts, row.unread, row.last) for row in rows]


def seen_until(connection: Connection, person: str, cohort: str, module: str) -> int:
    """Return the log position up to which a person has seen a module's discussion; 0 at first."""
    which = (_seen.person == person, _seen.cohort == cohort, _seen.module == module)
    return connection.execute(select(_seen.seq).where(*which)).scalar_one_or_none() or 0


def all_seen(connection: Connection, person: str, cohort: str) -> dict[str, int]:
    """Return module → the log position up to which a person has seen it, where they have seen anything."""
    which = (_seen.person == person, _seen.cohort == cohort)
    rows = connection.execute(select(_seen.module, _seen.seq).where(*which))
    return {row.module: row.seq for row in rows}


def set_seen(tx: Transaction, person: str, cohort: str, module: str, seq: int) -> None:
    table = schema.seen
    where = (_seen.person == person) & (_seen.cohort == cohort) & (_seen.module == module)
    if tx.connection.execute(table.update().where(where).values(seq=seq)).rowcount == 0:
        tx.connection.execute(table.insert().values(person=person, cohort=cohort, module=module, seq=seq))


def marks(connection: Connection, person: str, cohort: str) -> list[Mark]:
    """Return what a person has set for threads, as read in this cohort."""
    which = (_mark.person == person, _mark.cohort == cohort)
    rows = connection.execute(select(schema.thread_mark).where(*which).order_by(_mark.thread))
    return [_as_mark(row) for row in rows]


def mark(connection: Connection, person: str, thread: str) -> Mark:
    """Return what a person has set for a thread; a mark that says nothing where they set none."""
    which = (_mark.person == person, _mark.thread == thread)
    row = connection.execute(select(schema.thread_mark).where(*which)).first()
    return _as_mark(row) if row else Mark(thread)


def set_mark(tx: Transaction, person: str, cohort: str, mark: Mark) -> None:
    """Write a mark; one that says nothing is taken away."""
    table = schema.thread_mark
    which = (_mark.person == person, _mark.thread == mark.thread)
    tx.connection.execute(table.delete().where(*which))
    if mark != Mark(mark.thread):
        values = {"follow": mark.follow, "unread_from": mark.unread_from, "read_to": mark.read_to}
        tx.connection.execute(
            table.insert().values(person=person, cohort=cohort, thread=mark.thread, **values)
        )


def followers(connection: Connection, thread: str) -> dict[str, str]:
    """Return person → "following" or "muted" for everybody who set either for the thread."""
    return {row.person: row.follow for row in connection.execute(_FOLLOWERS, {"in_thread": thread})}


def _as_mark(row: Row[Any]) -> Mark:
    return Mark(row.thread, row.follow, row.unread_from, row.read_to)


def muted(connection: Connection, person: str) -> frozenset[str]:
    """Return the threads a person has muted, wherever they read them."""
    rows = connection.execute(select(_mark.thread).where(_mark.person == person, _mark.follow == "muted"))
    return frozenset(rows.scalars())


# Every reply asks it: put together once.
_FOLLOWERS = select(_mark.person, _mark.follow).where(
    _mark.thread == bindparam("in_thread"), _mark.follow != ""
)
