"""The link under a mail that stops its kind, without signing in (RFC 8058: one press in the mail program)."""

from dataclasses import replace

from fastapi import APIRouter, Request, Response

from cohort_hub.service.errors import NotFound
from cohort_hub.service.pages.dress import page
from cohort_hub.service.routes.door import the_store
from cohort_hub.service.store import profiles
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.unsubscribing import MailKind, key_of, read_token

routes = APIRouter(include_in_schema=False)


@routes.get("/mail/stop/{token}")
def ask(request: Request, token: str) -> Response:
    """Ask whether it is meant: a mail scanner follows links, and stops nothing by it."""
    _, kind = _signed(request, token)
    return page(request, "stop.html", kind=kind.replace(" ", "_"), stopped=False)


@routes.post("/mail/stop/{token}")
async def stop(request: Request, token: str) -> Response:
    """Send this person no more mail of this kind."""
    person, kind = _signed(request, token)

    def stopped(tx: Transaction) -> None:
        profile = profiles.of(tx.connection, person)
        changed = replace(profile, digest=False) if kind == "digest" else replace(profile, mail_at_once=False)
        profiles.save(tx, changed)

    await the_store(request).write(stopped)
    return page(request, "stop.html", kind=kind.replace(" ", "_"), stopped=True)


def _signed(request: Request, token: str) -> tuple[str, MailKind]:
    found = read_token(key_of(request.app.state.settings.data), token)
    if found is None:
        raise NotFound
    return found
