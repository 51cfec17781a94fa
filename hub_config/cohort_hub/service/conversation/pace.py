"""How fast somebody may write: counted by what the database holds, so that replicas agree."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import bindparam, desc, select, union_all

from cohort_hub.service import access
from cohort_hub.service.errors import TooOften
from cohort_hub.service.model import HOUR, MINUTE, Cohort, Limit, Person
from cohort_hub.service.store import events, schema
from cohort_hub.service.store.database import Transaction

_post = schema.post.c
_report = schema.report.c
_version = schema.post_version.c
_event = schema.event.c
LOOKED_AT = 1_000


def require_pace(tx: Transaction, author: Person, cohort: Cohort, *, writes_in: str) -> None:
    """Raise TooOften where a person has written as many posts in a cohort as may be for now."""
    guides = access.may(author, "prompt", cohort)
    limits = tx.pace.posts_of_guides if guides else tx.pace.posts
    if not limits:
        return
    which = {"whose": author.name, "there": writes_in, "most": most(limits)}
    _refuse(tx, limits, tx.connection.scalars(_WRITTEN, which), "You have written {times} posts in {period}.")


def require_report_pace(tx: Transaction, reporter: Person, cohort: str) -> None:
    """Raise TooOften where a person has reported as many posts of a cohort as may be for now."""
    limits = tx.pace.reports
    if not limits:
        return
    query = (
        select(_report.at)
        .where(_report.reporter == reporter.name, _report.cohort == cohort)
        .order_by(_report.at.desc())
        .limit(most(limits))
    )
    _refuse(tx, limits, tx.connection.scalars(query), "You have reported {times} posts in {period}.")


def require_edit_pace(tx: Transaction, author: Person, cohort: str) -> None:
    """Raise TooOften where a person has changed the words of as many posts of a cohort as may be for now."""
    limits = tx.pace.edits
    if not limits:
        return
    which = {"whose": author.name, "there": cohort, "most": most(limits)}
    _refuse(tx, limits, tx.connection.scalars(_EDITED, which), "You have edited {times} times in {period}.")


def require_reaction_pace(tx: Transaction, person: Person, cohort: str) -> None:
    """Raise TooOften where a person has reacted, or taken reactions back, as often as may be for now.

    A reaction that was taken back is in the log only; its newest `LOOKED_AT` rows are looked at.
    """
    limits = tx.pace.reactions
    if not limits:
        return
    since = events.last_seq(tx.connection, cohort) - LOOKED_AT
    which = {"whose": person.name, "there": cohort, "since": since, "most": most(limits)}
    _refuse(tx, limits, tx.connection.scalars(_REACTED, which), "You have reacted {times} times in {period}.")


def most(limits: Sequence[Limit]) -> int:
    return max(limit.times for limit in limits)


def seconds_to_wait(limit: Limit, newest_first: Sequence[datetime], now: datetime) -> int:
    """Return after how many whole seconds one more is within the limit; 0 when it is now."""
    if len(newest_first) < limit.times:
        return 0
    free_at = newest_first[limit.times - 1] + timedelta(seconds=limit.seconds)
    return max(0, ceil((free_at - now).total_seconds()))


def _refuse(tx: Transaction, limits: Sequence[Limit], found: Iterable[str], words: str) -> None:
    times = [datetime.fromisoformat(at) for at in found]
    seconds, limit = max(
        ((seconds_to_wait(limit, times, tx.now), limit) for limit in limits), key=lambda one: one[0]
    )
    if seconds > 0:
        done = words.format(times=limit.times, period=_period(limit.seconds))
        raise TooOften(f"{done} Try again in {_in_words(seconds)}.", seconds=seconds)


def _period(seconds: int) -> str:
    return {MINUTE: "a minute", HOUR: "an hour"}.get(seconds, _in_words(seconds))


def _in_words(seconds: int) -> str:
    number, unit = (seconds, "second") if seconds < 2 * MINUTE else (ceil(seconds / MINUTE), "minute")
    return f"{number} {unit}{'' if number == 1 else 's'}"


# Every post asks it: put together once.
_WRITTEN = (
    select(_post.created_at)
    .where(_post.author == bindparam("whose"), _post.cohort == bindparam("there"))
    .order_by(_post.seq.desc())
    .limit(bindparam("most"))
)
_EDITED = (
    union_all(
        select(_post.edited_at.label("at")).where(
            _post.author == bindparam("whose"),
            _post.cohort == bindparam("there"),
            _post.edited_at.is_not(None),
        ),
        # How a post stood between two edits: since when, the earlier of them says.
        select(_version.written_at.label("at"))
        .join(schema.post, _post.id == _version.post)
        .where(_post.author == bindparam("whose"), _post.cohort == bindparam("there"), _version.number > 1),
    )
    .order_by(desc("at"))
    .limit(bindparam("most"))
)
_REACTED = (
    select(_event.at)
    .where(_event.cohort == bindparam("there"), _event.seq > bindparam("since"))
    .where(_event.actor == bindparam("whose"), _event.kind.in_(("reaction.added", "reaction.removed")))
    .order_by(_event.seq.desc())
    .limit(bindparam("most"))
)
