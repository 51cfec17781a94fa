"""`<baseUrl>cohort/grading`: where *Grade* leads, and from there to formgrader."""

import asyncio

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from tornado.web import authenticated

from cohort_lab.exchange.shelf import Shelf, ShelfError
from cohort_lab.grading import course


class OpenFormgrader(JupyterHandler):
    """Brings the course directory up to date, then opens formgrader."""

    def initialize(self, cohort: str) -> None:
        self.cohort = cohort

    @authenticated
    async def get(self) -> None:
        try:
            await asyncio.to_thread(lambda: course.update(Shelf.of_this_server(), self.cohort))
        except ShelfError as reason:
            # Grading what is there already needs no service.
            self.log.warning("The course directory may be behind: %s", reason)
        self.redirect(url_path_join(self.base_url, "formgrader", "manage_assignments"))


def add(server: ServerApp, cohort: str) -> None:
    """Add the address to a grader's server."""
    pattern = url_path_join(server.web_app.settings["base_url"], r"cohort/grading/?")
    server.web_app.add_handlers(".*$", [(pattern, OpenFormgrader, {"cohort": cohort})])
