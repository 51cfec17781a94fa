"""For whom a thread is: chosen when it is written, and turned wider or narrower later."""

from dataclasses import replace

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import muting, noticing, telling
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.conversation.reading import eyes_of, visible_thread
from cohort_hub.service.errors import Invalid, NotAllowed
from cohort_hub.service.model import Cohort, Person, Thread, only, person_and_facilitators
from cohort_hub.service.store import audit, events, posts, roster, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import thread_view
from cohort_hub.service.wire import ThreadView

TO_ONESELF = "private"
TO_FACILITATORS = "to facilitators"


def addressed(connection: Connection, eyes: Eyes, wish: str, thread: Thread | None = None) -> str:
    """Return the audience a person wishes for a thread (None: a new one).

    Raises:
        Invalid: there is no such audience.
        NotAllowed: it is not this person's to choose.
    """
    author = thread.author if thread else eyes.person.name
    audience = {TO_ONESELF: only(author), TO_FACILITATORS: person_and_facilitators(author)}.get(wish, wish)
    teams = [f"team:{team.id}" for team in roster.teams(connection)]
    if wish not in (TO_ONESELF, TO_FACILITATORS, "cohort", "course", "organisation", *teams):
        raise Invalid(f"There is no audience “{wish}”. Ask /audiences for those there are.")
    if not access.may_address(eyes, audience, thread):
        raise NotAllowed("This audience is not yours to choose for this thread.")
    return audience


def set_audience(
    tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, wish: str, crowds: Crowds
) -> ThreadView:
    """Turn the dial: from now on the thread is for another audience. It can be turned back.

    Who is named in what they read only now is told of it; ``crowds`` are those of the new audience.

    Raises:
        NotFound: the thread is not for this person's eyes.
        NotAllowed: it is not this person's to widen or narrow, or they are muted.
    """
    muting.require_voice(tx, person, cohort)
    eyes = eyes_of(tx.connection, person, cohort)
    before = visible_thread(tx.connection, eyes, thread_id)
    audience = addressed(tx.connection, eyes, wish, before)
    after = replace(before, audience=audience)
    if audience != before.audience:
        telling.tell_gone(tx, before, actor=telling.actor_in(after, person))
        threads.save_thread(tx, after)
        share_posts(tx, after)
        telling.tell_revealed(tx, after, actor=telling.actor_in(after, person))
        noticing.tell_of_opening(tx, before, after, crowds=crowds)
        detail = {"from": before.audience, "to": audience}
        audit.add(tx, cohort.id, person.name, "set audience", subject=thread_id, detail=detail)
    return thread_view(after, roster.display_names(tx.connection), eyes)


def share_posts(tx: Transaction, thread: Thread) -> None:
    """Give the posts that are there already their place in the log of every cohort that reads them now."""
    for cohort in telling.readers(tx.connection, thread)[1:]:
        for post in thread.posts:
            posts.share(tx, cohort, post.id, events.next_seq(tx, cohort))
