"""How far each person is in each module of a cohort."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from cohort_hub.service.model import Progress
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction

_progress = schema.progress.c


def of(connection: Connection, person: str, cohort: str, module: str) -> Progress:
    """Return the person's progress; of a module never opened, an empty one."""
    row = connection.execute(
        select(schema.progress).where(
            _progress.person == person, _progress.cohort == cohort, _progress.module == module
        )
    ).first()
    return _as_progress(row) if row else Progress(module)


def in_cohort(connection: Connection, person: str, cohort: str) -> dict[str, Progress]:
    """Return module → the person's progress, for the modules that were opened."""
    rows = connection.execute(
        select(schema.progress).where(_progress.person == person, _progress.cohort == cohort)
    )
    return {row.module: _as_progress(row) for row in rows}


def put(tx: Transaction, person: str, cohort: str, progress: Progress) -> None:
    of_person = (
        (_progress.person == person) & (_progress.cohort == cohort) & (_progress.module == progress.module)
    )
    values = {
        "reached": list(progress.reached),
        "last_cell": progress.last_cell,
        "ran": list(progress.ran),
        "checks_passed": progress.checks_passed,
        "checks_total": progress.checks_total,
        "opened_at": (progress.opened_at or tx.now).isoformat(),
        "changed_at": tx.now.isoformat(),
        "submitted_at": progress.submitted_at.isoformat() if progress.submitted_at else None,
    }
    changed = tx.connection.execute(schema.progress.update().where(of_person).values(**values))
    if changed.rowcount == 0:
        tx.connection.execute(
            schema.progress.insert().values(person=person, cohort=cohort, module=progress.module, **values)
        )


def _as_progress(row: Row[Any]) -> Progress:
    return Progress(
        module=row.module,
        opened_at=datetime.fromisoformat(row.opened_at),
        reached=tuple(row.reached),
        last_cell=row.last_cell,
        ran=tuple(row.ran),
        checks_passed=row.checks_passed,
        checks_total=row.checks_total,
        submitted_at=datetime.fromisoformat(row.submitted_at) if row.submitted_at else None,
    )
