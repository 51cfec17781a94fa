"""Where a thread stands in the next version: never silently on the wrong place."""

from html import escape

from cohort_hub.service import anchoring
from cohort_hub.service.anchoring import Placing
from cohort_hub.service.model import Anchor, Cell, Facet, OutputPlace, Quote, RenderedCell


def cell(key: str, source: str = "", **more: str) -> RenderedCell:
    """Return a code cell whose text, unless told, is made from its key."""
    words = source or f"the text of {key}"
    named = more.get("nbformat_id", f"id-{key}")
    return RenderedCell(Cell(key, named, more.get("grade_id"), "code", "read", words), more.get("html", ""))


def prose(key: str, source: str) -> RenderedCell:
    return RenderedCell(Cell(key, f"id-{key}", None, "markdown", "read", source), "")


def on(where: RenderedCell, exact: str | None = None, **context: str) -> Anchor:
    """Return the anchor of a thread that was written about this cell, or these words in it, in version 1."""
    facet: Facet = "rendered" if where.cell.type == "markdown" else "source"
    quote = Quote(exact, **context) if exact else None
    anchor = anchoring.chosen(where, 1, facet=facet if quote else "cell", quote=quote)
    assert anchor is not None
    return anchor


def through(anchor: Anchor, *versions: list[RenderedCell]) -> list[Anchor]:
    """Carry the anchor from the first version through the others, and return where it stood in those."""
    stood = []
    for number, cells in enumerate(versions[1:], start=2):
        anchor = Placing(cells, number, lambda n: versions[n - 1]).place(anchor)
        stood.append(anchor)
    return stood


def standing(anchor: Anchor) -> tuple[str | None, str, str | None]:
    return anchor.cell, anchor.tier, anchor.old_text


A = cell("a")


def test_the_same_cell_with_the_same_text_is_exact() -> None:
    assert standing(through(on(A), [A], [cell("z"), A])[0]) == ("a", "exact", None)


def test_space_at_line_ends_is_no_change() -> None:
    old = cell("a", "x = 1\ny = 2")
    assert through(on(old), [old], [cell("a", "x = 1  \ny = 2\n")])[0].tier == "exact"


def test_a_changed_text_stays_changed_and_is_exact_again_when_it_comes_back() -> None:
    new = cell("a", "new")
    second, third, fourth = through(on(A), [A], [new], [new], [A])

    assert standing(second) == standing(third) == ("a", "text changed", "the text of a")
    assert standing(fourth) == ("a", "exact", None)


def test_a_cell_that_lost_its_key_is_known_by_its_grade_id_then_by_its_id() -> None:
    old = cell("a", nbformat_id="i", grade_id="q1")
    by_id, by_grade_id = cell("b", nbformat_id="i"), cell("c", grade_id="q1")

    assert through(on(old), [old], [by_id, by_grade_id])[0].cell == "c"
    assert through(on(old), [old], [by_id])[0].cell == "b"


def test_without_any_identity_equal_text_decides_and_doubles_need_a_look() -> None:
    moved = cell("b", A.cell.source)

    assert standing(through(on(A), [A], [cell("c"), moved])[0]) == ("b", "exact", None)
    assert through(on(A), [A], [moved, cell("d", A.cell.source)])[0].tier == "please confirm"


def test_doubles_are_told_by_their_neighbours() -> None:
    first, second = cell("a1", "plt.show()"), cell("a2", "plt.show()")
    old = [first, cell("x", "one"), second, cell("y", "two")]
    new = [cell("b1", "plt.show()"), cell("x", "one"), cell("b2", "plt.show()"), cell("y", "two")]

    assert standing(through(on(second), old, new)[0]) == ("b2", "exact", None)


def test_a_deleted_cell_leaves_an_orphan_even_beside_its_double() -> None:
    double = cell("b", "the text of a!")

    assert standing(through(on(A), [A, double], [double])[0]) == (None, "orphan", "the text of a")


def test_an_orphan_finds_home_when_its_text_returns() -> None:
    gone, back = through(on(A), [A], [cell("b", "x")], [cell("b", "x"), cell("c", A.cell.source)])

    assert standing(gone) == (None, "orphan", "the text of a")
    assert standing(back) == ("c", "exact", None)


def test_a_thread_on_the_module_stays_on_the_module() -> None:
    assert through(Anchor(None, 1), [], []) == [Anchor(None, 2)]


def test_empty_cells_are_never_taken_for_each_other() -> None:
    old = cell("a", " ")
    assert through(on(old), [old], [cell("b", " ")])[0].tier == "orphan"


PROSE = "A model is fitted to the data. Then *we* measure how far off it is, on data it has never seen."


