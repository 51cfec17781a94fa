"""Hide a post from the cohort and restore it, each with a reason that its author reads."""

from dataclasses import replace

from cohort_hub.service import access
from cohort_hub.service.conversation import noticing, reporting, telling
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.conversation.reading import eyes_of, visible_post
from cohort_hub.service.errors import Conflict, NotAllowed
from cohort_hub.service.model import Act, Cohort, Person, Post, Thread
from cohort_hub.service.store import audit, posts
from cohort_hub.service.store.database import Transaction


def hide(tx: Transaction, by: Person, *, cohort: Cohort, post_id: str, reason: str, crowds: Crowds) -> None:
    """Hide a post: its author and the facilitators still read it, with the reason; its reports are settled.

    Raises:
        Conflict: it is hidden already, or deleted.
    """
    thread, post = _moderated(tx, by, cohort, post_id)
    if post.state != "shown":
        raise Conflict("This post is hidden already, or its author has deleted it.")
    after = replace(post, hidden=Act(by.name, tx.now, reason))
    posts.save_post(tx, after)
    telling.tell_changed(tx, thread, after)
    noticing.tell_of_hiding(tx, thread, after, crowds=crowds)
    reports = reporting.settle(tx, post, "hidden", by=by.name)
    _note(tx, by, "hide", thread, post, reason=reason, reports=reports)


def restore(
    tx: Transaction, by: Person, *, cohort: Cohort, post_id: str, reason: str, crowds: Crowds
) -> None:
    """Show a hidden post to everybody again, with a reason its author reads.

    Raises:
        Conflict: it is not hidden.
    """
    thread, post = _moderated(tx, by, cohort, post_id)
    if post.state != "hidden":
        raise Conflict("This post is not hidden (any more).")
    after = replace(post, hidden=None)
    posts.save_post(tx, after)
    telling.tell_changed(tx, thread, after)
    noticing.tell_of_restoring(tx, thread, after, by=by.name, reason=reason, crowds=crowds)
    _note(tx, by, "restore", thread, post, reason=reason)


def dismiss(tx: Transaction, by: Person, *, cohort: Cohort, post_id: str) -> None:
    """Leave a reported post as it is, and settle its reports; raise Conflict where none waits."""
    thread, post = _moderated(tx, by, cohort, post_id)
    reports = reporting.settle(tx, post, "dismissed", by=by.name)
    if reports == 0:
        raise Conflict("No report of this post waits (any more).")
    _note(tx, by, "dismiss", thread, post, reports=reports)


def _moderated(tx: Transaction, by: Person, cohort: Cohort, post_id: str) -> tuple[Thread, Post]:
    eyes = eyes_of(tx.connection, by, cohort)
    thread, post = visible_post(tx.connection, eyes, post_id)
    if not (access.steers(eyes, thread) and access.may(by, "moderate", cohort)):
        raise NotAllowed("Posts are hidden and restored by the facilitators of the thread's cohort.")
    return thread, post


def _note(
    tx: Transaction,
    by: Person,
    action: str,
    thread: Thread,
    post: Post,
    *,
    reason: str = "",
    reports: int = 0,
) -> None:
    # Not whose it is: an administrator need not learn who wrote without a name.
    told = {"reason": reason, "reports": str(reports) if reports else "", "module": thread.module}
    detail = {name: value for name, value in told.items() if value}
    audit.add(tx, thread.cohort, by.name, action, subject=post.id, detail=detail)
