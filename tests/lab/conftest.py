"""One learner's JupyterLab in a browser, and the cohort around her, on the real service."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.lab import rooms
from tests.relay.person_server import Server
from tests.service.house import House, furnished, token_of

KEYS = ["intro", "task", "answer", "end", *(f"step-{number}" for number in range(40))]
MODULE = "cohorts/spring/modules/long-walk"


@dataclass(frozen=True)
class Cohort:
    """The service as the other people of the cohort use it."""

    house: House
    url: str

    def say(self, who: str, body: str, *, cell: str | None = None, thread: str | None = None) -> Any:
        """Post in somebody's name, as from another browser."""
        place = f"cohorts/spring/threads/{thread}/posts" if thread else f"{MODULE}/threads"
        new = {"body": body} if thread else {"body": body, "cell": cell}
        answer = httpx.post(f"{self.url}api/{place}", json=new, headers=authorised(who))
        assert answer.status_code == 201, answer.text
        return answer.json()

    def threads(self, who: str = "facilitator") -> list[Any]:
        """Return the discussion as somebody else reads it."""
        return httpx.get(f"{self.url}api/{MODULE}/discussion", headers=authorised(who)).json()["threads"]


@dataclass(frozen=True)
class Desk:
    """A JupyterLab on a screen."""

    server: Server
    page: Page

    def open(self, path: str) -> None:
        """Open a notebook in a workspace of its own, and wait until its cells are there."""
        workspace = f"lab/workspaces/{token_hex(4)}"
        self.page.goto(f"{self.server.url}{workspace}/tree/{path}?token={self.server.token}")
        self.page.locator(".jp-Notebook .jp-Cell").first.wait_for()

    @property
    def button(self) -> Locator:
        """The button in the notebook's toolbar; its name carries the unread count."""
        return self.page.locator(".jp-CohortToolbarButton").get_by_role("button")

    @property
    def panel(self) -> Locator:
        """The region with the discussion."""
        return self.page.get_by_role("region", name="Discussion")


def authorised(who: str) -> dict[str, str]:
    return {"Authorization": f"token {token_of(who)}"}


@pytest.fixture(scope="session")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cohort]:
    """The service with a module of forty-four cells."""
    house = furnished(tmp_path_factory.mktemp("service"))
    house.publish("long-walk", KEYS)
    with rooms.served(house) as url:
        yield Cohort(house, url)
    house.store.close()


@pytest.fixture(scope="session")
def labs(cohort: Cohort, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """Give `labs(person)`: the person's server, started when first asked for."""
    running: dict[str, tuple[Any, Server]] = {}

    def start(person: str) -> Server:
        if person not in running:
            home = tmp_path_factory.mktemp(f"{person} home")
            rooms.put_copy(home, KEYS, module="long-walk")
            rooms.put_source(home, KEYS, module="long-walk")
            server = rooms.lab(person, home, cohort.url)
            running[person] = (server, server.__enter__())
        return running[person][1]

    yield start
    for server, _ in running.values():
        server.__exit__(None, None, None)


@pytest.fixture
def desk(browser: Browser, labs: Callable[[str], Server]) -> Iterator[Callable[..., Desk]]:
    """Give `desk(person)`: a fresh browser at the person's JupyterLab. Uncaught page errors fail the test."""
    contexts: list[Any] = []
    broken: list[str] = []

    def sit(person: str, width: int = 1280, height: int = 860) -> Desk:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        return Desk(labs(person), page)

    yield sit
    for context in contexts:
        context.close()
    assert broken == []
