"""Search through what these eyes may see, kind by kind and page by page. Every hit asks `access`."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, islice

from sqlalchemy import Connection

from cohort_hub.service.conversation import cursors
from cohort_hub.service.conversation.cursors import Cursor
from cohort_hub.service.conversation.finding import post_spans
from cohort_hub.service.conversation.hits import Found
from cohort_hub.service.conversation.naming import named
from cohort_hub.service.conversation.wanted import Looker, Wanted
from cohort_hub.service.views import Names
from cohort_hub.service.wire import HitKind, KindFound, SearchHit, SearchPage

PAGE = 20
FEW = 5
"""So many of a kind are shown first beside the other kinds; of posts, a page."""
MOST_COUNTED = 100


def find(
    connection: Connection, lookers: Sequence[Looker], wanted: Wanted, *, names: Names, now: datetime
) -> SearchPage:
    """Return the first hits of every kind that is wanted, and how many there are of each."""
    if wanted.nothing or not lookers:
        return SearchPage(hits=[])
    hits: list[SearchHit] = []
    kinds: list[KindFound] = []
    for kind in wanted.kinds:
        spans = _spans(connection, lookers, wanted, kind, names=names, now=now)
        first = next(spans)
        shown, last = _page(chain(first, chain.from_iterable(spans)), _length(wanted, kind))
        hits += [one.draw() for one in shown]
        kinds.append(
            KindFound(
                kind=kind,
                count=min(len(first), MOST_COUNTED),
                or_more=len(first) > MOST_COUNTED,
                next=_written(last, wanted, kind, now),
            )
        )
    return SearchPage(hits=hits, kinds=kinds)


def _length(wanted: Wanted, kind: HitKind) -> int:
    """Return how many of a kind are told first; of one that was not asked for, only the number."""
    if wanted.kind not in (None, kind):
        return 0
    return PAGE if kind in ("post", wanted.kind) else FEW


def find_more(
    connection: Connection, lookers: Sequence[Looker], wanted: Wanted, cursor: Cursor, *, names: Names
) -> SearchPage:
    """Return the hits of a kind after those that were told; raise Invalid for another search's cursor."""
    kind = cursor.kind
    if cursor.search != wanted.fingerprint or kind not in wanted.kinds or wanted.kind not in (None, kind):
        raise cursors.unknown()
    if wanted.nothing or not lookers:
        return SearchPage(hits=[])
    spans = _spans(connection, lookers, wanted, kind, names=names, now=cursor.now, after=cursor)
    told = (-cursor.rank, cursor.key)
    first = (one for one in next(spans) if one.order > told)
    shown, last = _page(chain(first, chain.from_iterable(spans)), PAGE)
    more = KindFound(kind=kind, next=_written(last, wanted, kind, cursor.now))
    return SearchPage(hits=[one.draw() for one in shown], kinds=[more])


def _page(found: Iterator[Found], length: int) -> tuple[list[Found], Found | None]:
    """Return a page, and its last hit where more come after it."""
    some = list(islice(found, length + 1))
    return some[:length], some[length - 1] if 0 < length < len(some) else None


def _written(last: Found | None, wanted: Wanted, kind: HitKind, now: datetime) -> str | None:
    if last is None:
        return None
    return cursors.written(
        Cursor(wanted.fingerprint, kind, cursors.begun_at(now), last.rank, last.key, last.span)
    )


def _spans(
    connection: Connection,
    lookers: Sequence[Looker],
    wanted: Wanted,
    kind: HitKind,
    *,
    names: Names,
    now: datetime,
    after: Cursor | None = None,
) -> Iterator[list[Found]]:
    """Give what is found of a kind in order; all but posts at once."""
    if kind == "post":
        begin = after.span if after else None
        yield from post_spans(connection, lookers, wanted, now=now, names=names, begin=begin)
        return
    yield named(connection, lookers, wanted, kind)
