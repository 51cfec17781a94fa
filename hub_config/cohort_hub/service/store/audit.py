"""The audit log: who changed what others may see or do. The database refuses any change of it."""

from collections.abc import Mapping

from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso


def add(
    tx: Transaction, cohort: str, actor: str, action: str, *, subject: str, detail: Mapping[str, str]
) -> None:
    """Write one row, in the same transaction as what it tells of."""
    values = {"at": iso(tx.now), "cohort": cohort, "actor": actor, "action": action, "subject": subject}
    tx.connection.execute(schema.audit.insert().values(detail=dict(detail), **values))
