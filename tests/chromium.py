"""The browser of the tests: an installed Chromium or Chrome, or Playwright's own.

Without any, every test that needs one fails with one line that says what to install; none is skipped.
"""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium(playwright: Playwright) -> str:
    """Return the path of a browser; raise RuntimeError with what to do where there is none."""
    named = os.environ.get("COHORT_CHROMIUM")
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    for candidate in (named, installed, playwright.chromium.executable_path):
        if candidate and Path(candidate).exists():
            return candidate
    raise RuntimeError(
        "No browser found: install Debian's package chromium, or run `playwright install chromium`."
    )


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(playwright), args=list(ARGUMENTS))
