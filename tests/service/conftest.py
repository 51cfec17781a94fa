"""What the tests of the service share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.house import House, furnished
from tests.service.serve import Served, served

HERE = Path(__file__).parent


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A whole service in this process; see `house.py`."""
    house = furnished(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def address(house: House) -> Iterator[Served]:
    """The same house, served over loopback; see `serve.py`."""
    with served(house) as address:
        yield address


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning fails a test of the service, unless the test says which one it means to see."""
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.filterwarnings("error"), append=False)
