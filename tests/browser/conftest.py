"""Browser tests tell stories: every person has a browser context of their own on one real deployment."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.chromium import launch

WIDE = (1280, 860)
PHONE = (390, 844)


@dataclass(frozen=True)
class Seat:
    """A person at a screen: ``page`` is their first tab."""

    name: str
    context: BrowserContext
    page: Page


@pytest.fixture(scope="package")
def browser() -> Generator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def seat(browser: Browser, deployment: Any) -> Generator[Callable[..., Seat]]:
    """Give ``seat(name, size)``: sign a person in and open home. Uncaught page errors fail the test."""
    contexts: list[BrowserContext] = []
    broken: list[str] = []

    def sit(name: str, size: tuple[int, int] = WIDE, **options: Any) -> Seat:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(f"{name}: {error}"))
        page.goto(deployment.address)
        page.get_by_label("Password").fill(deployment.password)
        page.get_by_role("button", name=deployment.display_name(name)).click()
        page.wait_for_url("**/services/cohort/**")
        return Seat(name, context, page)

    yield sit
    for context in contexts:
        context.close()
    assert broken == []
