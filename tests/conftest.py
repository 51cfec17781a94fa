"""What every test may ask for. `deployment` is documented in tests/deployment.py."""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.deployment import Deployed, own_config


@pytest.fixture(scope="session")
def deployment(tmp_path_factory: pytest.TempPathFactory) -> Generator[Deployed]:
    """Give the one deployment of this session: the demo, with its courses, on a free port."""
    folder: Path = tmp_path_factory.mktemp("deployment")
    with Deployed.up(folder / "data", config=own_config(folder)) as deployed:
        yield deployed
