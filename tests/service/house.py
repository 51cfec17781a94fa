"""A whole cohort service in one process: a real database, real routes, and a table of tokens for a Hub.

    async def test_a_post_reaches_the_cohort(house):
        thread = await house.post("learner1", f"{house.spring}/modules/who-we-are/threads", {"body": "Hi"})
        ...

Everybody's token is `token-<name>`. Cohorts `spring` and `autumn` go through the course `welcome`,
`other` through the course `elsewhere`; nobody of one is in another, and `stranger` is in none.
In `spring`, learner1 and learner2 are the team `red`, learner3 is in `blue`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from cohort_hub.service.app import Parts, create_app, described
from cohort_hub.service.migrate import migrate
from cohort_hub.service.model import AT_ANY_PACE, Cohort, Course, Pace, Person, Team
from cohort_hub.service.names import DisplayNames
from cohort_hub.service.settings import ServiceSettings
from cohort_hub.service.store import roster, schema
from cohort_hub.service.store.database import Store, Transaction
from fastapi import FastAPI
from starlette.routing import BaseRoute

PREFIX = "/services/cohort/"
CELLS = ("intro", "task", "answer", "end")


def token_of(name: str) -> str:
    return f"token-{name}"


@dataclass
class Tokens:
    """Who each token is, and so who is in each cohort; the Hub's part in these tests."""

    people: dict[str, Person] = field(default_factory=dict)

    async def person_for(self, token: str) -> Person | None:
        return self.people.get(token)

    async def of(self, cohort: Cohort) -> frozenset[str]:
        groups = {f"nbgrader-{cohort.id}", f"formgrade-{cohort.id}"}
        return frozenset(person.name for person in self.people.values() if groups & person.groups)

    async def facilitators_of(self, cohort: Cohort) -> frozenset[str]:
        return self._in(f"formgrade-{cohort.id}")

    async def members_of(self, team: Team) -> frozenset[str]:
        return self._in(f"team-{team.id}")

    async def designers_of(self, course: str) -> frozenset[str]:
        return self._in(f"design-{course}")

    async def learners_of(self, cohort: Cohort) -> frozenset[str]:
        return self._in(f"nbgrader-{cohort.id}")

    def _in(self, group: str) -> frozenset[str]:
        return frozenset(person.name for person in self.people.values() if group in person.groups)

    def enrol(self, name: str, *groups: str, in_person: bool = True, **powers: Any) -> None:
        """Add a person, or change who they are."""
        display_name = name.capitalize()
        self.people[token_of(name)] = Person(
            name, display_name, frozenset(groups), in_person=in_person, **powers
        )

    def join(self, name: str, group: str) -> None:
        person = self.people[token_of(name)]
        self.people[token_of(name)] = replace(person, groups=person.groups | {group})

    def leave(self, name: str, group: str) -> None:
        person = self.people[token_of(name)]
        self.people[token_of(name)] = replace(person, groups=person.groups - {group})


@dataclass
class House:
    """The service and everybody in it. Paths are relative to the API unless they begin with a slash."""

    settings: ServiceSettings
    store: Store
    tokens: Tokens
    app: FastAPI
    spring: str = "cohorts/spring"
    autumn: str = "cohorts/autumn"

    def client(self, name: str | None) -> httpx.AsyncClient:
        """Return a client that speaks in the person's name; None is somebody without a token."""
        headers = {} if name is None else {"Authorization": f"token {token_of(name)}"}
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url=f"http://service{PREFIX}api/", headers=headers)

    async def ask(self, name: str | None, method: str, path: str, **request: Any) -> httpx.Response:
        address = f"http://service{path}" if path.startswith("/") else path
        async with self.client(name) as client:
            return await client.request(method, address, **request)

    async def get(self, name: str, path: str, **query: Any) -> Any:
        """Return the JSON that the person is answered; fails on any error."""
        return _json(await self.ask(name, "GET", path, params=query))

    async def post(self, name: str, path: str, body: Any, *, key: str | None = None) -> Any:
        headers = {"Idempotency-Key": key} if key else {}
        return _json(await self.ask(name, "POST", path, json=body, headers=headers))

    async def put(self, name: str, path: str, body: Any) -> Any:
        return _json(await self.ask(name, "PUT", path, json=body))

    async def delete(self, name: str, path: str) -> None:
        _json(await self.ask(name, "DELETE", path))

    @contextmanager
    def later(self, **time: float) -> Iterator[None]:
        """Set the service's clock forward for as long as this lasts."""
        clock = self.store.clock
        self.store.clock = lambda: clock() + timedelta(**time)
        try:
            yield
        finally:
            self.store.clock = clock

    def publish(self, module: str, cells: Iterable[str] = CELLS, *, course: str = "welcome") -> None:
        """Put a module there whose cells have these keys; its text is its key."""
        self.store.write_now(lambda tx: put_module(tx, course, module, tuple(cells)))


