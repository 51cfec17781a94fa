"""The cohort's log: append inside a transaction, read after a cursor."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Event, EventKind
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction

# What every write does is put together once: that costs more than running it.
_NEXT_SEQ = (
    update(schema.cohort)
    .where(schema.cohort.c.id == bindparam("of"))
    .values(last_seq=schema.cohort.c.last_seq + bindparam("count"))
    .returning(schema.cohort.c.last_seq)
)
_APPEND = insert(schema.event)


def next_seq(tx: Transaction, cohort: str) -> int:
    """Take the cohort's next log position; raise NotFound when there is no such cohort."""
    return _take(tx, cohort, 1)


def append(
    tx: Transaction,
    cohort: str,
    kind: EventKind,
    *,
    seq: int,
    actor: str,
    audience: str,
    payload: dict[str, Any],
) -> Event:
    """Write one row of the log at ``seq``, which `next_seq` gave in this same transaction."""
    event = Event(cohort, seq, kind, actor, audience, tx.now, payload)
    tx.connection.execute(_APPEND, _row(event))
    tx.events.append(event)
    return event


def append_each(
    tx: Transaction, cohort: str, kind: EventKind, told: Sequence[tuple[str, dict[str, Any]]]
) -> None:
    """Write a row of the log for each (audience, payload), at the next positions and by nobody."""
    if not told:
        return
    first = _take(tx, cohort, len(told)) - len(told) + 1
    written = [
        Event(cohort, seq, kind, "", audience, tx.now, payload)
        for seq, (audience, payload) in enumerate(told, first)
    ]
    tx.connection.execute(_APPEND, [_row(event) for event in written])
    tx.events.extend(written)


def last_seq(connection: Connection, cohort: str) -> int:
    counter = schema.cohort.c
    return connection.execute(select(counter.last_seq).where(counter.id == cohort)).scalar_one_or_none() or 0


def after(connection: Connection, cohort: str, seq: int, *, limit: int) -> list[Event]:
    """Return the events after ``seq``, oldest first; whoever shows them asks `access.can_see` for each."""
    log = schema.event.c
    rows = connection.execute(
        select(schema.event).where(log.cohort == cohort, log.seq > seq).order_by(log.seq).limit(limit)
    )
    return [
        Event(
            row.cohort,
            row.seq,
            row.kind,
            row.actor,
            row.audience,
            datetime.fromisoformat(row.at),
            row.payload,
        )
        for row in rows
    ]


def _take(tx: Transaction, cohort: str, count: int) -> int:
    """Take that many positions, and return the last of them."""
    took = tx.connection.execute(_NEXT_SEQ, {"of": cohort, "count": count}).scalar_one_or_none()
    if took is None:
        raise NotFound
    return took


def _row(event: Event) -> dict[str, Any]:
    return vars(event) | {"at": event.at.isoformat()}
