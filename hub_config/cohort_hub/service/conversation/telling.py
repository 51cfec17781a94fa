"""What a change of the conversation leaves in the log, of every cohort that reads the thread.

Where some see less of a post than others, the event for all is followed by one for those who see it in full.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.model import EventKind, Person, Post, Thread, only
from cohort_hub.service.store import events, posts, roster
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import Names, post_view, thread_head
from cohort_hub.service.wire import (
    PostAdded,
    PostChanged,
    PostRemoved,
    PostView,
    ThreadChanged,
    ThreadOpened,
    ThreadPlace,
    ThreadView,
)
from cohort_hub.service.wire.base import Wire

NOBODY = ""


# Cohort and log position → what is told there.
Payload = Callable[[str, int], Wire]


def readers(connection: Connection, thread: Thread) -> list[str]:
    """Return the cohorts in which the thread is read, its own first."""
    if not access.is_shared(thread):
        return [thread.cohort]
    reading = [cohort.id for cohort in roster.cohorts(connection) if access.reaches(thread, cohort)]
    return sorted(reading, key=lambda cohort: cohort != thread.cohort)


def tell_opened(tx: Transaction, thread: Thread, *, author: Person | None = None) -> None:
    """Tell of a new thread, whose ``seq`` was taken in this transaction."""
    [post] = thread.posts
    names = names_for(tx.connection, post, author)

    def payload(cohort: str, seq: int) -> ThreadOpened:
        first = _new_view(tx, post, names, cohort, seq)
        return ThreadOpened(thread=ThreadView(**thread_head(thread, names).model_dump(), posts=[first]))

    _tell(tx, thread, "thread.opened", payload, actor=_actor(post), audience=thread.audience, seq=thread.seq)
    _tell_in_full(tx, thread, post, names)


def tell_added(tx: Transaction, thread: Thread, post: Post, *, author: Person) -> None:
    """Tell of a reply, whose ``seq`` was taken in this transaction."""
    names = names_for(tx.connection, post, author)

    def payload(cohort: str, seq: int) -> PostAdded:
        return PostAdded(module=thread.module, post=_new_view(tx, post, names, cohort, seq))

    audience = access.audience_of(thread, post)
    _tell(tx, thread, "post.added", payload, actor=_actor(post), audience=audience, seq=post.seq)
    _tell_in_full(tx, thread, post, names)


def tell_changed(tx: Transaction, thread: Thread, post: Post, *, actor: str = NOBODY) -> None:
    """Tell how a post is now."""
    names = names_for(tx.connection, post)
    payload = _as_now(tx, thread, post, names, in_full=False)
    _tell(tx, thread, "post.changed", payload, actor=actor, audience=access.audience_of(thread, post))
    _tell_in_full(tx, thread, post, names)


def tell_removed(tx: Transaction, thread: Thread, post: Post) -> None:
    payload = PostRemoved(module=thread.module, thread=thread.id, post=post.id)
    audience = access.audience_of(thread, post)
    _tell(tx, thread, "post.removed", lambda *_: payload, actor=_actor(post), audience=audience)


def tell_thread(tx: Transaction, thread: Thread, *, actor: str) -> None:
    """Tell how a thread is now, but for its posts."""
    acts = [act.by for act in (thread.closed, thread.resolved) if act]
    payload = ThreadChanged(thread=thread_head(thread, roster.names_of(tx.connection, acts)))
    _tell(tx, thread, "thread.changed", lambda *_: payload, actor=actor, audience=thread.audience)


def tell_gone(tx: Transaction, thread: Thread, *, actor: str) -> None:
    """Tell everybody who could read the thread that they no longer do."""
    payload = ThreadPlace(thread=thread.id, module=thread.module)
    _tell(tx, thread, "thread.removed", lambda *_: payload, actor=actor, audience=thread.audience)


def tell_revealed(tx: Transaction, thread: Thread, *, actor: str) -> None:
    """Tell who reads the thread to fetch it: there is more in it now."""
    payload = ThreadPlace(thread=thread.id, module=thread.module)
    _tell(tx, thread, "thread.revealed", lambda *_: payload, actor=actor, audience=thread.audience)


def tell_answers(tx: Transaction, thread: Thread, *, to: str) -> None:
    """Tell an audience to fetch the thread: the answers of others, kept until now, are open to it."""
    payload = ThreadPlace(thread=thread.id, module=thread.module, answers=True)
    _tell(tx, thread, "thread.revealed", lambda *_: payload, actor=NOBODY, audience=to)


def tell_in_thread(
    tx: Transaction, thread: Thread, kind: EventKind, payload: Wire, *, actor: str, audience: str
) -> None:
    """Tell anything else about a thread, the same in every cohort."""
    _tell(tx, thread, kind, lambda *_: payload, actor=actor, audience=audience)


def names_for(connection: Connection, post: Post, author: Person | None = None) -> Names:
    """Return the display names that a post's view needs; the author's own is known already."""
    told = {*post.mentions, *([post.endorsed.by] if post.endorsed else [])}
    if author is None:
        return roster.names_of(connection, {post.author, *told})
    return {**(roster.names_of(connection, told) if told else {}), author.name: author.display_name}


def actor_in(thread: Thread, person: Person) -> str:
    """Return who is told to have done something with a thread; not its author, who may have no name in it."""
    return NOBODY if person.name == thread.author else person.name


def _tell_in_full(tx: Transaction, thread: Thread, post: Post, names: Names) -> None:
    if not access.is_veiled(post):
        return
    payload = _as_now(tx, thread, post, names, in_full=True)
    for cohort in readers(tx.connection, thread):
        # The facilitators of other cohorts know no more than their learners do.
        audience = access.in_full(post) if cohort == thread.cohort else only(post.author)
        _append(tx, cohort, "post.changed", payload, actor=NOBODY, audience=audience)


def _as_now(tx: Transaction, thread: Thread, post: Post, names: Names, *, in_full: bool) -> Payload:
    view = post_view(post, names, in_full=in_full)
    places = posts.places(tx.connection, post.id) if access.is_shared(thread) else {post.cohort: post.seq}

    def payload(cohort: str, _seq: int) -> PostChanged:
        return PostChanged(module=thread.module, post=view.model_copy(update={"seq": places[cohort]}))

    return payload


def _new_view(tx: Transaction, post: Post, names: Names, cohort: str, seq: int) -> PostView:
    if cohort != post.cohort:
        posts.share(tx, cohort, post.id, seq)
    return post_view(post, names, in_full=False).model_copy(update={"seq": seq})


def _tell(
    tx: Transaction,
    thread: Thread,
    kind: EventKind,
    payload: Payload,
    *,
    actor: str,
    audience: str,
    seq: int | None = None,
) -> None:
    for cohort in readers(tx.connection, thread):
        taken = seq if cohort == thread.cohort else None
        _append(tx, cohort, kind, payload, actor=actor, audience=audience, seq=taken)


def _append(
    tx: Transaction,
    cohort: str,
    kind: EventKind,
    payload: Payload,
    *,
    actor: str,
    audience: str,
    seq: int | None = None,
) -> None:
    at = events.next_seq(tx, cohort) if seq is None else seq
    data = payload(cohort, at).model_dump(mode="json")
    events.append(tx, cohort, kind, seq=at, actor=actor, audience=audience, payload=data)


def _actor(post: Post) -> str:
    return NOBODY if post.pseudonym else post.author
