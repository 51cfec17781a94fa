"""Take a person out of the conversation, and leave the conversation whole.

Their posts stay as those of a "Deleted user", so that no thread falls apart and no figure changes. What they
wrote for themselves alone is emptied. Submissions, feedback and the audit log stay as they are: the course
must be able to account for its grades, and the log for what was done.
"""

import json
import re
import secrets
from collections.abc import Iterable
from html import escape
from typing import Any, Final

from sqlalchemy import Column, String, Table, cast, or_, select

from cohort_hub.service.conversation import telling
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Post, Thread, only, person_and_facilitators
from cohort_hub.service.store import audit, posts, roster, schema, threads
from cohort_hub.service.store.database import Transaction

DELETED: Final = "Deleted user"
ERASED_WORDS: Final = {"source": "", "html": ""}
# Rows that say nothing about anybody else: they go.
OWN: Final[tuple[Column[Any], ...]] = (
    schema.pseudonym.c.person,
    schema.seen.c.person,
    schema.thread_mark.c.person,
    schema.tag_follow.c.person,
    schema.notice.c.person,
    schema.profile.c.person,
    schema.muted.c.person,
    schema.written.c.person,
    schema.person.c.name,
)
# Rows that others count or read: they stay, as nobody's.
SHARED: Final[tuple[Column[Any], ...]] = (
    schema.thread.c.author,
    schema.thread.c.resolved_by,
    schema.thread.c.closed_by,
    schema.post.c.author,
    schema.post.c.hidden_by,
    schema.post.c.endorsed_by,
    schema.attachment.c.author,
    schema.reaction.c.person,
    schema.mention.c.person,
    schema.progress.c.person,
    schema.block_answer.c.person,
    schema.report.c.reporter,
    schema.report.c.settled_by,
    schema.muted.c.by,
    schema.event.c.actor,
)


def erase(tx: Transaction, name: str, *, by: str) -> None:
    """Erase a person; raise NotFound for somebody this deployment has never heard of."""
    display_name = roster.names_of(tx.connection, [name]).get(name)
    if display_name is None:
        raise NotFound("There is nobody of this name (any more).")
    someone = _Erased(name, display_name, f"deleted-{secrets.token_hex(6)}")
    touched = _touched_posts(tx, name)
    acted = _threads_with_acts(tx, name)
    _empty_private_notes(tx, name)
    roster.put_person(tx, someone.neutral, DELETED)
    for column in SHARED:
        _rename(tx, column, name, someone.neutral)
    for table in (schema.thread, schema.event):
        for audience in (only, person_and_facilitators):
            _rename(tx, table.c.audience, audience(name), audience(someone.neutral))
    _rename_in_notices(tx, someone)
    for column in OWN:
        tx.connection.execute(column.table.delete().where(column == name))
    uploads = schema.attachment
    waits = (uploads.c.author == someone.neutral, uploads.c.post.is_(None))
    tx.connection.execute(uploads.delete().where(*waits))
    _rewrite_words(tx, someone)
    _rewrite_log(tx, someone)
    _forget_answers(tx, someone)
    _tell(tx, touched, acted)
    audit.add(tx, "", someone.neutral if by == name else by, "erase", subject=someone.neutral, detail={})


class _Erased:
    """Whose name goes, and what stands for it: in words, in rendered words and in the log's payloads."""

    def __init__(self, name: str, display_name: str, neutral: str) -> None:
        self.name = name
        self.display_name = display_name
        self.neutral = neutral
        self._written = re.compile(rf"(?<![\w@])@{re.escape(name)}(?![\w-]|\.\w)")

    def source(self, text: str) -> str:
        return self._written.sub(f"@{self.neutral}", text)

    def html(self, text: str) -> str:
        drawn = f'<span class="mention">@{escape(self.display_name)}</span>'
        return self._written.sub(
            f"@{self.neutral}", text.replace(drawn, f'<span class="mention">@{DELETED}</span>')
        )

    def payload(self, value: Any, key: str = "") -> Any:
        """Return a payload of the log, or a part of one, without the name."""
        if isinstance(value, dict):
            own = value.get("name") == self.name
            cleaned = {one: self.payload(part, one) for one, part in value.items()}
            return cleaned | ({"display_name": DELETED} if own and "display_name" in value else {})
        if isinstance(value, list):
            return [self.payload(part, key) for part in value]
        if not isinstance(value, str):
            return value
        if value == self.name:
            return self.neutral
        if key in ("by", "who") and value == self.display_name:
            return DELETED
        return {"source": self.source, "html": self.html}.get(key, str)(value)


