"""A deployment without content for the tests of the deployment itself: it starts in seconds."""

from collections.abc import Generator

import pytest

from tests.deployment import Deployed, own_config, without_content


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Generator[Deployed]:
    """Give a deployment whose courses are empty; its path has a space in it."""
    folder = tmp_path_factory.mktemp("bare") / "a path with spaces"
    config = without_content(own_config(folder))
    with Deployed.up(folder / "data", config=config) as deployed:
        yield deployed
