"""Who is told of what. One post gives one person one notice, for the reason that matters most to them.

Nobody is told of their own acts, of a thread they have muted, or of what they may not see.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from secrets import token_hex
from typing import Final

from sqlalchemy import Connection, select

from cohort_hub.service import access
from cohort_hub.service.crowds import Crowd
from cohort_hub.service.mentions import FACILITATORS_NAME
from cohort_hub.service.model import Notice, NoticeKind, Post, Thread, only
from cohort_hub.service.store import events, marks, notices, roster, schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import notice_view
from cohort_hub.service.wire import NoticeAdded

Crowds = Sequence[Crowd]
# A post is told of once, whichever of these is the reason.
NEWS: Final[tuple[NoticeKind, ...]] = ("mention", "answer", "asked", "reply", "announcement", "tag")


def tell_of_post(tx: Transaction, thread: Thread, post: Post, *, crowds: Crowds) -> None:
    """Tell everybody whom a new post concerns."""
    reasons = _reasons(tx.connection, thread, post, crowds)
    _tell(tx, thread, post, reasons, crowds=crowds, actor=post.author, who=_who(tx.connection, post))


def tell_of_edit(tx: Transaction, thread: Thread, before: Post, after: Post, *, crowds: Crowds) -> None:
    """Tell those whom the new words of a post name and the old did not."""
    named = frozenset(after.mentions) - frozenset(before.mentions)
    reasons: dict[str, NoticeKind] = dict.fromkeys(_mentioned(named, crowds), "mention")
    _tell(tx, thread, after, reasons, crowds=crowds, actor=after.author, who=_who(tx.connection, after))


def tell_of_endorsement(tx: Transaction, thread: Thread, post: Post, *, crowds: Crowds) -> None:
    """Tell the author that a facilitator called the post right; a second time nobody is told."""
    if post.endorsed:
        by = post.endorsed.by
        who = roster.names_of(tx.connection, [by]).get(by, by)
        _tell(tx, thread, post, {post.author: "endorsed"}, crowds=crowds, actor=by, who=who)


def tell_of_hiding(tx: Transaction, thread: Thread, post: Post, *, crowds: Crowds) -> None:
    """Tell the author that the post was hidden; who did it is not told, the reason stands at the place."""
    if post.hidden:
        _tell(tx, thread, post, {post.author: "hidden"}, crowds=crowds, actor=post.hidden.by, who="")


def tell_who_may_help(
    tx: Transaction, thread: Thread, post: Post, helpers: Iterable[str], *, crowds: Crowds
) -> None:
    """Tell people who said that one may ask them of a question that waits for an answer."""
    reasons: dict[str, NoticeKind] = dict.fromkeys(helpers, "asked")
    _tell(tx, thread, post, reasons, crowds=crowds, actor=post.author, who=_who(tx.connection, post))


def _reasons(connection: Connection, thread: Thread, post: Post, crowds: Crowds) -> Mapping[str, NoticeKind]:
    """Return name → why they are told; what matters more is written over what matters less."""
    reasons: dict[str, NoticeKind] = dict.fromkeys(_tag_followers(connection, post, crowds), "tag")
    if post.opens and thread.announcement:
        reasons |= dict.fromkeys((name for crowd in crowds for name in crowd.everybody), "announcement")
    if not post.opens:
        reasons |= dict.fromkeys(_taking_part(connection, thread), "reply")
        reasons[thread.author] = "answer" if thread.kind == "question" else "reply"
    reasons |= dict.fromkeys(_mentioned(post.mentions, crowds), "mention")
    return reasons


def _taking_part(connection: Connection, thread: Thread) -> frozenset[str]:
    """Return who has written in the thread, or follows it."""
    post = schema.post.c
    wrote = connection.execute(
        select(post.author).where(post.thread == thread.id, post.deleted_at.is_(None)).distinct()
    )
    follows = (name for name, how in marks.followers(connection, thread.id).items() if how == "following")
    return frozenset((*wrote.scalars(), *follows))


def _mentioned(names: Collection[str], crowds: Crowds) -> frozenset[str]:
    people = frozenset(names) - {FACILITATORS_NAME}
    if FACILITATORS_NAME not in names:
        return people
    return people.union(*(crowd.facilitators for crowd in crowds[:1]))


def _tag_followers(connection: Connection, post: Post, crowds: Crowds) -> frozenset[str]:
    follow = schema.tag_follow.c
    cohorts = [crowd.cohort.id for crowd in crowds]
    rows = connection.execute(
        select(follow.person).where(follow.cohort.in_(cohorts), follow.tag.in_(post.tags))
    )
    return frozenset(rows.scalars()) if post.tags else frozenset()


def _tell(
    tx: Transaction,
    thread: Thread,
    post: Post,
    reasons: Mapping[str, NoticeKind],
    *,
    crowds: Crowds,
    actor: str,
    who: str,
) -> None:
    if not reasons:
        return
    silent = {name for name, how in marks.followers(tx.connection, thread.id).items() if how == "muted"}
    kinds = frozenset(reasons.values())
    once = notices.told(tx.connection, post.id, NEWS if kinds <= set(NEWS) else kinds - {"hidden"})
    found = [
        Notice(token_hex(10), name, crowd.cohort.id, kind, thread.id, post.id, who, tx.now)
        for name, kind in reasons.items()
        if name != actor and name not in silent and name not in once
        if (crowd := _where_it_is_seen(tx.connection, name, thread, post, crowds))
    ]
    notices.add(tx, found)
    _announce(tx, thread, found)


def _where_it_is_seen(
    connection: Connection, name: str, thread: Thread, post: Post, crowds: Crowds
) -> Crowd | None:
    """Return the cohort in which this person may see the post; None where there is none."""
    for crowd in crowds:
        eyes = crowd.eyes(connection, name, thread)
        if eyes and access.reaches(thread, crowd.cohort) and access.can_see_post(eyes, thread, post):
            return crowd
    return None


def _announce(tx: Transaction, thread: Thread, found: Sequence[Notice]) -> None:
    """Tell the windows of those people.

    What everybody of a cohort is told anyway is announced in it once: a thousand rows of the log, each for
    one person, would be weighed for a thousand listeners.
    """
    for notice in (one for one in found if one.kind != "announcement"):
        _append(tx, thread, notice, audience=only(notice.person))
    by_cohort = {one.cohort: one for one in found if one.kind == "announcement"}
    for notice in by_cohort.values():
        _append(tx, thread, notice, audience=thread.audience)


def _append(tx: Transaction, thread: Thread, notice: Notice, *, audience: str) -> None:
    payload = NoticeAdded(notice=notice_view(notice, thread))
    events.append(
        tx,
        notice.cohort,
        "notice.added",
        seq=events.next_seq(tx, notice.cohort),
        actor="",
        audience=audience,
        payload=payload.model_dump(mode="json"),
    )


def _who(connection: Connection, post: Post) -> str:
    if post.pseudonym:
        return post.pseudonym
    return roster.names_of(connection, [post.author]).get(post.author, post.author)
