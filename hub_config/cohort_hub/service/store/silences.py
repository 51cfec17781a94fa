"""Who may not write in a cohort, and until when. One that is over counts no more."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from cohort_hub.service.model import Silence
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso

_muted = schema.muted.c


def put_silence(tx: Transaction, silence: Silence) -> None:
    """Write a silence in the place of any other of this person in this cohort."""
    lift(tx, silence.cohort, silence.person)
    values = {
        "cohort": silence.cohort,
        "person": silence.person,
        "until": iso(silence.until),
        "reason": silence.reason,
        "by": silence.by,
        "at": iso(silence.at),
    }
    tx.connection.execute(schema.muted.insert().values(values))


def lift(tx: Transaction, cohort: str, person: str) -> bool:
    """Take a silence away; return whether there was one."""
    which = (_muted.cohort == cohort, _muted.person == person)
    return tx.connection.execute(schema.muted.delete().where(*which)).rowcount > 0


def of_person(connection: Connection, cohort: str, person: str, now: datetime) -> Silence | None:
    """Return the person's silence in the cohort if it lasts still."""
    row = connection.execute(_OF_PERSON, {"here": cohort, "whose": person, "at": iso(now)}).first()
    return _as_silence(row) if row else None


def of_cohort(connection: Connection, cohort: str, now: datetime) -> list[Silence]:
    """Return who is silenced in the cohort, whose end is nearest first."""
    which = (_muted.cohort == cohort, _muted.until > iso(now))
    rows = connection.execute(select(schema.muted).where(*which).order_by(_muted.until))
    return [_as_silence(row) for row in rows]


def _as_silence(row: Row[Any]) -> Silence:
    until, at = datetime.fromisoformat(row.until), datetime.fromisoformat(row.at)
    return Silence(row.cohort, row.person, until, row.reason, row.by, at)


# Every post asks it: put together once.
_OF_PERSON = select(schema.muted).where(
    _muted.cohort == bindparam("here"), _muted.person == bindparam("whose"), _muted.until > bindparam("at")
)
