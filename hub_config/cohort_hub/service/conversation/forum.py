"""The whole cohort's threads in one list: another view of the one store."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, exists, select

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.conversation.tagging import threads_tagged
from cohort_hub.service.model import Cohort, Person, Thread
from cohort_hub.service.store import events, marks, modules, schema, threads
from cohort_hub.service.views import Names, thread_view
from cohort_hub.service.wire import ForumPage, ForumThread

Filter = Literal["all", "unread", "unanswered", "mine", "following", "tips"]


@dataclass(frozen=True)
class Topic:
    """A thread as the forum counts it, for one pair of eyes; ``last_seq`` is its newest post they read."""

    thread: Thread
    posts: int
    unread: int
    last_seq: int

    @property
    def on_top(self) -> bool:
        return self.thread.pinned or self.thread.announcement


@dataclass(frozen=True)
class Wish:
    """Which threads are wanted: ``before`` is a position that an earlier page told.

    Those of the module ``beside`` are left out, of the counts too: its page shows them already.
    """

    filter: Filter = "all"
    tag: str = ""
    before: int | None = None
    limit: int = 30
    beside: str = ""


def forum_page(
    connection: Connection, person: Person, *, cohort: Cohort, wish: Wish, names: Names
) -> ForumPage:
    """Return the threads of the cohort that are wished for and for these eyes, newest activity first."""
    # The cursor is read before the threads: an event may come twice, never not at all.
    seq = events.last_seq(connection, cohort.id)
    eyes = eyes_of(connection, person, cohort)
    all_topics = [one for one in topics(connection, eyes) if not _stands_in(one, wish.beside)]
    waiting = waiting_questions(connection, all_topics)
    wanted = _wanted(connection, eyes, all_topics, waiting, wish)
    top = [one for one in wanted if one.on_top] if wish.before is None else []
    rest = [one for one in wanted if not one.on_top and (wish.before is None or one.last_seq < wish.before)]
    shown, more = rest[: wish.limit], rest[wish.limit :]
    return ForumPage(
        cohort=cohort.id,
        seq=seq,
        threads=_drawn(connection, eyes, [*top, *shown], waiting, names),
        next=shown[-1].last_seq if more else None,
        unread=sum(one.unread for one in all_topics),
        unanswered=len(waiting),
    )


def topics(connection: Connection, eyes: Eyes) -> list[Topic]:
    """Return every thread these eyes see something of, newest activity first."""
    found: dict[str, Topic] = {}
    for count in marks.counts(connection, eyes.cohort, eyes.person.name):
        both = (count.thread.audience, access.audience_of_posts(count.thread, opens=count.opens))
        if count.thread.gone or not all(access.can_see(eyes, audience) for audience in both):
            continue
        known = found.get(count.thread.id, Topic(count.thread, 0, 0, 0))
        found[count.thread.id] = Topic(
            count.thread,
            known.posts + count.posts,
            known.unread + count.unread,
            max(known.last_seq, count.last_seq),
        )
    return sorted(found.values(), key=lambda one: one.last_seq, reverse=True)


def waiting_questions(connection: Connection, some: list[Topic]) -> frozenset[str]:
    """Return the questions nobody has answered: not resolved, nothing endorsed, no word of somebody else."""
    open_questions = {
        one.thread.id for one in some if one.thread.kind == "question" and not one.thread.resolved
    }
    return frozenset(open_questions - answered(connection, open_questions))


def answered(connection: Connection, some: set[str]) -> set[str]:
    """Return those of the threads in which somebody else has written, or a post is endorsed."""
    post, thread = schema.post.c, schema.thread.c
    helps = (post.author != thread.author) | post.endorsed_at.is_not(None)
    there = (post.thread == thread.id, post.deleted_at.is_(None), post.hidden_at.is_(None), helps)
    rows = connection.execute(select(thread.id).where(exists().where(*there)))
    return some & set(rows.scalars())


def titles_of(connection: Connection, cohort: Cohort) -> Mapping[str, str]:
    """Return module → title, in the course's order."""
    return {version.module: version.title for version in modules.of_course(connection, cohort.course)}


def _stands_in(topic: Topic, module: str) -> bool:
    return module != "" and topic.thread.module == module


def _wanted(
    connection: Connection, eyes: Eyes, some: list[Topic], waiting: frozenset[str], wish: Wish
) -> list[Topic]:
    if wish.tag:
        inside = threads_tagged(connection, eyes, wish.tag)
        some = [one for one in some if one.thread.id in inside]
    match wish.filter:
        case "all":
            return some
        case "unread":
            return [one for one in some if one.unread]
        case "unanswered":
            return [one for one in some if one.thread.id in waiting]
        case "mine":
            own = _written_in(connection, eyes.person.name)
            return [one for one in some if one.thread.id in own]
        case "following":
            own = marks.marks(connection, eyes.person.name, eyes.cohort.id)
            followed = {mark.thread for mark in own if mark.follow == "following"}
            return [one for one in some if one.thread.id in followed]
        case "tips":
            return [one for one in some if one.thread.kind == "tip"]


def _written_in(connection: Connection, person: str) -> set[str]:
    post = schema.post.c
    own = select(post.thread).where(post.author == person, post.deleted_at.is_(None)).distinct()
    return set(connection.execute(own).scalars())


def _drawn(
    connection: Connection, eyes: Eyes, some: list[Topic], waiting: frozenset[str], names: Names
) -> list[ForumThread]:
    ids = [one.thread.id for one in some]
    whole = {one.id: one for one in threads.found(connection, eyes.cohort, schema.thread.c.id.in_(ids))}
    titles = titles_of(connection, eyes.cohort)
    return [
        ForumThread(
            thread=thread_view(whole[one.thread.id], names, eyes),
            module_title=titles.get(one.thread.module, ""),
            posts=one.posts,
            unread=one.unread,
            last_seq=one.last_seq,
            waits=one.thread.id in waiting,
        )
        for one in some
    ]
