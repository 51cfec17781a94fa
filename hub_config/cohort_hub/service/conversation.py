"""The verbs of a discussion: open a thread, add a post, and say how far one has read."""

import secrets

from sqlalchemy import Connection, select

from cohort_hub.service import access
from cohort_hub.service.errors import Invalid, NotFound
from cohort_hub.service.model import EVERYONE, Anchor, Cohort, Event, Person, Post, Thread
from cohort_hub.service.store import events, schema, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import post_view, thread_view
from cohort_hub.service.wire import NewThread, PostAdded, PostView, Seen, ThreadOpened, ThreadView


def open_thread(
    tx: Transaction, author: Person, *, cohort: Cohort, module: str, new: NewThread, html: str
) -> ThreadView:
    """Open a thread with its first post; ``html`` is the rendered ``new.body``.

    Raises:
        NotFound: the cohort's course has no such module.
        Invalid: the module's newest version has no such cell.
    """
    access.require(author, "post", cohort)
    anchor = _anchor_at(tx.connection, cohort, module, new.cell)
    seq = events.next_seq(tx, cohort.id)
    thread_id = _new_id()
    post = _written(tx, author, cohort, thread=thread_id, source=new.body, html=html, seq=seq)
    thread = Thread(thread_id, cohort.id, module, new.kind, EVERYONE, anchor, (post,), seq)
    threads.add_thread(tx, thread)
    view = thread_view(thread, {author.name: author.display_name})
    payload = ThreadOpened(thread=view).model_dump(mode="json")
    events.append(
        tx,
        cohort.id,
        "thread.opened",
        seq=seq,
        actor=author.name,
        audience=thread.audience,
        payload=payload,
    )
    return view


def add_post(
    tx: Transaction, author: Person, *, cohort: Cohort, thread_id: str, source: str, html: str
) -> PostView:
    """Add a post to a thread the author can see; raise NotFound for any other."""
    access.require(author, "post", cohort)
    thread = threads.heading(tx.connection, cohort.id, thread_id)
    if not access.can_see(author, cohort, thread.audience):
        raise NotFound
    seq = events.next_seq(tx, cohort.id)
    post = _written(tx, author, cohort, thread=thread.id, source=source, html=html, seq=seq)
    threads.add_post(tx, thread, post)
    view = post_view(post, {author.name: author.display_name})
    payload = PostAdded(module=thread.module, post=view).model_dump(mode="json")
    events.append(
        tx, cohort.id, "post.added", seq=seq, actor=author.name, audience=thread.audience, payload=payload
    )
    return view


def mark_seen(tx: Transaction, person: Person, *, cohort: Cohort, module: str, seen: Seen) -> None:
    """Remember how far the person has seen a module's discussion; it never goes back.

    This is no event: how far somebody has read is nobody else's business.
    """
    access.require(person, "read", cohort)
    newest_version(tx.connection, cohort, module)
    until = min(seen.seq, events.last_seq(tx.connection, cohort.id))
    if until > threads.seen_until(tx.connection, person.name, cohort.id, module):
        threads.set_seen(tx, person.name, cohort.id, module, until)


def visible_threads(connection: Connection, viewer: Person, cohort: Cohort, module: str) -> list[Thread]:
    """Return the module's threads that are for the viewer's eyes, oldest first."""
    newest_version(connection, cohort, module)
    found = threads.of_module(connection, cohort.id, module)
    return [thread for thread in found if access.can_see(viewer, cohort, thread.audience)]


def visible_events(viewer: Person, cohort: Cohort, page: list[Event]) -> list[Event]:
    """Return the events of a page of the log that are for the viewer's eyes."""
    return [event for event in page if access.can_see(viewer, cohort, event.audience)]


def newest_version(connection: Connection, cohort: Cohort, module: str) -> int:
    """Return the number of the module's newest version; raise NotFound when the course has no such module."""
    table = schema.module.c
    version = connection.execute(
        select(table.version).where(table.course == cohort.course, table.id == module)
    ).scalar_one_or_none()
    if version is None:
        raise NotFound("This course has no such module.")
    return version


def _anchor_at(connection: Connection, cohort: Cohort, module: str, cell: str | None) -> Anchor:
    version = newest_version(connection, cohort, module)
    if cell is None:
        return Anchor(None, version)
    table = schema.cell.c
    known = connection.execute(
        select(table.key).where(
            table.course == cohort.course,
            table.module == module,
            table.version == version,
            table.key == cell,
        )
    ).first()
    if known is None:
        raise Invalid(
            f"Version {version} of this module has no cell “{cell}”. "
            "Reload the page, or write about the whole module (no cell)."
        )
    return Anchor(cell, version)


def _written(
    tx: Transaction, author: Person, cohort: Cohort, *, thread: str, source: str, html: str, seq: int
) -> Post:
    role = access.role_of(author, cohort)
    return Post(_new_id(), thread, author.name, role, source, html, tx.now, seq)


def _new_id() -> str:
    return secrets.token_hex(10)
