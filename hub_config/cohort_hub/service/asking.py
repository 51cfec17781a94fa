"""Questions find those who can answer: one that waits is told to who said that one may ask them about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select

from cohort_hub.service.conversation import noticing
from cohort_hub.service.errors import NotFound
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.model import Cohort, Post, Thread
from cohort_hub.service.store import notices, posts, profiles, roster, schema, threads
from cohort_hub.service.store.database import Store, Transaction
from cohort_hub.service.store.times import iso

# A question that nobody took up for so long is for the facilitators' queue, not for a stranger.
OLDEST: Final = timedelta(days=14)


@dataclass(frozen=True)
class Waiting:
    """A question without an answer, and who could be asked and has not been."""

    cohort: Cohort
    thread: Thread
    post: Post
    helpers: frozenset[str]


async def ask_around(store: Store, gathering: Gathering, *, after: timedelta) -> None:
    """Tell of every question that has waited for ``after`` who may be asked about one of its tags."""
    with store.read() as connection:
        found = list(_unanswered(connection, store.clock(), after))
    for waiting in found:
        crowds = await gathering.at_thread(waiting.cohort, waiting.thread.id)
        await store.write(lambda tx, one=waiting, there=crowds: _ask(tx, one, there))


def _ask(tx: Transaction, waiting: Waiting, crowds: noticing.Crowds) -> None:
    try:
        thread = threads.whole(tx.connection, waiting.cohort, waiting.thread.id)
        post = posts.one(tx.connection, waiting.cohort, waiting.post.id)
    except NotFound:
        return
    # It may have been answered while the Hub was asked.
    if _waits(thread) and post.state == "shown":
        noticing.tell_who_may_help(tx, thread, post, waiting.helpers, crowds=crowds)


def _unanswered(connection: Connection, now: datetime, after: timedelta) -> Iterator[Waiting]:
    helps = profiles.who_helps(connection)
    if not helps:
        return
    thread, post = schema.thread.c, schema.post.c
    ripe = (post.created_at <= iso(now - after), post.created_at >= iso(now - OLDEST))
    rows = connection.execute(
        select(thread.id, thread.cohort)
        .join(schema.post, (post.thread == thread.id) & (post.seq == thread.seq))
        .where(thread.kind == "question", thread.gone.is_(False), thread.resolved_at.is_(None), *ripe)
        .where(thread.closed_at.is_(None))
    )
    for row in rows.all():
        cohort = roster.cohort(connection, row.cohort)
        asked = threads.whole(connection, cohort, row.id)
        if not _waits(asked) or asked.posts[0].state != "shown":
            continue
        opening = asked.posts[0]
        could = {name for name, tags in helps.items() if tags & set(opening.tags)}
        helpers = could - notices.told(connection, opening.id, noticing.NEWS) - {opening.author}
        if helpers:
            yield Waiting(cohort, asked, opening, frozenset(helpers))


def _waits(thread: Thread) -> bool:
    """Whether nobody but the asker has written in the thread, and nobody settled it."""
    others = (post for post in thread.posts if post.author != thread.author and post.state == "shown")
    return thread.resolved is None and thread.closed is None and next(others, None) is None
