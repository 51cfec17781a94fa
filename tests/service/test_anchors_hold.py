"""Annotations on real notebooks that are released again: kept, shown as changed, or said to be lost.

A sample of what `python -m tests.anchors_report` measures.
"""

from collections import Counter

import pytest

from tests.anchors_report import Case, cases, certain_and_wrong, share
from tests.realworld import needed


@pytest.fixture(scope="module")
def found() -> list[Case]:
    return list(cases(seeds=range(1), quotes=30))


@needed
def test_annotations_survive_a_heavy_edit_and_never_silently_on_the_wrong_place(found: list[Case]) -> None:
    counted = Counter((case.fate, case.tier, case.verdict) for case in found if case.release == 2)

    assert certain_and_wrong(counted) <= 0.01
    assert share(counted, ("deleted",), "wrong") <= 0.02
    assert share(counted, ("edited",), "right") >= 0.95
    assert share(counted, ("untouched",), "right") >= 0.97


@needed
def test_they_survive_a_second_one_without_drifting_away(found: list[Case]) -> None:
    counted = Counter((case.fate, case.tier, case.verdict) for case in found if case.release == 3)

    assert certain_and_wrong(counted) <= 0.01
    assert share(counted, ("deleted",), "wrong") <= 0.03
    assert share(counted, ("edited",), "right") >= 0.93
    assert share(counted, ("untouched",), "right") >= 0.95
