"""*Audit log*: who changed what others see or may do, in words, for administrators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access
from cohort_hub.service import home as overview
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.pages.booting import boot_of
from cohort_hub.service.pages.dress import page, words_of
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.pages.words import Words
from cohort_hub.service.routes.audit import audit_page
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.store import roster
from cohort_hub.service.views import Names
from cohort_hub.service.wire import MAX_SEQ, AuditEntry

ACTIONS = (
    "hide",
    "restore",
    "dismiss",
    "mute",
    "unmute",
    "close",
    "reopen",
    "pin",
    "unpin",
    "merge",
    "set audience",
)
DETAILS = ("reason", "until", "reports", "module", "from", "to", "into")
routes = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Line:
    """A row of the log in words; ``day`` is its time in UTC, which the page says in the reader's own."""

    at: str
    day: str
    who: str
    did: str
    about: str
    cohort: str
    details: tuple[str, ...]


@routes.get("/audit")
async def get_audit(request: Request, cohort: str = "", actor: str = "", before: str = "") -> Response:
    """Return a page of the log to administrators; to everybody else there is nothing here."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    number = int(before) if before.isdecimal() and 0 < int(before) < MAX_SEQ else None
    return await run_in_threadpool(
        _audit, request, who.person, who.session, cohort=cohort, actor=actor.strip(), before=number
    )


def _audit(
    request: Request, person: Person, session: str, *, cohort: str, actor: str, before: int | None
) -> Response:
    access.require_administration(person)
    store, names = the_store(request), request.app.state.names()
    with store.read() as connection:
        cohorts = roster.cohorts(connection)
    found = audit_page(store, names, cohort=cohort, actor=actor, before=before)
    chosen = {name: value for name, value in {"cohort": cohort, "actor": actor}.items() if value}
    older = urlencode({**chosen, "before": found.rows[-1].id}) if found.more else ""
    return page(
        request,
        "audit.html",
        boot=boot_of(request, person, session, surface="home"),
        me=overview.who(person, []),
        lines=in_words(found.rows, cohorts, names, words_of(request)),
        cohorts=cohorts,
        chosen_cohort=cohort,
        chosen_actor=actor,
        older=older,
        newest=urlencode(chosen) if before is not None else None,
    )


def in_words(
    rows: Sequence[AuditEntry], cohorts: Sequence[Cohort], names: Names, say: Words
) -> tuple[Line, ...]:
    """Return the rows as a person reads them."""
    titles = {cohort.id: cohort.title for cohort in cohorts}
    return tuple(
        Line(
            at=row.at.isoformat(),
            day=f"{row.at:%Y-%m-%d %H:%M} UTC",
            who=row.actor.display_name,
            did=_did(row, names, say),
            about=row.subject,
            cohort=titles.get(row.cohort, row.cohort),
            details=tuple(_detail(name, value, say) for name, value in row.detail.items()),
        )
        for row in rows
    )


def _did(row: AuditEntry, names: Names, say: Words) -> str:
    if row.action not in ACTIONS:
        return say("act_other", action=row.action)
    name = f"act_{row.action.replace(' ', '_')}"
    return say(name, subject=names.get(row.subject, row.subject))


def _detail(name: str, value: str, say: Words) -> str:
    if name == "until":
        value = f"{datetime.fromisoformat(value):%Y-%m-%d %H:%M} UTC"
    return (
        say(f"detail_{name}", value=value) if name in DETAILS else say("detail_other", name=name, value=value)
    )
