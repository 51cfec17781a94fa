"""Posts, with what people have put on them, and how they stood before an edit."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Table, bindparam, func, select

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Act, Attachment, Cohort, Link, Post, Reaction, Thread
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso, moment

T = TypeVar("T")
_post = schema.post.c
_shared = schema.shared_post.c
AT_ONCE = 500


def add_post(tx: Transaction, thread: Thread, post: Post) -> None:
    """Write a post with its tags and mentions."""
    values = {
        "id": post.id,
        "thread": thread.id,
        "cohort": thread.cohort,
        "module": thread.module,
        "author": post.author,
        "role": post.role,
        "pseudonym": post.pseudonym,
        "source": post.source,
        "html": post.html,
        "created_at": iso(post.created_at),
        "seq": post.seq,
    }
    # As parameters: what is in `values(…)` is looked at anew each time, which takes longer than the insert.
    tx.connection.execute(schema.post.insert(), values)
    _add_words(tx, post)


def save_post(tx: Transaction, post: Post) -> None:
    """Write what can change of a post: its words, and what became of it."""
    values = {
        "source": post.source,
        "html": post.html,
        "edited_at": iso(post.edited_at),
        "deleted_at": iso(post.deleted_at),
        "hidden_by": post.hidden.by if post.hidden else None,
        "hidden_at": iso(post.hidden.at) if post.hidden else None,
        "hidden_reason": post.hidden.reason if post.hidden else "",
        "endorsed_by": post.endorsed.by if post.endorsed else None,
        "endorsed_at": iso(post.endorsed.at) if post.endorsed else None,
    }
    tx.connection.execute(schema.post.update().where(_post.id == post.id).values(values))


def rewrite(tx: Transaction, before: Post, after: Post) -> None:
    """Write a post's new words, and keep the old ones as its newest version."""
    kept = schema.post_version
    number = tx.connection.execute(
        select(func.count()).select_from(kept).where(kept.c.post == before.id)
    ).scalar_one()
    written_at = iso(before.edited_at or before.created_at)
    version = {"number": number + 1, "source": before.source, "html": before.html, "written_at": written_at}
    tx.connection.execute(kept.insert().values(post=before.id, **version))
    for table in (schema.post_tag, schema.mention, schema.post_link):
        tx.connection.execute(table.delete().where(table.c.post == before.id))
    save_post(tx, after)
    _add_words(tx, after)


def versions(connection: Connection, post_id: str) -> list[tuple[str, str, datetime]]:
    """Return (source, html, written_at) of every version before the present one, oldest first."""
    kept = schema.post_version.c
    rows = connection.execute(select(schema.post_version).where(kept.post == post_id).order_by(kept.number))
    return [(row.source, row.html, datetime.fromisoformat(row.written_at)) for row in rows]


def share(tx: Transaction, cohort: str, post_id: str, seq: int) -> None:
    """Note where a post of another cohort stands in this cohort's log."""
    place = {"cohort": cohort, "post": post_id}
    table = schema.shared_post
    tx.connection.execute(table.delete().where(table.c.cohort == cohort, table.c.post == post_id))
    tx.connection.execute(table.insert().values(**place, seq=seq))


def places(connection: Connection, post_id: str) -> dict[str, int]:
    """Return cohort → log position for every cohort that reads the post."""
    own = select(_post.cohort, _post.seq).where(_post.id == post_id)
    elsewhere = select(_shared.cohort, _shared.seq).where(_shared.post == post_id)
    return {row.cohort: row.seq for row in connection.execute(own.union_all(elsewhere))}


def move_to(tx: Transaction, thread: Thread, into: Thread) -> None:
    """Put a thread's posts into another."""
    tx.connection.execute(
        schema.post.update().where(_post.thread == thread.id).values(thread=into.id, module=into.module)
    )
    tags = schema.post_tag
    tx.connection.execute(tags.update().where(tags.c.thread == thread.id).values(thread=into.id))


def answered(connection: Connection, person: str, threads: Sequence[Thread]) -> frozenset[str]:
    """Return in which of these threads the person has answered, with a post that was deleted since too."""
    found: set[str] = set()
    for begin in range(0, len(threads), AT_ONCE):
        some = [thread.id for thread in threads[begin : begin + AT_ONCE]]
        found.update(connection.scalars(_ANSWERED, {"person": person, "threads": some}))
    return frozenset(found)


def found(connection: Connection, cohort: Cohort, *which: ColumnElement[bool]) -> list[Post]:
    """Return the posts whose threads meet ``which`` in the order of the log; ``seq`` is this cohort's."""
    rows = connection.execute(_in_log(cohort).where(*which).order_by(_post.seq))
    return with_all(connection, [_as_post(row) for row in rows])


def one(connection: Connection, cohort: Cohort, post_id: str) -> Post:
    """Return a post as it stands in this cohort's log; raise NotFound."""
    row = connection.execute(_in_log(cohort).where(_post.id == post_id)).first()
    if row is None:
        raise NotFound("This post is not there (any more). Reload the page.")
    [post] = with_all(connection, [_as_post(row)])
    return post


def opening(connection: Connection, cohort: Cohort, thread_id: str) -> Post | None:
    """Return the first post of a thread that is still in it."""
    its_posts = _in_log(cohort).where(_post.thread == thread_id).order_by(_post.seq).limit(1)
    row = connection.execute(its_posts).first()
    return with_all(connection, [_as_post(row)])[0] if row else None


