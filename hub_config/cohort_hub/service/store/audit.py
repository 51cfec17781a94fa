"""The audit log: who changed what others may see or do. The database refuses any change of it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from cohort_hub.service.model import AuditRow
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso

_audit = schema.audit.c


def add(
    tx: Transaction, cohort: str, actor: str, action: str, *, subject: str, detail: Mapping[str, str]
) -> None:
    """Write one row, in the same transaction as what it tells of."""
    values = {"at": iso(tx.now), "cohort": cohort, "actor": actor, "action": action, "subject": subject}
    tx.connection.execute(schema.audit.insert().values(detail=dict(detail), **values))


def newest(
    connection: Connection, *, limit: int, cohort: str = "", actor: str = "", before: int | None = None
) -> list[AuditRow]:
    """Return the newest rows, of one cohort and one actor where they are named, before an id."""
    query = select(schema.audit).order_by(_audit.id.desc()).limit(limit)
    if cohort:
        query = query.where(_audit.cohort == cohort)
    if actor:
        query = query.where(_audit.actor == actor)
    if before is not None:
        query = query.where(_audit.id < before)
    return [
        AuditRow(
            row.id,
            datetime.fromisoformat(row.at),
            row.cohort,
            row.actor,
            row.action,
            row.subject,
            row.detail,
        )
        for row in connection.execute(query)
    ]