def _touched_posts(tx: Transaction, name: str) -> list[str]:
    """Return the posts that read differently afterwards: written by them, naming them, reacted to by them."""
    post, mention, reaction = schema.post.c, schema.mention.c, schema.reaction.c
    own = select(post.id).where(or_(post.author == name, post.endorsed_by == name))
    named = select(mention.post).where(mention.person == name)
    reacted = select(reaction.post).where(reaction.person == name)
    return list(tx.connection.execute(own.union(named, reacted)).scalars())


def _threads_with_acts(tx: Transaction, name: str) -> list[str]:
    thread = schema.thread.c
    acted = or_(thread.closed_by == name, thread.resolved_by == name)
    return list(tx.connection.execute(select(thread.id).where(acted)).scalars())


def _empty_private_notes(tx: Transaction, name: str) -> None:
    """Empty what was for the person's own eyes only: nobody else may ever read it, and now nobody can."""
    thread, post = schema.thread.c, schema.post.c
    notes = select(thread.id).where(thread.audience == only(name))
    theirs = select(post.id).where(post.thread.in_(notes))
    for table, which in ((schema.post_version, schema.post_version.c.post), (schema.post, post.id)):
        tx.connection.execute(table.update().where(which.in_(theirs)).values(ERASED_WORDS))
    for beside in (schema.post_link, schema.post_tag):
        tx.connection.execute(beside.delete().where(beside.c.post.in_(theirs)))


def _rename_in_notices(tx: Transaction, someone: _Erased) -> None:
    """Take the name out of what others were told of: their posts and endorsements are nobody's by now."""
    notice, post = schema.notice.c, schema.post.c
    theirs = or_(post.author == someone.neutral, post.endorsed_by == someone.neutral)
    which = (notice.who == someone.display_name, notice.post.in_(select(post.id).where(theirs)))
    tx.connection.execute(schema.notice.update().where(*which).values(who=DELETED))


def _rename(tx: Transaction, column: Column[Any], before: str, after: str) -> None:
    table = column.table
    assert isinstance(table, Table)
    tx.connection.execute(table.update().where(column == before).values({column.name: after}))


def _rewrite_words(tx: Transaction, someone: _Erased) -> None:
    """Take the name out of the posts that mention it, and of how they stood before."""
    for table, key in ((schema.post, ("id",)), (schema.post_version, ("post", "number"))):
        named = or_(table.c.source.contains(f"@{someone.name}", autoescape=True))
        for row in tx.connection.execute(select(table).where(named)).all():
            values = {"source": someone.source(row.source), "html": someone.html(row.html)}
            which = [table.c[part] == getattr(row, part) for part in key]
            tx.connection.execute(table.update().where(*which).values(values))


def _rewrite_log(tx: Transaction, someone: _Erased) -> None:
    log = schema.event
    told = cast(log.c.payload, String)
    escaped = json.dumps(someone.display_name)[1:-1]
    named = or_(
        told.contains(someone.name, autoescape=True),
        told.contains(escaped, autoescape=True),
        log.c.audience == only(someone.neutral),
    )
    for row in tx.connection.execute(select(log).where(named)).all():
        payload = someone.payload(row.payload)
        if row.audience == only(someone.neutral) and row.kind in (
            "thread.opened",
            "post.added",
            "post.changed",
        ):
            payload = _without_words(payload)
        which = (log.c.cohort == row.cohort, log.c.seq == row.seq)
        tx.connection.execute(log.update().where(*which).values(payload=payload))


def _without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_words(part) for key, part in value.items()} | {
            key: "" for key in ERASED_WORDS if key in value
        }
    return [_without_words(part) for part in value] if isinstance(value, list) else value


def _forget_answers(tx: Transaction, someone: _Erased) -> None:
    """Forget what retries of others would be answered, where the name is in it."""
    answer = schema.written.c.answer
    named = answer.contains(someone.name, autoescape=True)
    tx.connection.execute(schema.written.delete().where(named))


def _tell(tx: Transaction, touched: Iterable[str], acted: Iterable[str]) -> None:
    """Tell whoever has it on the screen how the posts and threads are now."""
    for thread, post in _as_now(tx, touched):
        telling.tell_changed(tx, thread, post)
    for cohort in roster.cohorts(tx.connection):
        for thread in threads.headings(tx.connection, cohort, acted):
            if thread.cohort == cohort.id:
                telling.tell_thread(tx, thread, actor=telling.NOBODY)


def _as_now(tx: Transaction, ids: Iterable[str]) -> Iterable[tuple[Thread, Post]]:
    wanted = list(ids)
    for cohort in roster.cohorts(tx.connection):
        here = posts.bare(tx.connection, cohort, wanted)
        own = [post for post in here.values() if post.cohort == cohort.id]
        headings = {
            one.id: one for one in threads.headings(tx.connection, cohort, {post.thread for post in own})
        }
        for post in posts.with_all(tx.connection, own):
            if post.thread in headings:
                yield headings[post.thread], post
