"""What every test may ask for. `deployment` is documented in tests/deployment.py."""

import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.chromium import launch
from tests.deployment import Deployed, own_config

# Commands call one another by name: jupyter calls jupyter-cohort, nbgrader calls alembic.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

expect.set_options(timeout=15_000)  # Milliseconds until a thing must be there, on a busy machine too.


@pytest.fixture(scope="session")
def deployment(tmp_path_factory: pytest.TempPathFactory) -> Generator[Deployed]:
    """Give the one deployment of this session: the demo, with its courses, on a free port."""
    folder: Path = tmp_path_factory.mktemp("deployment")
    with Deployed.up(folder / "data", config=own_config(folder)) as deployed:
        yield deployed


@pytest.fixture(scope="module")
def browser() -> Generator[Browser]:
    """Give a real browser; per module, as its loop must have ended before an async test begins its own."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()
