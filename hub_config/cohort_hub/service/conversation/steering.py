"""What facilitators do with threads, and askers with their questions."""

from collections.abc import Callable
from dataclasses import replace

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import noticing, telling
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.conversation.reading import eyes_of, visible_heading, visible_post
from cohort_hub.service.errors import Conflict, Invalid, NotAllowed
from cohort_hub.service.model import Act, Cohort, Person, Post, Thread
from cohort_hub.service.store import audit, posts, threads
from cohort_hub.service.store.database import Transaction

Allowed = Callable[[Eyes, Thread], bool]


def pin(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str) -> None:
    """Keep a thread at the top of its module's discussion."""
    if _change(tx, person, cohort, thread_id, lambda thread: replace(thread, pinned=True)):
        audit.add(tx, cohort.id, person.name, "pin", subject=thread_id, detail={})


def unpin(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str) -> None:
    if _change(tx, person, cohort, thread_id, lambda thread: replace(thread, pinned=False)):
        audit.add(tx, cohort.id, person.name, "unpin", subject=thread_id, detail={})


def close(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, reason: str) -> None:
    """Let nobody but facilitators write in a thread any more; it stays readable, with the reason."""
    closed = Act(person.name, tx.now, reason)
    _change(tx, person, cohort, thread_id, lambda thread: replace(thread, closed=closed))
    audit.add(tx, cohort.id, person.name, "close", subject=thread_id, detail={"reason": reason})


def reopen(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str) -> None:
    if _change(tx, person, cohort, thread_id, lambda thread: replace(thread, closed=None)):
        audit.add(tx, cohort.id, person.name, "reopen", subject=thread_id, detail={})


def resolve(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str) -> None:
    """Call a question answered; raise Invalid for a thread that asks nothing."""

    def resolved(thread: Thread) -> Thread:
        if thread.kind != "question":
            raise Invalid("Only a question can be resolved.")
        return thread if thread.resolved else replace(thread, resolved=Act(person.name, tx.now))

    _change(tx, person, cohort, thread_id, resolved, allowed=access.may_resolve)


def take_up_again(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str) -> None:
    """Call a question open again."""
    _change(
        tx,
        person,
        cohort,
        thread_id,
        lambda thread: replace(thread, resolved=None),
        allowed=access.may_resolve,
    )


def endorse(tx: Transaction, person: Person, *, cohort: Cohort, post_id: str, crowds: Crowds) -> None:
    """Say, as a facilitator, that a post is right."""
    if endorsed := _set_endorsement(tx, person, cohort, post_id, Act(person.name, tx.now)):
        noticing.tell_of_endorsement(tx, *endorsed, crowds=crowds)


def take_back_endorsement(tx: Transaction, person: Person, *, cohort: Cohort, post_id: str) -> None:
    _set_endorsement(tx, person, cohort, post_id, None)


def merge(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, into_id: str) -> None:
    """Put a thread's posts into another one of the same cohort; the thread itself is gone.

    Raises:
        Conflict: the two have different audiences, or one keeps its answers until they are opened.
    """
    eyes = eyes_of(tx.connection, person, cohort)
    thread = visible_heading(tx.connection, eyes, thread_id)
    into = visible_heading(tx.connection, eyes, into_id)
    if not (access.steers(eyes, thread) and access.steers(eyes, into)):
        raise NotAllowed("Threads are merged by the facilitators of their cohort.")
    if thread.id == into.id:
        raise Invalid("A thread cannot be merged into itself.")
    if thread.audience != into.audience:
        raise Conflict("The two threads are for different people. Give them the same audience first.")
    if thread.waits or into.waits:
        raise Conflict("Answers that are not open yet cannot be merged. Wait until they open.")
    telling.tell_gone(tx, thread, actor=person.name)
    posts.move_to(tx, thread, into)
    threads.save_thread(tx, replace(thread, merged_into=into.id, gone=True))
    threads.save_thread(tx, replace(into, last_seq=max(thread.last_seq, into.last_seq)))
    telling.tell_revealed(tx, into, actor=person.name)
    audit.add(tx, cohort.id, person.name, "merge", subject=thread_id, detail={"into": into_id})


def _change(
    tx: Transaction,
    person: Person,
    cohort: Cohort,
    thread_id: str,
    change: Callable[[Thread], Thread],
    *,
    allowed: Allowed = access.steers,
) -> bool:
    """Change a thread and tell of it; return whether anything changed."""
    eyes = eyes_of(tx.connection, person, cohort)
    before = visible_heading(tx.connection, eyes, thread_id)
    if not allowed(eyes, before):
        raise NotAllowed("This is for the facilitators of the thread's cohort.")
    after = change(before)
    if after != before:
        threads.save_thread(tx, after)
        telling.tell_thread(tx, after, actor=telling.actor_in(after, person))
    return after != before


def _set_endorsement(
    tx: Transaction, person: Person, cohort: Cohort, post_id: str, endorsed: Act | None
) -> tuple[Thread, Post] | None:
    """Return what was changed; None where nothing was."""
    eyes = eyes_of(tx.connection, person, cohort)
    thread, before = visible_post(tx.connection, eyes, post_id)
    if not access.steers(eyes, thread):
        raise NotAllowed("Posts are endorsed by the facilitators of the thread's cohort.")
    if before.state != "shown":
        raise Conflict("This post is not there any more.")
    if (before.endorsed is None) == (endorsed is None):
        return None
    after = replace(before, endorsed=endorsed)
    posts.save_post(tx, after)
    telling.tell_changed(tx, thread, after, actor=person.name)
    return thread, after
