"""A person at a screen, and what they do there; everything is found by its role and its name."""

import re
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from tests.lab.appdriver import App

PATIENCE = 120_000
"""Milliseconds that a first start of a person's server may take on a busy machine."""


@dataclass(frozen=True)
class Seat:
    """A person at a screen: ``page`` is their first tab, ``home`` the address of the service's pages."""

    name: str
    context: BrowserContext
    page: Page
    home: str

    @property
    def button(self) -> Locator:
        """The button of the discussion; its name carries the unread count."""
        return self.page.get_by_role("button", name=re.compile(r"^Discussion"))

    @property
    def panel(self) -> Locator:
        return self.page.get_by_role("region", name="Discussion", exact=True)

    def read(self, cohort: str, module: str, cell: str = "") -> None:
        """Open a module in the reader."""
        self.page.goto(f"{self.home}m/{cohort}/{module}{cell and '#'}{cell}")
        expect(self.button).to_be_visible()

    def work(self, cohort: str, module: str) -> App:
        """Press *Work on it* in the reader and wait for the learner's app."""
        self.read(cohort, module)
        self.page.get_by_role("link", name="Work on it").locator("visible=true").first.click()
        self.page.wait_for_url(f"**/user/{self.name}/voila/**", timeout=PATIENCE)
        return App(self.page).ready()

    def author(self, title: str) -> None:
        """Open a module's source in JupyterLab from home, and its discussion with the cohort."""
        row = self.page.get_by_role("listitem").filter(has_text=title)
        row.get_by_role("link", name="Open in JupyterLab").click()
        self.page.wait_for_url(f"**/user/{self.name}/lab/**", timeout=PATIENCE)
        self.page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=PATIENCE)
        # A workspace that was left with the panel open comes back with it.
        expect(self.button).to_be_visible()
        self.discuss()

    def discuss(self) -> Locator:
        """Open the panel if it is closed, and return it."""
        if self.button.get_attribute("aria-expanded") != "true":
            self.button.click()
        expect(self.panel).to_be_visible()
        return self.panel

    def compose(self) -> Locator:
        """Take the cursor into the composer, which a phone unfolds for it; return its textbox."""
        box = self.discuss().get_by_role("textbox", name="Write a post")
        box.focus()
        return box

    def means(self, kind: str) -> None:
        """Say what kind of post the next one is."""
        self.compose()
        self.panel.get_by_role("radio", name=kind).check()

    def post(self, words: str, *, shown: str = "") -> Locator:
        """Write a post where the panel stands; return it once it is ``shown``."""
        self.compose().fill(words)
        self.panel.get_by_role("button", name="Post", exact=True).click()
        return self.sees(shown or words)

    def reply(self, to: str, words: str) -> Locator:
        """Answer a thread."""
        self.discuss()
        self.sees(to)
        thread = self.panel.get_by_role("listitem").filter(has_text=to)
        thread.get_by_role("button", name="Reply", exact=True).click()
        box = self.panel.get_by_role("textbox", name="Write a reply")
        box.fill(words)
        box.press("Control+Enter")
        return self.sees(words)

    def sees(self, words: str) -> Locator:
        """Expect a post on the screen, without a reload; return it.

        Whoever reads further up asks for what is new first, as a person would.
        """
        post = self.panel.get_by_role("article").filter(has_text=words)
        news = self.panel.get_by_role("button", name=re.compile(r"^Show \d+ new$"))
        expect(post.or_(news).first).to_be_visible()
        if not post.is_visible():
            # Who comes to the end of the list meanwhile is shown everything, and the button goes.
            with suppress(Error):
                news.click(timeout=2_000)
        expect(post).to_be_visible()
        return post

    def does(self, words: str, *, to: str) -> None:
        """Choose something from a post's menu."""
        post = self.sees(to)
        post.get_by_role("button", name="More", exact=True).click()
        self.page.get_by_role("menuitem", name=words, exact=True).click()
