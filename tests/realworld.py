"""Notebooks that nobody here wrote, beside the checkout: test data, never copied into it."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("COHORT_REALWORLD", Path(__file__).parents[2] / "shared" / "realworld"))
NBGRADER = FOLDER / "nbgrader-docs"
needed = pytest.mark.skipif(not NBGRADER.is_dir(), reason=f"there are no real notebooks at {FOLDER}")
