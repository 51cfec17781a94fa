"""Make a tip of a post that deserves one."""

from dataclasses import replace

from cohort_hub.service import access
from cohort_hub.service.conversation import muting, telling
from cohort_hub.service.conversation.pseudonyms import pseudonym_of
from cohort_hub.service.conversation.reading import eyes_of, visible_post
from cohort_hub.service.errors import Conflict, NotAllowed
from cohort_hub.service.model import Cohort, Person, Prompt
from cohort_hub.service.store import events, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.ids import new_id
from cohort_hub.service.views import thread_view
from cohort_hub.service.wire import ThreadView


def make_tip(tx: Transaction, person: Person, *, cohort: Cohort, post_id: str) -> ThreadView:
    """Open a tip with a reply's words, under its author's name, where the reply's thread stands.

    Its author may, and the facilitators; for the same audience as the reply.

    Raises:
        Conflict: the post is not there any more, or opened its thread and so is no reply, or has no words.
    """
    muting.require_voice(tx, person, cohort)
    eyes = eyes_of(tx.connection, person, cohort)
    thread, post = visible_post(tx.connection, eyes, post_id)
    if not (access.steers(eyes, thread) or access.may_change_words(eyes, post)):
        raise NotAllowed("A reply is made a tip by its author or by a facilitator.")
    if post.opens or post.state != "shown" or thread.waits:
        raise Conflict("Only a reply that everybody in the thread can read becomes a tip.")
    if not post.source:
        raise Conflict("A tip needs words. Write it anew, with the picture or file beside it.")
    seq = events.next_seq(tx, thread.cohort)
    tip_id = new_id()
    first = replace(
        post,
        id=new_id(),
        thread=tip_id,
        created_at=tx.now,
        seq=seq,
        opens=True,
        pseudonym=pseudonym_of(tx, tip_id, post.author) if post.pseudonym else "",
        edited_at=None,
        endorsed=None,
        reactions=(),
        attachments=(),
    )
    tip = replace(
        thread,
        id=tip_id,
        kind="tip",
        author=post.author,
        posts=(first,),
        seq=seq,
        last_seq=seq,
        prompt=Prompt(),
        pinned=False,
        announcement=False,
        resolved=None,
        closed=None,
        from_post=post.id,
    )
    threads.add_thread(tx, tip)
    names = telling.names_for(tx.connection, first)
    telling.tell_opened(tx, tip)
    return thread_view(tip, names, eyes)
