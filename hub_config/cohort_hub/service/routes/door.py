"""What every route asks at the door: who is there, which store, and how a write is answered once."""

from collections.abc import Awaitable, Callable
from hashlib import sha256
from hmac import compare_digest
from typing import Annotated, TypeVar

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel
from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection

from cohort_hub.service import access
from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.errors import Conflict, NotAllowed, NotSignedIn
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.identity import Identity
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.names import Cohorts, DisplayNames
from cohort_hub.service.sessions import SESSION_COOKIE, xsrf_token
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Store, Transaction

MAX_KEY_CHARACTERS = 200
T = TypeVar("T")


def the_store(connection: HTTPConnection) -> Store:
    return connection.app.state.store


def the_identity(connection: HTTPConnection) -> Identity:
    return connection.app.state.identity


def the_people(connection: HTTPConnection) -> CohortPeople:
    return connection.app.state.people


def the_cohorts(connection: HTTPConnection) -> Cohorts:
    return connection.app.state.cohorts


def the_gathering(connection: HTTPConnection) -> Gathering:
    return Gathering(the_store(connection), the_people(connection))


def the_names(connection: HTTPConnection) -> dict[str, str]:
    names: DisplayNames = connection.app.state.names
    return names()


def token_of(connection: HTTPConnection) -> str | None:
    """Return the Hub token of this request: from its header, else from its session cookie.

    A cookie counts only with the page's XSRF token: other pages on this origin (a person's notebook,
    say) can make the browser send the cookie, but cannot know the token.
    """
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() in ("token", "bearer") and token:
        return token.strip()
    session = connection.cookies.get(SESSION_COOKIE)
    if not session:
        return None
    given = connection.headers.get("x-xsrftoken") or connection.query_params.get("_xsrf", "")
    if not compare_digest(given.encode(), xsrf_token(session).encode()):
        raise NotAllowed("This page is out of date. Reload it and try again.")
    return session


def token_of_a_page(request: HTTPConnection) -> str:
    """Return the token of who asks: a picture sends no header, so the session's cookie will do here.

    A script that fetches with the cookie is refused, as for our pages: it may be anybody's notebook.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() in ("token", "bearer") and token:
        return token.strip()
    session = request.cookies.get(SESSION_COOKIE)
    if not session:
        raise NotSignedIn
    if request.headers.get("sec-fetch-dest", "image") == "empty":
        raise NotAllowed("Open this from the module's page.")
    return session


def as_coroutine(part: Callable[[HTTPConnection], T]) -> Callable[[HTTPConnection], Awaitable[T]]:
    async def found(connection: HTTPConnection) -> T:
        return part(connection)

    return found


async def signed_in(connection: HTTPConnection) -> Person:
    """Return who asks; raise NotSignedIn when the Hub does not know the token."""
    token = token_of(connection)
    person = await the_identity(connection).person_for(token) if token else None
    if person is None:
        raise NotSignedIn
    return person


async def beside_a_page(request: HTTPConnection) -> Person:
    """Return for whom a page of ours shows a picture or saves a file; raise NotSignedIn."""
    person = await the_identity(request).person_for(token_of_a_page(request))
    if person is None:
        raise NotSignedIn
    return person


# A coroutine is called as it is; for a plain function FastAPI would hop to a thread and back.
TheStore = Annotated[Store, Depends(as_coroutine(the_store))]
ThePeople = Annotated[CohortPeople, Depends(as_coroutine(the_people))]
TheCohorts = Annotated[Cohorts, Depends(as_coroutine(the_cohorts))]
TheGathering = Annotated[Gathering, Depends(as_coroutine(the_gathering))]
TheNames = Annotated[dict[str, str], Depends(as_coroutine(the_names))]
Viewer = Annotated[Person, Depends(signed_in)]
PageViewer = Annotated[Person, Depends(beside_a_page)]


async def open_cohort(cohort: str, viewer: Viewer, cohorts: TheCohorts) -> Cohort:
    """Return the cohort of the path; raise NotFound when it is not there or not open to the viewer."""
    found = cohorts.known(cohort) or await run_in_threadpool(cohorts.read, cohort)
    access.require(viewer, "read", found)
    return found


async def open_cohort_beside(cohort: str, viewer: PageViewer, cohorts: TheCohorts) -> Cohort:
    return await open_cohort(cohort, viewer, cohorts)


OpenCohort = Annotated[Cohort, Depends(open_cohort)]
OpenCohortBeside = Annotated[Cohort, Depends(open_cohort_beside)]


class Writing:
    """Runs one verb for one request. A retry with the same Idempotency-Key gets the first answer again."""

    def __init__(self, request: Request, store: Store, person: Person, key: str | None, body: bytes) -> None:
        self._store = store
        self._key = key
        self._person = person
        # Who only has a person's server must not be answered as that person was at the screen.
        self._key = key and f"{'screen' if person.in_person else 'server'}:{key}"
        address = request.url.path.encode(), request.url.query.encode()
        self._request = sha256(b"\0".join((request.method.encode(), *address, body))).hexdigest()

    async def __call__(
        self, verb: Callable[[Transaction], BaseModel | None], *, status: int = 200
    ) -> Response:
        """Return ``verb``'s answer as JSON with ``status`` (204 and no body for None).

        Raises:
            Conflict: the key was used before for a different request.
        """
        answer_status, answer = await self._store.write(lambda tx: self._once(tx, verb, status))
        return Response(answer or None, status_code=answer_status, media_type="application/json")

    def _once(
        self, tx: Transaction, verb: Callable[[Transaction], BaseModel | None], status: int
    ) -> tuple[int, str]:
        if self._key is not None and (before := self._answered(tx, self._key)):
            return before
        result = verb(tx)
        answer = (204, "") if result is None else (status, result.model_dump_json())
        if self._key is not None:
            self._remember(tx, self._key, answer)
        return answer

    def _answered(self, tx: Transaction, key: str) -> tuple[int, str] | None:
        table = schema.written.c
        row = tx.connection.execute(
            select(schema.written).where(table.person == self._person.name, table.key == key)
        ).first()
        if row is None:
            return None
        if row.request != self._request:
            raise Conflict("This Idempotency-Key was used for a different request. Send a new key.")
        return row.status, row.answer

    def _remember(self, tx: Transaction, key: str, answer: tuple[int, str]) -> None:
        tx.connection.execute(
            schema.written.insert().values(
                person=self._person.name,
                key=key,
                request=self._request,
                status=answer[0],
                answer=answer[1],
                at=tx.now.isoformat(),
            )
        )


async def writing(
    request: Request,
    store: TheStore,
    person: Viewer,
    idempotency_key: Annotated[
        str | None,
        Header(
            description="A retry with the same key is answered, not repeated.", max_length=MAX_KEY_CHARACTERS
        ),
    ] = None,
) -> Writing:
    return Writing(request, store, person, idempotency_key, await request.body())


Write = Annotated[Writing, Depends(writing)]
