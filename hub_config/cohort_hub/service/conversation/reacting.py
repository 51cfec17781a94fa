"""React to a post, and take it back."""

from cohort_hub.service import access
from cohort_hub.service.conversation import muting, telling
from cohort_hub.service.conversation.pace import require_reaction_pace
from cohort_hub.service.conversation.reading import eyes_of, visible_post
from cohort_hub.service.errors import Conflict
from cohort_hub.service.model import Cohort, EventKind, Person, Post, Thread
from cohort_hub.service.store import reactions
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import ReactionChanged


def react(tx: Transaction, person: Person, *, cohort: Cohort, post_id: str, emoji: str) -> None:
    """Put a reaction on a post; a second time changes nothing."""
    access.require(person, "post", cohort)
    muting.require_voice(tx, person, cohort)
    eyes = eyes_of(tx.connection, person, cohort)
    thread, post = visible_post(tx.connection, eyes, post_id)
    if post.state != "shown":
        raise Conflict("This post is not there any more.")
    require_reaction_pace(tx, person, thread.cohort)
    if reactions.add_reaction(tx, post_id, person.name, emoji):
        _tell(tx, thread, post, person, kind="reaction.added", emoji=emoji)


def take_back_reaction(tx: Transaction, person: Person, *, cohort: Cohort, post_id: str, emoji: str) -> None:
    eyes = eyes_of(tx.connection, person, cohort)
    thread, post = visible_post(tx.connection, eyes, post_id)
    require_reaction_pace(tx, person, thread.cohort)
    if reactions.drop_reaction(tx, post_id, person.name, emoji):
        _tell(tx, thread, post, person, kind="reaction.removed", emoji=emoji)


def _tell(
    tx: Transaction, thread: Thread, post: Post, person: Person, *, kind: EventKind, emoji: str
) -> None:
    payload = ReactionChanged(
        module=thread.module, thread=thread.id, post=post.id, emoji=emoji, person=person.name
    )
    audience = access.audience_of(thread, post)
    telling.tell_in_thread(tx, thread, kind, payload, actor=person.name, audience=audience)
