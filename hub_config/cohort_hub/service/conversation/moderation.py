"""What a cohort's facilitators have before them: reported posts, hidden ones, and who is muted."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation.reading import eyes_of, visible_post
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Cohort, Person, Post, Report, Thread
from cohort_hub.service.store import events, reports, schema, silences
from cohort_hub.service.store import modules as shelf
from cohort_hub.service.views import Names, muted_view, named, post_view
from cohort_hub.service.wire import HiddenPost, Moderation, PostInPlace, Reported, ReportedPost

LISTED = 100


def moderation(
    connection: Connection, person: Person, cohort: Cohort, *, names: Names, now: datetime
) -> Moderation:
    """Return what waits and what was done; raise NotAllowed or NotFound for who does not moderate."""
    access.require(person, "moderate", cohort)
    seq = events.last_seq(connection, cohort.id)
    eyes = eyes_of(connection, person, cohort)
    return Moderation(
        cohort=cohort.id,
        seq=seq,
        reported=_reported(connection, eyes, names),
        hidden=_hidden(connection, eyes, names),
        muted=[muted_view(one, names) for one in silences.of_cohort(connection, cohort.id, now)],
    )


def _reported(connection: Connection, eyes: Eyes, names: Names) -> list[ReportedPost]:
    by_post: defaultdict[str, list[Report]] = defaultdict(list)
    for one in reports.waiting(connection, eyes.cohort.id):
        by_post[one.post].append(one)
    return [
        ReportedPost(
            **_in_place(connection, thread, post, names).model_dump(),
            reports=[
                Reported(id=one.id, reporter=named(one.reporter, names), reason=one.reason, at=one.at)
                for one in by_post[post.id]
            ],
        )
        for thread, post in _there(connection, eyes, list(by_post)[:LISTED])
    ]


def _hidden(connection: Connection, eyes: Eyes, names: Names) -> list[HiddenPost]:
    post = schema.post.c
    which = (post.cohort == eyes.cohort.id, post.hidden_at.is_not(None), post.deleted_at.is_(None))
    ids = connection.scalars(select(post.id).where(*which).order_by(post.hidden_at.desc()).limit(LISTED))
    return [
        HiddenPost(
            **_in_place(connection, thread, post, names).model_dump(),
            by=names.get(post.hidden.by, post.hidden.by),
            at=post.hidden.at,
        )
        for thread, post in _there(connection, eyes, list(ids))
        if post.hidden is not None
    ]


def _there(connection: Connection, eyes: Eyes, ids: list[str]) -> Iterator[tuple[Thread, Post]]:
    for post_id in ids:
        try:
            yield visible_post(connection, eyes, post_id)
        except NotFound:
            # Its thread is gone, or was given to its author alone: there is nothing here to moderate.
            continue


def _in_place(connection: Connection, thread: Thread, post: Post, names: Names) -> PostInPlace:
    return PostInPlace(
        post=post_view(post, names, in_full=True),
        module=thread.module,
        module_title=shelf.newest(connection, thread.course, thread.module).title if thread.module else "",
        cell=thread.anchor.cell,
    )
