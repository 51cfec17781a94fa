"""A learner's app in a browser, as a person uses it."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

JUST_NOW = re.compile(r"^Submitted (now|this minute|in 0 sec.*)\.$")
BUSY = ".cohort-turn[data-busy]"


@dataclass
class App:
    """The page of a module; every host it asked, every error it had, and what answered badly."""

    page: Page
    hosts: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)

    def open(self, url: str) -> "App":
        """Open the page and wait until it is ready."""
        self.page.goto(url, wait_until="commit")
        return self.ready()

    def reload(self) -> "App":
        self.page.reload(wait_until="commit")
        return self.ready()

    def close(self) -> None:
        """Close the browser; nothing of the page may have broken or asked anybody else."""
        self.page.context.close()
        assert self.errors == []
        assert self.hosts <= {"127.0.0.1", "localhost", ""}

    def ready(self) -> "App":
        self.page.locator("body[data-ready]").wait_for(timeout=90_000)
        expect(self.page.locator(BUSY)).to_have_count(0, timeout=30_000)
        return self

    def turn(self, number: int) -> Locator:
        return self.page.get_by_role("group", name=f"Your turn {number}", exact=True)

    def box(self, number: int) -> Locator:
        return self.turn(number).get_by_role("textbox")

    def words(self, number: int) -> Locator:
        return self.turn(number).get_by_role("status")

    def output(self, number: int) -> Locator:
        return self.turn(number).locator(".cohort-output")

    def write(self, number: int, text: str) -> None:
        """Replace what is in an editor, and wait until it is saved."""
        self.box(number).click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.saved(number)

    def saved(self, number: int) -> None:
        expect(self.turn(number).locator(".cohort-saved[data-state=saved]")).to_be_visible(timeout=10_000)

    def press(self, number: int, name: str) -> None:
        self.turn(number).get_by_role("button", name=name, exact=True).click()

    @property
    def hand_in(self) -> Locator:
        """The region with *Submit*."""
        return self.page.get_by_role("region", name="Hand in")

    @property
    def standing(self) -> Locator:
        """What the page says of handing in."""
        return self.hand_in.get_by_role("status")

    def submit(self) -> None:
        """Hand in, and wait until the page says so."""
        self.hand_in.get_by_role("button", name="Submit", exact=True).click()
        expect(self.standing).to_have_text(JUST_NOW, timeout=20_000)

    def ended(self, number: int) -> None:
        """Wait until a run or check has come to its end."""
        expect(self.turn(number).get_by_role("button", name="Run", exact=True)).to_be_visible(timeout=60_000)


def visit(browser: Browser, *, width: int = 1280, dark: bool = False) -> App:
    """Return an app's page in a fresh browser."""
    scheme = "dark" if dark else "light"
    size = {"width": width, "height": 860}
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    app = App(context.new_page())
    app.page.on("request", lambda request: app.hosts.add(urlsplit(request.url).hostname or ""))
    app.page.on("pageerror", lambda error: app.errors.append(str(error)))
    return app


def sources(file: Path) -> list[str]:
    """Return the sources of a notebook's cells, from the file."""
    cells: list[Any] = json.loads(file.read_text())["cells"]
    return ["".join(cell["source"]) for cell in cells]
