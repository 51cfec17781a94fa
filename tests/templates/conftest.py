"""One course of each template, in a folder with a space in its name."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.templates import courses


@pytest.fixture(scope="package")
def course(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give `course(template)`: the folder of a course, made when first asked for and only read after that."""
    return cache(lambda template: courses.make(template, tmp_path_factory.mktemp("made") / f"my {template}"))
