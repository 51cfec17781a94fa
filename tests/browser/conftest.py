"""Browser tests tell stories: every person has a browser context of their own on one real deployment."""

import json
from collections.abc import Callable, Generator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.seats import Seat
from tests.deployment import Deployed
from tests.service.uploads import notebook, upload

WIDE = (1280, 860)
PHONE = (390, 844)


@pytest.fixture
def seat(browser: Browser, deployment: Deployed) -> Generator[Callable[..., Seat]]:
    """Give ``seat(name, size)``: sign a person in and open home.

    A page's uncaught error fails the test, and so does a request to anybody but this deployment.
    """
    contexts: list[BrowserContext] = []
    broken: list[str] = []
    elsewhere: set[str] = set()

    def sit(name: str, size: tuple[int, int] = WIDE, **options: Any) -> Seat:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        context.set_default_timeout(30_000)
        contexts.append(context)
        context.on("request", lambda request: elsewhere.add(foreign(request.url, deployment.address)))
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(f"{name}: {error}"))
        page.goto(deployment.address)
        page.get_by_label("Password").fill(deployment.password)
        page.get_by_role("button", name=deployment.display_name(name)).click()
        page.wait_for_url("**/services/cohort/**")
        return Seat(name, context, page, f"{deployment.address}/services/cohort/")

    yield sit
    for context in contexts:
        context.close()
    assert broken == []
    assert elsewhere <= {""}


@pytest.fixture
def publish(deployment: Deployed) -> Callable[..., None]:
    """Give ``publish(module, version, *cells)``: a module of the course Welcome, in the designer's name."""

    def put(module: str, version: int, *cells: dict[str, object]) -> None:
        title = f"About {module}"
        begun = notebook(*cells)
        begun["metadata"]["cohort"] = {
            "course": "welcome",
            "module": module,
            "version": version,
            "title": title,
        }
        copy = {"first.ipynb": json.dumps(begun).encode()}
        answer = httpx.put(
            f"{deployment.address}/services/cohort/api/courses/welcome/modules/{module}/versions/{version}",
            headers=deployment.bearer("designer"),
            json=upload(*cells, files=copy, title=title, position=90, assignment=module),
            timeout=60,
        )
        assert answer.status_code == 200, answer.text

    return put


def foreign(url: str, home: str) -> str:
    """Return the address if it is another host's, else nothing; pictures written into a page are ours."""
    return "" if url.startswith((home, "data:", "blob:", "about:")) else url
