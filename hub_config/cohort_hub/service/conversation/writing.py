"""Open a thread, and answer in one."""

from dataclasses import replace

from cohort_hub.service import access, annotation
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import attaching, linking, muting, noticing, telling
from cohort_hub.service.conversation.addressing import addressed
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.conversation.pace import require_pace
from cohort_hub.service.conversation.pseudonyms import pseudonym_of
from cohort_hub.service.conversation.reading import (
    eyes_of,
    visible_heading,
)
from cohort_hub.service.errors import Conflict, Invalid, NotAllowed
from cohort_hub.service.markdown import Written
from cohort_hub.service.model import Cohort, Person, Post, Prompt, Thread, only
from cohort_hub.service.store import events, posts, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.ids import new_id
from cohort_hub.service.views import post_view, thread_view
from cohort_hub.service.wire import NewPost, NewThread, PostView, ThreadView


def open_thread(
    tx: Transaction,
    author: Person,
    *,
    cohort: Cohort,
    module: str,
    new: NewThread,
    words: Written,
    crowds: Crowds,
) -> ThreadView:
    """Open a thread with its first post; ``module`` is "" for the whole cohort, ``words`` are ``new.body``'s.

    Raises:
        NotFound: the cohort's course has no such module.
        NotAllowed: the author may not address this audience, or not set a prompt, or is muted.
        TooOften: the author has written as much as may be for now.
        Invalid: the module's newest version has no such cell or words; a deadline has passed.
    """
    access.require(author, "post", cohort)
    muting.require_voice(tx, author, cohort)
    require_pace(tx, author, cohort, writes_in=cohort.id)
    eyes = eyes_of(tx.connection, author, cohort)
    seq = events.next_seq(tx, cohort.id)
    thread_id = new_id()
    thread = Thread(
        id=thread_id,
        cohort=cohort.id,
        course=cohort.course,
        module=module,
        kind=new.kind,
        author=author.name,
        audience=addressed(tx.connection, eyes, new.audience),
        anchor=annotation.anchor_at(tx.connection, cohort.course, module, new.cell, new.anchor),
        posts=(),
        seq=seq,
        last_seq=seq,
        prompt=_prompt(tx, eyes, new),
        announcement=_announces(eyes, new),
    )
    post = replace(_written(tx, eyes, thread, new=new, words=words, seq=seq), opens=True)
    post = replace(post, links=linking.links_of(tx, thread, post))
    thread = replace(thread, posts=(post,))
    threads.add_thread(tx, thread)
    attaching.claim(tx, post)
    telling.tell_opened(tx, thread, author=author)
    noticing.tell_of_post(tx, thread, post, author=author, crowds=crowds)
    return thread_view(thread, telling.names_for(tx.connection, post, author), eyes)


def add_post(
    tx: Transaction,
    author: Person,
    *,
    cohort: Cohort,
    thread_id: str,
    new: NewPost,
    words: Written,
    crowds: Crowds,
) -> PostView:
    """Add a post to a thread the author can see; raise NotFound for any other, Conflict for a closed one."""
    access.require(author, "post", cohort)
    muting.require_voice(tx, author, cohort)
    eyes = eyes_of(tx.connection, author, cohort)
    thread = visible_heading(tx.connection, eyes, thread_id)
    if thread.closed and not access.steers(eyes, thread):
        raise Conflict(f"This thread is closed: {thread.closed.reason}")
    require_pace(tx, author, cohort, writes_in=thread.cohort)
    first_answer = thread.waits and thread.id not in eyes.opened
    seq = events.next_seq(tx, thread.cohort)
    post = _written(tx, eyes, thread, new=new, words=words, seq=seq)
    thread = replace(thread, last_seq=seq)
    posts.add_post(tx, thread, post)
    threads.note_reply(tx, thread)
    attaching.claim(tx, post)
    telling.tell_added(tx, thread, post, author=author)
    if first_answer:
        # Now the answers of the others open to this one person, and the own one shows among them.
        telling.tell_answers(tx, thread, to=only(author.name))
    noticing.tell_of_post(tx, thread, post, author=author, crowds=crowds)
    return post_view(post, telling.names_for(tx.connection, post, author), in_full=True)


def _written(
    tx: Transaction, eyes: Eyes, thread: Thread, *, new: NewThread | NewPost, words: Written, seq: int
) -> Post:
    author = eyes.person
    files = attaching.waiting(tx.connection, eyes, new.attachments)
    if not (words.source or files):
        raise Invalid("Write something, or attach a picture or a file.")
    return Post(
        id=new_id(),
        thread=thread.id,
        cohort=thread.cohort,
        author=author.name,
        role=access.role_of(author, eyes.cohort),
        source=words.source,
        html=words.html,
        created_at=tx.now,
        seq=seq,
        pseudonym=pseudonym_of(tx, thread.id, author.name) if new.anonymous else "",
        tags=words.tags,
        mentions=words.mentions,
        attachments=files,
    )


def _prompt(tx: Transaction, eyes: Eyes, new: NewThread) -> Prompt:
    prompt = Prompt(new.objective, new.replies_wanted, new.write_first, new.opens_at)
    if new.kind != "prompt":
        if prompt != Prompt():
            raise Invalid("Only a prompt has an objective, replies to give, or answers that open later.")
        return prompt
    if not access.may(eyes.person, "prompt", eyes.cohort):
        raise NotAllowed("Prompts are set by the cohort's facilitators and the course's designers.")
    if prompt.opens_at is None:
        return prompt
    if not prompt.write_first:
        raise Invalid("Answers that nobody waits for need no time to open at. Set write_first too.")
    if prompt.opens_at.tzinfo is None:
        raise Invalid("opens_at needs its time zone, as in 2030-01-31T18:00:00Z.")
    if prompt.opens_at <= tx.now:
        raise Invalid("The time at which the answers open has passed. Choose a later one.")
    return prompt


def _announces(eyes: Eyes, new: NewThread) -> bool:
    if new.announcement and not access.may(eyes.person, "prompt", eyes.cohort):
        raise NotAllowed("Announcements are made by the cohort's facilitators and the course's designers.")
    return new.announcement