def furnished(directory: Path, *, pace: Pace = AT_ANY_PACE) -> House:
    """Return the house in ``directory``; a new one has two courses and one module `who-we-are`."""
    settings = ServiceSettings(directory, "127.0.0.1", 0, PREFIX, "/", "/hub/", pace=pace)
    if not settings.database.exists():
        settings.database.parent.mkdir(parents=True, exist_ok=True)
        settings.database.write_bytes(_new_database())
    store = Store.at(settings.database)
    tokens = _everybody()
    app = create_app(Parts(settings, store, identity=tokens, names=DisplayNames(store), people=tokens))
    app.router.routes[:] = _routes()
    return House(settings, store, tokens, app)


@cache
def _routes() -> list[BaseRoute]:
    """Return the routes that all houses share: FastAPI takes longer to read them than a test to run."""
    return described(PREFIX).routes


@cache
def _new_database() -> bytes:
    """Make the database of a new house, once: a migration waits for the disk at every table."""
    with TemporaryDirectory() as directory:
        database = Path(directory) / "cohort.sqlite"
        migrate(database)
        store = Store.at(database)
        store.write_now(_furnish)
        store.close()
        return database.read_bytes()


def _furnish(tx: Transaction) -> None:
    for course in (Course("welcome", "Welcome aboard"), Course("elsewhere", "Elsewhere")):
        roster.put_course(tx, course)
        put_module(tx, course.id, "who-we-are", CELLS)
    for cohort, course in (("spring", "welcome"), ("autumn", "welcome"), ("other", "elsewhere")):
        roster.put_cohort(tx, Cohort(cohort, course, cohort.capitalize()))
    roster.put_teams(tx, [Team(team, team.capitalize()) for team in ("red", "blue")])
    for person in _everybody().people.values():
        roster.put_person(tx, person.name, person.display_name)


def put_module(tx: Transaction, course: str, module: str, keys: tuple[str, ...]) -> None:
    """Write a module's version 1 as the tables have it: the least that a discussion needs."""
    tx.connection.execute(schema.module.insert().values(course=course, id=module, position=0, version=1))
    version = {
        "course": course,
        "module": module,
        "number": 1,
        "title": module,
        "assignment": module,
        "notebook": module,
        "graded": False,
        "outline": [],
        "content_hash": module,
        "published_by": "designer",
        "published_at": tx.now.isoformat(),
        "copy_blob": "",
        "source_blob": "",
    }
    tx.connection.execute(schema.version.insert().values(version))
    for position, key in enumerate(keys):
        place = {"course": course, "module": module, "version": 1, "position": position, "key": key}
        words = {"nbformat_id": key, "type": "markdown", "source": key, "html": f"<p>{key}</p>"}
        tx.connection.execute(schema.cell.insert().values(place | words))


def _everybody() -> Tokens:
    """Return everybody's tokens."""
    tokens = Tokens()
    for name in ("learner1", "learner2", "learner3"):
        tokens.enrol(name, "nbgrader-spring")
    tokens.join("learner1", "team-red")
    tokens.join("learner2", "team-red")
    tokens.join("learner3", "team-blue")
    tokens.enrol("facilitator", "formgrade-spring")
    tokens.enrol("designer", "design-welcome")
    tokens.enrol("grader-spring", "graders", in_person=False, grades=True)
    tokens.enrol("admin", admin=True)
    tokens.enrol("autumn1", "nbgrader-autumn")
    tokens.enrol("autumn-facilitator", "formgrade-autumn")
    tokens.enrol("other1", "nbgrader-other")
    tokens.enrol("manager", "manage-shop")
    tokens.enrol("stranger")
    return tokens


def _json(answer: httpx.Response) -> Any:
    assert answer.is_success, (
        f"{answer.request.method} {answer.request.url}: {answer.status_code} {answer.text}"
    )
    return answer.json() if answer.content else None
