"""Change one's own words, or take them away."""

from dataclasses import replace

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import linking, muting, noticing, reporting, telling
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.conversation.pace import require_edit_pace
from cohort_hub.service.conversation.reading import eyes_of, visible_post
from cohort_hub.service.errors import Invalid, NotAllowed, NotFound
from cohort_hub.service.markdown import Written
from cohort_hub.service.model import Cohort, Person, Post, Thread
from cohort_hub.service.store import posts, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import post_view
from cohort_hub.service.wire import PostVersion, PostView


def edit_post(
    tx: Transaction, author: Person, *, cohort: Cohort, post_id: str, words: Written, crowds: Crowds
) -> PostView:
    """Give the own post other words; how it stood before is kept. The same words again change nothing."""
    eyes = eyes_of(tx.connection, author, cohort)
    thread, before = own_post(tx.connection, eyes, post_id)
    muting.require_voice(tx, author, cohort)
    if not (words.source or before.attachments):
        raise Invalid("Write something, or delete the post.")
    after = before
    if words.source != before.source:
        require_edit_pace(tx, author, thread.cohort)
        after = replace(
            before,
            source=words.source,
            html=words.html,
            tags=words.tags,
            mentions=words.mentions,
            edited_at=tx.now,
        )
        after = replace(after, links=linking.links_of(tx, thread, after))
        posts.rewrite(tx, before, after)
        telling.tell_changed(tx, thread, after)
        noticing.tell_of_edit(tx, thread, before, after, crowds=crowds)
    return post_view(after, telling.names_for(tx.connection, after, author), in_full=True)


def delete_post(tx: Transaction, author: Person, *, cohort: Cohort, post_id: str) -> None:
    """Take the own post away. Where others have written after it, its place stays, without its words."""
    eyes = eyes_of(tx.connection, author, cohort)
    _, post = own_post(tx.connection, eyes, post_id)
    before = threads.whole(tx.connection, cohort, post.thread)
    deleted = replace(post, deleted_at=tx.now)
    posts.save_post(tx, deleted)
    reporting.settle(tx, deleted, "deleted", by=author.name)
    after = replace(before, posts=tuple(deleted if one.id == post_id else one for one in before.posts))
    _tell_what_is_left(tx, before, after)


def _tell_what_is_left(tx: Transaction, before: Thread, after: Thread) -> None:
    left = access.standing(after)
    if not left:
        threads.save_thread(tx, replace(after, gone=True))
        telling.tell_gone(tx, after, actor=telling.NOBODY)
        return
    for post in access.standing(before)[len(left) :]:
        telling.tell_removed(tx, after, post)
    for old, new in zip(before.posts, left, strict=False):
        if old != new:
            telling.tell_changed(tx, after, new)


def versions_of(connection: Connection, eyes: Eyes, post_id: str) -> list[PostVersion]:
    """Return how a post stood before each edit, oldest first; raise NotFound for who may not read it now."""
    _, post = visible_post(connection, eyes, post_id)
    hidden = post.state == "hidden" and not access.sees_in_full(eyes, post)
    if hidden or post.state == "deleted":
        raise NotFound
    return [
        PostVersion(source=source, html=html, written_at=at)
        for source, html, at in posts.versions(connection, post_id)
    ]


def own_post(connection: Connection, eyes: Eyes, post_id: str) -> tuple[Thread, Post]:
    """Return the person's own post with its thread; raise NotAllowed where it is not theirs to change."""
    thread, post = visible_post(connection, eyes, post_id)
    if not access.may_change_words(eyes, post):
        raise NotAllowed("Only its author changes a post, and only while it is there.")
    return thread, post
