"""Bench (c): how long a learner's app takes to be ready, as a ratio to the same notebook in bare Voilà.

    python -m tests.bench.voila_page

Both pages come from one server; they take turns, and medians are compared. Ready means that every output,
widgets included, has been drawn.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import launch
from tests.lab import learning
from tests.lab.classroom import NOTEBOOK, Classroom, classroom
from tests.relay.person_server import Server

ROUNDS = 7
GOAL = 1.25
DRAWN = """count => document.querySelectorAll('.jupyter-widgets, .cohort-turn').length >= count
  && !document.querySelector('script[type="application/vnd.voila.cell-output+json"]')"""
PLAIN = {
    "ServerApp.jpserver_extensions": "{'voila.server_extension': True, 'cohort_lab': False}",
    "VoilaConfiguration.template": "lab",
}


def module() -> NotebookNode:
    """Return a notebook of text, code and widgets, the same for both: what our frame costs is measured."""
    cells = [new_markdown_cell("# A module\n\nText.")]
    for number in range(20):
        cells += [
            new_markdown_cell(f"## Step {number}\n\nA paragraph of text."),
            new_code_cell(f"print({number})"),
        ]
    sliders = "import ipywidgets\nipywidgets.IntSlider()"
    cells += [new_code_cell(sliders) for _ in range(5)]
    return new_notebook(cells=cells, metadata={"kernelspec": learning.PYTHON, "cohort": dict(learning.OURS)})


def seconds(browser: Browser, server: Server) -> float:
    """Return how long a page took, in a browser that has seen nothing before."""
    context = browser.new_context()
    page = context.new_page()
    page.route(lambda url: "//127.0.0.1" not in url and "//localhost" not in url, lambda route: route.abort())
    address = f"{server.url}voila/render/{NOTEBOOK}?token={server.token}"
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_function(DRAWN, arg=5, timeout=90_000)
    taken = time.perf_counter() - began
    context.close()
    return taken


def compare(room: Classroom, bare: Server, browser: Browser) -> tuple[float, float]:
    """Return the medians of our page and the bare one, side by side; the first of each only warms up."""
    ours, theirs = [], []
    for _ in range(ROUNDS + 1):
        ours.append(seconds(browser, room.server))
        theirs.append(seconds(browser, bare))
    return median(ours[1:]), median(theirs[1:])


def main() -> int:
    """Print one line; fail when the goal is missed."""
    with tempfile.TemporaryDirectory(prefix="voila-bench-", ignore_cleanup_errors=True) as place:
        where = Path(place)
        plain = where / "plain"
        plain.mkdir()
        with classroom(where) as room, learning.desk(plain, room.url, **PLAIN) as bare:
            learning.put(room.home, module())
            learning.put(plain, module())
            with sync_playwright() as playwright:
                browser = launch(playwright)
                ours, theirs = compare(room, bare, browser)
                browser.close()
    ratio = ours / theirs
    print(
        f"(c) Voilà page: {ours:.2f} s, bare Voilà {theirs:.2f} s, ratio {ratio:.2f} (goal ≤ {GOAL}), "
        f"medians of {ROUNDS}"
    )
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