def test_words_are_followed_through_an_edit_of_the_text_around_them() -> None:
    old = prose("a", PROSE)
    new = prose("a", "# Measuring\n\n" + PROSE.replace("fitted to the data", "trained"))

    [found] = through(on(old, "we measure how far off it is"), [old], [new])

    assert (found.tier, found.old_text) == ("exact", None)
    assert found.quote
    assert new.cell.source[found.quote.start : found.quote.end] == "we* measure how far off it is"


def test_changed_words_are_shown_with_what_was_written_about() -> None:
    old = prose("a", PROSE)
    new = prose("a", PROSE.replace("how far off it is", "by how much it is off"))

    [found] = through(on(old, "Then we measure how far off it is, on data"), [old], [new])

    assert (found.tier, found.old_text) == ("text changed", "Then we measure how far off it is, on data")
    assert found.quote
    assert found.quote.exact == "Then we measure by how much it is off, on data"


def test_lost_words_leave_the_thread_on_its_cell_until_they_return() -> None:
    old = prose("a", PROSE)
    new = prose("a", "A model is fitted to the data.")
    lost, back = through(on(old, "how far off it is"), [old], [new], [old])

    assert (lost.cell, lost.tier, lost.quote, lost.old_text) == ("a", "cell only", None, "how far off it is")
    assert (back.tier, back.quote and back.quote.exact) == ("exact", "how far off it is")


def test_of_equal_words_the_ones_written_about_are_followed() -> None:
    old = cell("a", "plot(x)\nprint(x)\nplot(x)")
    new = cell("a", "setup()\nplot(x)\nprint(x)\nmore()\nplot(x)")

    [found] = through(on(old, "plot(x)", prefix="print(x)\n"), [old], [new])

    assert (found.tier, found.quote and found.quote.start) == ("exact", new.cell.source.rindex("plot"))


def test_words_that_went_to_another_cell_wait_to_be_confirmed() -> None:
    old = prose("a", f"{PROSE} Nothing else matters as much as this.")
    halves = [prose("a", PROSE), prose("b", "Nothing else matters as much as this.")]
    second, third = through(on(old, "Nothing else matters"), [old], halves, halves)

    assert standing(second) == standing(third) == ("b", "please confirm", "Nothing else matters")


def test_words_do_not_drift_away_over_the_versions() -> None:
    texts = [
        "the quick brown fox jumps over the lazy dog",
        "the quick brown fox jumps over a lazy cat",
        "the slow green fox sits beside a lazy cat",
        "the slow green toad sits inside a sleepy hat",
    ]
    versions = [[prose("a", f"Look: {text}. That was it.")] for text in texts]
    stood = through(on(versions[0][0], texts[0]), *versions)

    assert [anchor.old_text for anchor in stood] == [texts[0]] * 3
    assert stood[0].tier == "text changed"
    assert stood[-1].tier in ("please confirm", "cell only")


TABLE = '<div class="output table"><table><tr><td>{}</td></tr></table></div>'
PICTURE = '<div class="output picture"><img src="m/files/{}.png" alt="Figure"></div>'


def test_a_place_in_an_output_is_as_sure_as_the_code_is_unchanged() -> None:
    old = cell("a", "draw()", html=TABLE.format(1) + PICTURE.format("x"))
    row = anchoring.chosen(old, 1, facet="output", output=OutputPlace(0, "text/html", row=0))
    region = anchoring.chosen(old, 1, facet="output", output=OutputPlace(1, region=(0.1, 0.1, 0.5, 0.5)))
    assert row
    assert region
    same = cell("a", "draw()", html=TABLE.format(1) + PICTURE.format("x"))
    changed = cell("a", "draw(2)", html=PICTURE.format("y") + TABLE.format(escape("<2>")))

    assert [through(row, [old], [same])[0].tier, through(region, [old], [same])[0].tier] == ["exact", "exact"]
    moved_row, moved_region = through(row, [old], [changed])[0], through(region, [old], [changed])[0]
    assert (moved_row.tier, moved_row.output and moved_row.output.index) == ("please confirm", 1)
    assert (moved_region.tier, moved_region.output and moved_region.output.index) == ("please confirm", 0)
    assert through(row, [old], [cell("a", "draw()")])[0].tier == "cell only"


def test_words_in_an_output_are_followed() -> None:
    said = '<div class="output stream"><pre>accuracy of the model: {} of 1</pre></div>'
    old, new = cell("a", html=said.format("0.71")), cell("a", html=said.format("0.84"))
    anchor = anchoring.chosen(
        old, 1, facet="output", output=OutputPlace(0), quote=Quote("accuracy of the model: 0.71")
    )
    assert anchor

    [found] = through(anchor, [old], [new])

    assert (found.tier, found.quote and found.quote.exact) == ("text changed", "accuracy of the model: 0.84")
