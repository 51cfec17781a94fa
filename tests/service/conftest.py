"""What the tests of the service share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House, furnished


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A whole service in this process; see `house.py`."""
    house = furnished(tmp_path)
    yield house
    house.store.close()
