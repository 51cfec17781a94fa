"""Posts that are found, best first. Every one is asked of `access`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import forum
from cohort_hub.service.conversation.hits import Found, post_hit
from cohort_hub.service.conversation.ranking import closeness, newness
from cohort_hub.service.conversation.wanted import Looker, Wanted
from cohort_hub.service.model import Post, Thread
from cohort_hub.service.plain_words import all_words
from cohort_hub.service.snippets import snippet
from cohort_hub.service.store import posts, search, threads
from cohort_hub.service.store.search import Among, Place, PostCandidate, Span
from cohort_hub.service.store.times import iso
from cohort_hub.service.views import Names
from cohort_hub.service.wire import SearchHit

TOGETHER = 400
"""So many posts, the newest, are put in order together; older ones come after them, however well they fit."""
AT_ONCE = 200
FIRST = Place("", "")
MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Seen:
    """A post that is found, as these eyes read it."""

    place: Place
    eyes: Eyes
    thread: Thread
    post: Post


@dataclass(frozen=True)
class _Asked:
    """A cohort that is looked into; ``waiting`` are its questions that wait, where these are wanted."""

    eyes: Eyes
    waiting: frozenset[str] | None


def post_spans(
    connection: Connection,
    lookers: Sequence[Looker],
    wanted: Wanted,
    *,
    now: datetime,
    names: Names,
    begin: Span | None = None,
) -> Iterator[list[Found]]:
    """Give the posts found span by span, each in order; from the span ``begin`` on."""
    asked = _asked(connection, [one.eyes for one in lookers], wanted)
    draw = partial(_hit, connection, wanted, names)
    until = begin.until if begin else Place(iso(now + MOMENT) or "", "")
    since = begin.since if begin else None
    while True:
        seen = _seen(connection, asked, wanted, Span(until, since or FIRST))
        together = list(seen if since else islice(seen, TOGETHER))
        since = since or (together[-1].place if len(together) == TOGETHER else FIRST)
        span = Span(until, since)
        found = [
            Found(_rank(one.post, wanted, now), one.post.id, partial(draw, one), span) for one in together
        ]
        yield sorted(found, key=lambda one: one.order)
        if since == FIRST:
            return
        until, since = since, None


def _asked(connection: Connection, eyes: Sequence[Eyes], wanted: Wanted) -> list[_Asked]:
    """Return the cohorts to look into. A course's name is the tag of all its posts, and of no others."""
    of_course = [one for one in eyes if one.cohort.course == wanted.tag]

    def waiting(one: Eyes) -> frozenset[str] | None:
        if not wanted.unanswered:
            return None
        return forum.waiting_questions(connection, forum.topics(connection, one))

    return [_Asked(one, waiting(one)) for one in of_course or eyes]


def _seen(connection: Connection, asked: Sequence[_Asked], wanted: Wanted, span: Span) -> Iterator[Seen]:
    candidates = search.search_posts(connection, wanted.words, _among(asked, wanted, span))
    while some := list(islice(candidates, AT_ONCE)):
        visible: dict[str, Seen] = {}
        for one in asked:
            left = [candidate for candidate in some if candidate.place.id not in visible]
            visible |= {seen.post.id: seen for seen in _visible(connection, one, wanted, left)}
        yield from (visible[one.place.id] for one in some if one.place.id in visible)


def _among(asked: Sequence[_Asked], wanted: Wanted, span: Span) -> Among:
    me = asked[0].eyes.person.name if asked and wanted.mine else ""
    waiting = frozenset[str]().union(*(one.waiting or () for one in asked))
    by_course = any(one.eyes.cohort.course == wanted.tag for one in asked)
    return Among(
        span,
        author=me or wanted.author,
        module=wanted.module,
        cell=wanted.cell,
        tag="" if by_course else wanted.tag,
        threads=waiting if wanted.unanswered else None,
    )


def _visible(
    connection: Connection, asked: _Asked, wanted: Wanted, some: Sequence[PostCandidate]
) -> Iterator[Seen]:
    eyes = asked.eyes
    headings = {one.id: one for one in threads.headings(connection, eyes.cohort, (it.thread for it in some))}
    here = [one for one in some if one.thread in headings]
    bare = posts.bare(connection, eyes.cohort, [one.place.id for one in here])
    for one in here:
        thread, post = headings[one.thread], bare[one.place.id]
        if _reads(eyes, thread, post) and _is_wanted(asked, wanted, thread, post):
            yield Seen(one.place, eyes, thread, post)


def _reads(eyes: Eyes, thread: Thread, post: Post) -> bool:
    """Whether these eyes see the post and its words."""
    told = access.tells_words(post, in_full=access.sees_in_full(eyes, post))
    return told and access.can_see_post(eyes, thread, post)


def _is_wanted(asked: _Asked, wanted: Wanted, thread: Thread, post: Post) -> bool:
    me = asked.eyes.person.name
    return (
        (not wanted.mine or post.author == me)
        and (not wanted.author or (post.author == wanted.author and access.sees_in_full(asked.eyes, post)))
        and (asked.waiting is None or (thread.id in asked.waiting and post.opens))
    )


def _rank(post: Post, wanted: Wanted, now: datetime) -> float:
    return closeness(post.source, wanted.words) * newness(post.created_at, now)


def _hit(connection: Connection, wanted: Wanted, names: Names, seen: Seen) -> SearchHit:
    shown = snippet(all_words(seen.post.html), wanted.words, markdown=False)
    titles = forum.titles_of(connection, seen.eyes.cohort)
    return post_hit(seen.eyes, seen.thread, seen.post, shown=shown, titles=titles, names=names)
