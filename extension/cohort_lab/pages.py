"""What the page of a learner's app knows of itself: the boot JSON of the Voilà template."""

import os
from typing import Any
from urllib.parse import quote, urlsplit

from nbformat import NotebookNode
from tornado.web import RequestHandler

from cohort_lab.cells import grading, section, title_of


def page_of(req: RequestHandler, notebook: NotebookNode, path: str) -> dict[str, Any]:
    """Return the boot JSON. Cohort and module are missing on a notebook that was never published."""
    known = section(notebook, "cohort")
    folders = path.strip("/").split("/")
    cohort = known.get("cohort") or (folders[0] if len(folders) == 3 else "")
    module = known.get("module") or ""
    base = getattr(req, "base_url", "/")
    # Asking for the token sets the cookie that the page sends back with every request.
    assert req.xsrf_token
    home = urlsplit(os.environ.get("COHORT_SERVICE_URL", "")).path
    return {
        "surface": "voila",
        "base": f"{base}cohort/",
        "server": base,
        "cohort": cohort,
        "module": module,
        "course": known.get("course") or "",
        "version": known.get("version") or 0,
        "title": known.get("title") or title_of(notebook.cells) or folders[-1].removesuffix(".ipynb"),
        "path": path,
        "home": home,
        "reader": f"{home}m/{quote(cohort)}/{quote(module)}" if home and cohort and module else "",
        "graded": any(grading(cell).get("grade") for cell in notebook.cells),
    }
