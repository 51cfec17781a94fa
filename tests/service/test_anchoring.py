"""Where a thread stands in the next version: never silently on the wrong place."""

from cohort_hub.service.anchoring import place
from cohort_hub.service.model import Anchor, Cell


def cell(key: str, source: str = "", *, id: str = "", grade_id: str | None = None) -> Cell:  # noqa: A002
    return Cell(key, id or f"id-{key}", grade_id, "code", "read", source or f"the text of {key}")


ON_A = Anchor("a", 1)
A = cell("a")


def test_the_same_cell_with_the_same_text_is_exact() -> None:
    assert place(ON_A, A, [cell("z"), cell("a")], version=2) == Anchor("a", 2)


def test_space_at_line_ends_is_no_change() -> None:
    assert place(ON_A, cell("a", "x = 1\ny = 2"), [cell("a", "x = 1  \ny = 2\n")], version=2).tier == "exact"


def test_a_changed_text_is_shown_as_such_with_what_was_written_about() -> None:
    assert place(ON_A, A, [cell("a", "new")], version=2) == Anchor("a", 2, "text changed", "the text of a")


def test_a_changed_text_stays_changed_and_is_exact_again_when_it_comes_back() -> None:
    second = place(ON_A, A, [cell("a", "new")], version=2)
    third = place(second, cell("a", "new"), [cell("a", "new")], version=3)
    fourth = place(third, cell("a", "new"), [A], version=4)

    assert third == Anchor("a", 3, "text changed", "the text of a")
    assert fourth == Anchor("a", 4)


def test_a_cell_that_lost_its_key_is_known_by_its_grade_id_then_by_its_id() -> None:
    old = cell("a", id="i", grade_id="q1")
    by_id, by_grade_id = cell("b", id="i"), cell("c", grade_id="q1")

    assert place(ON_A, old, [by_id, by_grade_id], version=2).cell == "c"
    assert place(ON_A, old, [by_id], version=2).cell == "b"


def test_without_any_identity_the_only_equal_text_decides() -> None:
    moved = cell("b", A.source)

    assert place(ON_A, A, [cell("c"), moved], version=2) == Anchor("b", 2)
    assert place(ON_A, A, [moved, cell("d", A.source)], version=2).tier == "orphan"


def test_a_deleted_cell_leaves_an_orphan_with_its_text() -> None:
    assert place(ON_A, A, [cell("b")], version=2) == Anchor(None, 2, "orphan", "the text of a")


def test_an_orphan_finds_home_when_its_text_returns() -> None:
    orphan = Anchor(None, 2, "orphan", "the text of a")

    assert place(orphan, None, [cell("b")], version=3) == Anchor(None, 3, "orphan", "the text of a")
    assert place(orphan, None, [cell("b", "the text of a")], version=3) == Anchor("b", 3)


def test_a_thread_on_the_module_stays_on_the_module() -> None:
    assert place(Anchor(None, 1), None, [], version=2) == Anchor(None, 2)


def test_empty_cells_are_never_taken_for_each_other() -> None:
    assert place(ON_A, cell("a", " "), [cell("b", " ")], version=2).tier == "orphan"
