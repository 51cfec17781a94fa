"""The audit log, for administrators."""

from typing import Annotated

from fastapi import APIRouter, Query

from cohort_hub.service import access
from cohort_hub.service.routes.door import TheNames, TheStore, Viewer
from cohort_hub.service.store import audit
from cohort_hub.service.store.database import Store
from cohort_hub.service.views import Names, audit_view
from cohort_hub.service.wire import MAX_SEQ, AuditPage

routes = APIRouter(tags=["audit"])
PAGE = 50
MOST = 200


@routes.get("/audit")
def get_audit(
    viewer: Viewer,
    store: TheStore,
    names: TheNames,
    cohort: Annotated[str, Query(max_length=100)] = "",
    actor: Annotated[str, Query(max_length=128)] = "",
    before: Annotated[int | None, Query(ge=1, le=MAX_SEQ)] = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = PAGE,
) -> AuditPage:
    """Return who changed what others see or may do, newest first; nobody can change a row."""
    access.require_administration(viewer)
    return audit_page(store, names, cohort=cohort, actor=actor, before=before, limit=limit)


def audit_page(
    store: Store,
    names: Names,
    *,
    cohort: str = "",
    actor: str = "",
    before: int | None = None,
    limit: int = PAGE,
) -> AuditPage:
    """Return one page of the log; whoever asks for it must administrate."""
    with store.read() as connection:
        rows = audit.newest(connection, limit=limit + 1, cohort=cohort, actor=actor, before=before)
    return AuditPage(rows=[audit_view(row, names) for row in rows[:limit]], more=len(rows) > limit)
