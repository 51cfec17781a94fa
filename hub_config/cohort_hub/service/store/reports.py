"""What people have reported, and what came of it. A report without an outcome is open."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Row, func, or_, select

from cohort_hub.service.model import Cohort, Report, ReportOutcome
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.threads import read_in
from cohort_hub.service.store.times import iso, moment

_report = schema.report.c
_OPEN = ""


def add_report(tx: Transaction, report: Report) -> None:
    values = {
        "id": report.id,
        "cohort": report.cohort,
        "post": report.post,
        "reporter": report.reporter,
        "reason": report.reason,
        "at": iso(report.at),
        "outcome": _OPEN,
    }
    tx.connection.execute(schema.report.insert().values(values))


def settle(tx: Transaction, post_id: str, outcome: ReportOutcome, *, by: str) -> int:
    """Give every open report of a post its outcome; return how many there were."""
    waits = (_report.post == post_id, _report.outcome == _OPEN)
    done = {"outcome": outcome, "settled_by": by, "settled_at": iso(tx.now)}
    return tx.connection.execute(schema.report.update().where(*waits).values(done)).rowcount


def made_by(connection: Connection, person: str, post_id: str) -> Report | None:
    """Return the person's own report of a post."""
    found = _found(connection, _report.reporter == person, _report.post == post_id)
    return found[0] if found else None


def own(connection: Connection, person: str, cohort: Cohort) -> list[Report]:
    """Return what the person has reported of what is read in this cohort, newest first."""
    readable = (
        select(schema.post.c.id)
        .join(schema.thread, schema.thread.c.id == schema.post.c.thread)
        .where(read_in(cohort))
    )
    here = or_(_report.cohort == cohort.id, _report.post.in_(readable))
    return _found(connection, _report.reporter == person, here)[::-1]


def waiting(connection: Connection, cohort: str) -> list[Report]:
    """Return the cohort's open reports, oldest first."""
    return _found(connection, *_waits(cohort))


def count_waiting(connection: Connection, cohort: str) -> int:
    """Return how many of the cohort's posts have open reports."""
    distinct = select(func.count(_report.post.distinct()))
    return connection.execute(distinct.where(*_waits(cohort))).scalar_one()


def _waits(cohort: str) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a report is open and its post still before the facilitators' eyes."""
    post, thread = schema.post.c, schema.thread.c
    joined = select(post.id).join(schema.thread, thread.id == post.thread)
    there = (post.deleted_at.is_(None), thread.gone.is_(False), ~thread.audience.startswith("person:"))
    return _report.cohort == cohort, _report.outcome == _OPEN, _report.post.in_(joined.where(*there))


def _found(connection: Connection, *which: ColumnElement[bool]) -> list[Report]:
    rows = connection.execute(select(schema.report).where(*which).order_by(_report.at, _report.id))
    return [_as_report(row) for row in rows]


def _as_report(row: Row[Any]) -> Report:
    return Report(
        id=row.id,
        cohort=row.cohort,
        post=row.post,
        reporter=row.reporter,
        reason=row.reason,
        at=datetime.fromisoformat(row.at),
        outcome=cast("ReportOutcome", row.outcome or "open"),
        settled_at=moment(row.settled_at),
    )
