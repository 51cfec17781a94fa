"""Put a thread at its place again, or confirm the place it was given."""

from dataclasses import replace

from cohort_hub.service import access, annotation
from cohort_hub.service.conversation import telling
from cohort_hub.service.conversation.reading import eyes_of, visible_thread
from cohort_hub.service.errors import NotAllowed
from cohort_hub.service.model import Cohort, Person, Thread
from cohort_hub.service.store import roster, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import anchor_view, thread_view
from cohort_hub.service.wire import NewPlace, ThreadMoved, ThreadView


def attach(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, new: NewPlace) -> ThreadView:
    """Put a thread at a place in its module's newest version: from now on it is about that.

    Raises:
        NotFound: there is no such thread for this person's eyes.
        NotAllowed: the person neither opened the thread nor guides or authors here.
        Invalid: there is no such place.
    """
    eyes = eyes_of(tx.connection, person, cohort)
    thread = visible_thread(tx.connection, eyes, thread_id)
    if not access.may_attach(eyes, thread):
        raise NotAllowed("Only who opened this discussion, a facilitator or a designer can move it.")
    anchor = annotation.anchor_at(tx.connection, thread.course, thread.module, new.cell, new.anchor)
    thread = replace(thread, anchor=anchor)
    threads.move(tx, [thread])
    moved = ThreadMoved(thread=thread.id, module=thread.module, anchor=anchor_view(anchor))
    telling.tell_in_thread(
        tx, thread, "thread.moved", moved, actor=_actor(thread, person), audience=thread.audience
    )
    return thread_view(thread, roster.display_names(tx.connection), eyes)


def _actor(thread: Thread, person: Person) -> str:
    """Return who moved it; an author whom peers know by a pseudonym is not told."""
    anonymous = any(post.opens and post.pseudonym for post in thread.posts)
    return telling.NOBODY if anonymous and person.name == thread.author else person.name