def bare(connection: Connection, cohort: Cohort, ids: Sequence[str]) -> dict[str, Post]:
    """Return id → post, without what people have put on it."""
    found: dict[str, Post] = {}
    for begin in range(0, len(ids), AT_ONCE):
        rows = connection.execute(_in_log(cohort).where(_post.id.in_(ids[begin : begin + AT_ONCE])))
        found.update((row.id, _as_post(row)) for row in rows)
    return found


def newest(connection: Connection, cohort: Cohort, *which: ColumnElement[bool]) -> Iterator[Post]:
    """Give the posts whose threads meet ``which``, newest first; whoever shows them filters."""
    query = _in_log(cohort).where(*which).order_by(seq_here().desc())
    rows = connection.execute(query.execution_options(yield_per=50))
    for page in rows.partitions():
        yield from with_all(connection, [_as_post(row) for row in page])


def with_all(connection: Connection, bare: list[Post]) -> list[Post]:
    """Return the posts with their reactions, tags, mentions and attachments."""
    ids = [post.id for post in bare]
    reactions = _beside(connection, schema.reaction, ids, lambda row: row, order="at")
    tags = _beside(connection, schema.post_tag, ids, lambda row: row.tag, order="tag")
    mentions = _beside(connection, schema.mention, ids, lambda row: row.person, order="person")
    attachments = _beside(connection, schema.attachment, ids, as_attachment, order="at")
    links = _links(connection, ids)
    return [
        replace(
            post,
            reactions=_by_emoji(reactions[post.id]),
            tags=tuple(tags[post.id]),
            mentions=tuple(mentions[post.id]),
            attachments=tuple(attachments[post.id]),
            links=tuple(links[post.id]),
        )
        for post in bare
    ]


def as_attachment(row: Row[Any]) -> Attachment:
    return Attachment(
        row.id,
        row.cohort,
        row.author,
        row.post,
        row.name,
        row.media_type,
        row.size,
        row.blob,
        row.width,
        row.height,
    )


def seq_here() -> ColumnElement[int]:
    """Return the column that says where a post stands in the log of the cohort it is read in."""
    return func.coalesce(_shared.seq, _post.seq)


def _in_log(cohort: Cohort) -> Any:
    here = (_shared.post == _post.id) & (_shared.cohort == cohort.id)
    joined = schema.post.join(schema.thread, schema.thread.c.id == _post.thread).outerjoin(
        schema.shared_post, here
    )
    opens = (_post.seq == schema.thread.c.seq).label("opens")
    return select(schema.post, seq_here().label("seq_here"), opens).select_from(joined)


def _beside(
    connection: Connection, table: Table, ids: list[str], value: Callable[[Row[Any]], T], *, order: str
) -> defaultdict[str, list[T]]:
    by_post: defaultdict[str, list[T]] = defaultdict(list)
    for begin in range(0, len(ids), AT_ONCE):
        some = ids[begin : begin + AT_ONCE]
        query = select(table).where(table.c.post.in_(some)).order_by(table.c[order])
        for row in connection.execute(query):
            by_post[row.post].append(value(row))
    return by_post


def _links(connection: Connection, ids: list[str]) -> defaultdict[str, list[Link]]:
    by_post = _beside(connection, schema.post_link, ids, lambda row: row.address, order="position")
    titles = titles_of(connection, {address for some in by_post.values() for address in some})
    linked: defaultdict[str, list[Link]] = defaultdict(list)
    for post, addresses in by_post.items():
        linked[post] = [Link(address, titles.get(address, "")) for address in addresses]
    return linked


def titles_of(connection: Connection, addresses: Collection[str]) -> dict[str, str]:
    """Return what the service has fetched: address → title."""
    if not addresses:
        return {}
    kept = schema.link_title.c
    rows = connection.execute(select(kept.address, kept.title).where(kept.address.in_(addresses)))
    return {row.address: row.title for row in rows}


def _by_emoji(rows: Iterable[Row[Any]]) -> tuple[Reaction, ...]:
    people: dict[str, list[str]] = {}
    for row in rows:
        people.setdefault(row.emoji, []).append(row.person)
    return tuple(Reaction(emoji, tuple(names)) for emoji, names in sorted(people.items()))


def _add_words(tx: Transaction, post: Post) -> None:
    place = {"post": post.id, "thread": post.thread, "cohort": post.cohort}
    for tag in post.tags:
        tx.connection.execute(schema.post_tag.insert().values(tag=tag, **place))
    for person in post.mentions:
        tx.connection.execute(schema.mention.insert().values(post=post.id, person=person))
    for position, link in enumerate(post.links):
        row = {"post": post.id, "position": position, "address": link.address}
        tx.connection.execute(schema.post_link.insert().values(row))


def _as_post(row: Row[Any]) -> Post:
    hidden_at, endorsed_at = moment(row.hidden_at), moment(row.endorsed_at)
    return Post(
        id=row.id,
        thread=row.thread,
        cohort=row.cohort,
        author=row.author,
        role=row.role,
        source=row.source,
        html=row.html,
        created_at=datetime.fromisoformat(row.created_at),
        seq=row.seq_here,
        opens=row.opens,
        pseudonym=row.pseudonym,
        edited_at=moment(row.edited_at),
        deleted_at=moment(row.deleted_at),
        hidden=Act(row.hidden_by, hidden_at, row.hidden_reason) if hidden_at else None,
        endorsed=Act(row.endorsed_by, endorsed_at) if endorsed_at else None,
    )


# Every look at a cohort with prompts asks it: put together once.
_ANSWERED = (
    select(_post.thread)
    .distinct()
    .join(schema.thread, schema.thread.c.id == _post.thread)
    .where(_post.thread.in_(bindparam("threads", expanding=True)), _post.author == bindparam("person"))
    .where(_post.seq != schema.thread.c.seq)
)
