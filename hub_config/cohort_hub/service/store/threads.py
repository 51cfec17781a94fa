"""Threads and posts, and how far each person has seen them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, case, func, select

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Anchor, Post, Thread
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction


@dataclass(frozen=True)
class Count:
    """How many posts of a module have this audience, and how many of them one person has not seen."""

    module: str
    audience: str
    posts: int
    unread: int


def add_thread(tx: Transaction, thread: Thread) -> None:
    """Write a thread and the posts it has."""
    tx.connection.execute(
        schema.thread.insert().values(
            id=thread.id,
            cohort=thread.cohort,
            module=thread.module,
            kind=thread.kind,
            audience=thread.audience,
            cell=thread.anchor.cell,
            anchor_version=thread.anchor.version,
            tier=thread.anchor.tier,
            old_text=thread.anchor.old_text,
            seq=thread.seq,
        )
    )
    for post in thread.posts:
        add_post(tx, thread, post)


def add_post(tx: Transaction, thread: Thread, post: Post) -> None:
    tx.connection.execute(
        schema.post.insert().values(
            id=post.id,
            thread=thread.id,
            cohort=thread.cohort,
            module=thread.module,
            author=post.author,
            role=post.role,
            source=post.source,
            html=post.html,
            created_at=post.created_at.isoformat(),
            seq=post.seq,
        )
    )


def move(tx: Transaction, thread_id: str, anchor: Anchor) -> None:
    """Write where a thread stands after a publication."""
    tx.connection.execute(
        schema.thread.update()
        .where(schema.thread.c.id == thread_id)
        .values(cell=anchor.cell, anchor_version=anchor.version, tier=anchor.tier, old_text=anchor.old_text)
    )


def heading(connection: Connection, cohort: str, thread_id: str) -> Thread:
    """Return a thread of this cohort without its posts; raise NotFound."""
    table = schema.thread.c
    row = connection.execute(
        select(schema.thread).where(table.id == thread_id, table.cohort == cohort)
    ).first()
    if row is None:
        raise NotFound("This thread is not there (any more). Reload the page.")
    return _thread(row, ())


def of_module(connection: Connection, cohort: str, module: str) -> list[Thread]:
    """Return a module's threads with their posts, oldest first."""
    threads, posts = schema.thread.c, schema.post.c
    by_thread: defaultdict[str, list[Post]] = defaultdict(list)
    rows = connection.execute(
        select(schema.post).where(posts.cohort == cohort, posts.module == module).order_by(posts.seq)
    )
    for row in rows:
        by_thread[row.thread].append(_post(row))
    found = connection.execute(
        select(schema.thread).where(threads.cohort == cohort, threads.module == module).order_by(threads.seq)
    )
    return [_thread(row, by_thread[row.id]) for row in found]


def newest(connection: Connection, cohort: str) -> Iterator[tuple[Thread, Post]]:
    """Give the cohort's posts, newest first, each with its thread's heading; whoever shows them filters."""
    posts = schema.post.c
    rows = connection.execute(
        select(schema.post)
        .where(posts.cohort == cohort)
        .order_by(posts.seq.desc())
        .execution_options(yield_per=50)
    )
    for row in rows:
        yield heading(connection, cohort, row.thread), _post(row)


def counts(connection: Connection, cohort: str, person: str) -> list[Count]:
    """Count posts per module and audience; a person's own posts are never unread."""
    post, thread, seen = schema.post.c, schema.thread.c, schema.seen.c
    unread = case(((post.seq > func.coalesce(seen.seq, 0)) & (post.author != person), 1), else_=0)
    beside = (seen.cohort == post.cohort) & (seen.module == post.module) & (seen.person == person)
    rows = connection.execute(
        select(post.module, thread.audience, func.count().label("posts"), func.sum(unread).label("unread"))
        .select_from(schema.post.join(schema.thread, thread.id == post.thread).outerjoin(schema.seen, beside))
        .where(post.cohort == cohort)
        .group_by(post.module, thread.audience)
    )
    return [Count(row.module, row.audience, row.posts, row.unread) for row in rows]


def seen_until(connection: Connection, person: str, cohort: str, module: str) -> int:
    """Return the log position up to which a person has seen a module's discussion; 0 at first."""
    table = schema.seen.c
    return (
        connection.execute(
            select(table.seq).where(table.person == person, table.cohort == cohort, table.module == module)
        ).scalar_one_or_none()
        or 0
    )


def set_seen(tx: Transaction, person: str, cohort: str, module: str, seq: int) -> None:
    table = schema.seen
    where = (table.c.person == person) & (table.c.cohort == cohort) & (table.c.module == module)
    if tx.connection.execute(table.update().where(where).values(seq=seq)).rowcount == 0:
        tx.connection.execute(table.insert().values(person=person, cohort=cohort, module=module, seq=seq))


def _thread(row: Row[Any], posts: Sequence[Post]) -> Thread:
    anchor = Anchor(row.cell, row.anchor_version, row.tier, row.old_text)
    return Thread(row.id, row.cohort, row.module, row.kind, row.audience, anchor, tuple(posts), row.seq)


def _post(row: Row[Any]) -> Post:
    written = datetime.fromisoformat(row.created_at)
    return Post(row.id, row.thread, row.author, row.role, row.source, row.html, written, row.seq)
