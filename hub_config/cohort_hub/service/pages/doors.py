"""The doors on our pages: where *Read*, *Work on it*, *Open in JupyterLab* and *Grade* lead."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from cohort_hub.service.pages.words import Words
from cohort_hub.service.wire import ModuleCard


@dataclass(frozen=True)
class Door:
    """``work`` is the path on the own server, which the page starts first; ``about`` names what it opens."""

    words: str
    href: str
    work: str = ""
    about: str = ""


@dataclass(frozen=True)
class Doors:
    """Makes doors. ``prefix`` is the service's, ``hub`` the Hub's own pages'."""

    say: Words
    prefix: str
    hub: str

    def read(self, card: ModuleCard, *, words: str = "", cell: str | None = None, about: str = "") -> Door:
        return Door(words or self.say("read"), self.module(card, cell=cell), about=about)

    def work(self, card: ModuleCard, *, about: str = "") -> Door:
        """The learner's own copy as an app. The Hub's redirect serves browsers without scripts."""
        return self._on_own_server(self.say("work"), f"cohort/work/{_path(card.cohort, card.id)}", about)

    def lab(self, card: ModuleCard, *, designer: bool, about: str = "") -> Door:
        """A learner's own copy, or a designer's source, in JupyterLab."""
        if designer:
            source = _path("courses", card.course, "source", card.assignment, f"{card.notebook}.ipynb")
            return self._on_own_server(self.say("jupyterlab"), f"lab/tree/{source}", about)
        return self._on_own_server(
            self.say("jupyterlab"), f"cohort/work/{_path(card.cohort, card.id)}?open=lab", about
        )

    def course(self, course: str) -> Door:
        return self._on_own_server(self.say("jupyterlab"), f"lab/tree/{_path('courses', course)}", "")

    def grade(self, cohort: str) -> Door:
        return Door(self.say("grade"), f"{self.prefix}grade/{_path(cohort)}")

    def moderation(self, cohort: str, *, words: str = "") -> Door:
        return Door(words or self.say("moderation"), f"{self.prefix}moderation/{_path(cohort)}")

    def place(self, cohort: str, module: str, cell: str | None) -> str:
        """Return where a module, or one of its cells, is read."""
        place = f"#{quote(cell, safe='')}" if cell else ""
        return f"{self.prefix}m/{_path(cohort, module)}{place}"

    def feedback(self, card: ModuleCard) -> Door:
        return Door(self.say("see_feedback"), f"{self.module(card)}/feedback")

    def forum(self, cohort: str, words: str, *, wish: str = "") -> Door:
        return Door(words, f"{self.prefix}c/{_path(cohort)}{wish and '?'}{wish}")

    def tag(self, cohort: str, tag: str, words: str) -> Door:
        return Door(words, f"{self.prefix}c/{_path(cohort, 'tags', tag)}")

    def news(self, card: ModuleCard) -> Door:
        """Where the reading of a module's new posts begins."""
        words, first = self.say("see_new", card.unread), card.first_unread
        if first is None:
            return self.read(card, words=words)
        return Door(words, self.thread(card.cohort, first.thread, "", module=card.id, cell=first.cell))

    def thread(self, cohort: str, thread: str, post: str, *, module: str, cell: str | None) -> str:
        """Return where a thread, or a post in it, is read.

        That is beside its cell, or in the forum when it is about the whole cohort.
        """
        which = urlencode({"thread": thread, **({"post": post} if post else {})}, quote_via=quote)
        if not module:
            return f"{self.prefix}c/{_path(cohort)}?{which}"
        place = f"#{quote(cell, safe='')}" if cell else ""
        return f"{self.prefix}m/{_path(cohort, module)}?{which}{place}"

    def module(self, card: ModuleCard, *, cell: str | None = None) -> str:
        return self.place(card.cohort, card.id, cell)

    def _on_own_server(self, words: str, path: str, about: str) -> Door:
        return Door(words, f"{self.hub}user-redirect/{path}", work=path, about=about)


def _path(*parts: str) -> str:
    return "/".join(quote(part, safe="") for part in parts)
