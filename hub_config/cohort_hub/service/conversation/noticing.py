"""Who is told of what. One post gives one person one notice, for the reason that matters most to them.

Nobody is told of their own acts, of what others do in a thread they have muted, or of what they may not see;
that one's own post was hidden is told always. Of a reply is told
who has read, or been mailed, of the one before: a thread in which much is said is one line in a bell, which
leads to the first.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from secrets import token_hex
from typing import Any, Final

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.crowds import Crowd
from cohort_hub.service.mentions import FACILITATORS_NAME
from cohort_hub.service.model import MODERATION, Notice, NoticeKind, Person, Post, Thread, only
from cohort_hub.service.store import events, marks, notices, roster, tags
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.taking_part import to_tell_of_a_reply
from cohort_hub.service.views import notice_view
from cohort_hub.service.wire import NoticeAdded

Crowds = Sequence[Crowd]
# A post is told of once, whichever of these is the reason.
NEWS: Final[tuple[NoticeKind, ...]] = ("mention", "answer", "asked", "reply", "announcement", "tag")


def tell_of_post(tx: Transaction, thread: Thread, post: Post, *, author: Person, crowds: Crowds) -> None:
    """Tell everybody whom a new post of ``author`` concerns."""
    reasons = _reasons(tx.connection, thread, post, crowds)
    who = post.pseudonym or author.display_name
    _tell(tx, thread, post, reasons, crowds=crowds, actor=author.name, who=who)


def tell_of_edit(tx: Transaction, thread: Thread, before: Post, after: Post, *, crowds: Crowds) -> None:
    """Tell those whom the new words of a post name and the old did not."""
    named = frozenset(after.mentions) - frozenset(before.mentions)
    reasons: dict[str, NoticeKind] = dict.fromkeys(_mentioned(named, crowds), "mention")
    _tell(tx, thread, after, reasons, crowds=crowds, actor=after.author, who=_who(tx.connection, after))


def tell_of_opening(tx: Transaction, before: Thread, after: Thread, *, crowds: Crowds) -> None:
    """Tell those who see posts of a thread only now: who is named in one, and who follows the thread.

    ``before`` and ``after`` are the thread with its posts, as it stood and as it stands.
    """
    marked = marks.followers(tx.connection, after.id).items()
    following: dict[str, NoticeKind] = {name: "reply" for name, how in marked if how == "following"}
    replies = [post for post in after.posts if post.state == "shown" and not post.opens]
    for post in (one for one in after.posts if one.state == "shown"):
        reasons: dict[str, NoticeKind] = dict.fromkeys(_mentioned(post.mentions, crowds), "mention")
        if post in replies[-1:]:
            reasons = following | reasons
        new: dict[str, NoticeKind] = {
            name: why
            for name, why in reasons.items()
            if _where_it_is_seen(tx.connection, name, before, post, crowds) is None
        }
        _tell(tx, after, post, new, crowds=crowds, actor=post.author, who=_who(tx.connection, post))


def tell_of_endorsement(tx: Transaction, thread: Thread, post: Post, *, crowds: Crowds) -> None:
    """Tell the author that a facilitator called the post right; a second time nobody is told."""
    if post.endorsed:
        by = post.endorsed.by
        who = roster.names_of(tx.connection, [by]).get(by, by)
        _tell(tx, thread, post, {post.author: "endorsed"}, crowds=crowds, actor=by, who=who)


def tell_of_hiding(tx: Transaction, thread: Thread, post: Post, *, crowds: Crowds) -> None:
    """Tell the author that the post was hidden, and why; who did it is not told."""
    if post.hidden:
        act: dict[str, NoticeKind] = {post.author: "hidden"}
        by, reason = post.hidden.by, post.hidden.reason
        _tell(tx, thread, post, act, crowds=crowds, actor=by, who="", reason=reason)


def tell_of_restoring(
    tx: Transaction, thread: Thread, post: Post, *, by: str, reason: str, crowds: Crowds
) -> None:
    """Tell the author that everybody reads the post again, and why; who did it is not told."""
    _tell(tx, thread, post, {post.author: "restored"}, crowds=crowds, actor=by, who="", reason=reason)


def tell_who_may_help(
    tx: Transaction, thread: Thread, post: Post, helpers: Iterable[str], *, crowds: Crowds
) -> None:
    """Tell people who said that one may ask them of a question that waits for an answer."""
    reasons: dict[str, NoticeKind] = dict.fromkeys(helpers, "asked")
    _tell(tx, thread, post, reasons, crowds=crowds, actor=post.author, who=_who(tx.connection, post))


def _reasons(connection: Connection, thread: Thread, post: Post, crowds: Crowds) -> Mapping[str, NoticeKind]:
    """Return name → why they are told; what matters more is written over what matters less."""
    following = tags.followers(connection, [crowd.cohort.id for crowd in crowds], post.tags)
    reasons: dict[str, NoticeKind] = dict.fromkeys(following, "tag")
    if post.opens and thread.announcement:
        reasons |= dict.fromkeys((name for crowd in crowds for name in crowd.everybody), "announcement")
    if not post.opens:
        taking_part = to_tell_of_a_reply(connection, thread.id, thread.author)
        reasons |= dict.fromkeys(taking_part - {post.author}, "reply")
        if thread.kind == "question" and thread.author != post.author:
            reasons[thread.author] = "answer"
    reasons |= dict.fromkeys(_mentioned(post.mentions, crowds), "mention")
    return reasons


def _mentioned(names: Collection[str], crowds: Crowds) -> frozenset[str]:
    people = frozenset(names) - {FACILITATORS_NAME}
    if FACILITATORS_NAME not in names:
        return people
    return people.union(*(crowd.facilitators for crowd in crowds[:1]))


def _tell(
    tx: Transaction,
    thread: Thread,
    post: Post,
    reasons: Mapping[str, NoticeKind],
    *,
    crowds: Crowds,
    actor: str,
    who: str,
    reason: str = "",
) -> None:
    if not reasons:
        return
    silent = {name for name, how in marks.followers(tx.connection, thread.id).items() if how == "muted"}
    kinds = frozenset(reasons.values())
    once = notices.told(tx.connection, post.id, NEWS if kinds <= set(NEWS) else kinds - MODERATION)
    found = [
        Notice(token_hex(10), name, crowd.cohort.id, kind, thread.id, post.id, who, tx.now, reason)
        for name, kind in reasons.items()
        if name != actor and name not in once and (name not in silent or kind in MODERATION)
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
    by_cohort = {one.cohort: one for one in found if one.kind == "announcement"}
    told = [(only(one.person), one) for one in found if one.kind != "announcement"]
    told += [(thread.audience, one) for one in by_cohort.values()]
    for cohort in {notice.cohort for _, notice in told}:
        here = [(audience, notice) for audience, notice in told if notice.cohort == cohort]
        events.append_each(tx, cohort, "notice.added", [(to, _payload(thread, one)) for to, one in here])


def _payload(thread: Thread, notice: Notice) -> dict[str, Any]:
    return NoticeAdded(notice=notice_view(notice, thread)).model_dump(mode="json")


def _who(connection: Connection, post: Post) -> str:
    if post.pseudonym:
        return post.pseudonym
    return roster.names_of(connection, [post.author]).get(post.author, post.author)
