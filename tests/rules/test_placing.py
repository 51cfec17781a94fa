"""What holds for every notebook, every quote and every next version."""

from typing import Literal

from cohort_hub.service import anchoring
from cohort_hub.service.anchoring import Placing
from cohort_hub.service.anchoring.rendered import rendered
from cohort_hub.service.anchoring.texts import folded
from cohort_hub.service.model import Anchor, Cell, Facet, Quote, RenderedCell
from hypothesis import given
from hypothesis import strategies as some

WORDS = some.sampled_from(
    [
        "the",
        "data",
        "*model*",
        "x = 1",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "`code`",
        "$x^2$",
        "[a](b)",
        "é",
        "数",
        "😃",
        "&amp;",
        "<b>",
    ]
) | some.text(max_size=6)
SOURCES = some.lists(WORDS, max_size=12).map(" ".join)
KINDS: some.SearchStrategy[Literal["markdown", "code"]] = some.sampled_from(["markdown", "code"])
NAMES = some.sampled_from([None, "a", "b", "c"])


@some.composite
def notebooks(draw: some.DrawFn) -> list[RenderedCell]:
    """Return cells of which some share an id or a grade_id, or all their text, with those of another."""
    told = draw(some.lists(some.tuples(SOURCES, KINDS, NAMES), max_size=5))
    return [
        RenderedCell(Cell(f"{name or 'k'}{place}", name or f"i{place}", name, kind, "read", source), "")
        for place, (source, kind, name) in enumerate(told)
    ]


@some.composite
def quotes(draw: some.DrawFn, cells: list[RenderedCell]) -> Anchor:
    """Return an anchor on any words, or on the whole, of any cell."""
    cell = draw(some.sampled_from(cells))
    facet: Facet = "source" if cell.cell.type == "code" else draw(some.sampled_from(["source", "rendered"]))
    text = rendered(cell.cell.source).shown if facet == "rendered" else cell.cell.source
    start = draw(some.integers(0, max(0, len(text) - 1)))
    end = draw(some.integers(start, len(text)))
    exact = text[start:end]
    quote = Quote(exact, text[max(0, start - 32) : start], text[end : end + 32]) if exact.strip() else None
    anchor = anchoring.chosen(cell, 1, facet=facet if quote else "cell", quote=quote)
    assert anchor is not None, "words taken from a cell are in that cell"
    return anchor


@given(some.data())
def test_any_next_version_has_a_place_for_every_thread(data: some.DataObject) -> None:
    versions = [
        data.draw(notebooks().filter(bool)),
        *data.draw(some.lists(notebooks(), min_size=1, max_size=2)),
    ]
    anchor = data.draw(quotes(versions[0]))
    for number, cells in enumerate(versions[1:], start=2):
        anchor = Placing(cells, number, lambda n: versions[n - 1]).place(anchor)
        _is_sound(anchor, cells, number)


@given(some.data())
def test_in_an_unchanged_notebook_everything_stays(data: some.DataObject) -> None:
    cells = data.draw(notebooks().filter(bool))
    anchor = data.draw(quotes(cells))
    for number in (2, 3):
        placed = Placing(cells, number, lambda _: cells).place(anchor)
        assert (placed.tier, placed.cell, placed.old_text) == ("exact", anchor.cell, None)
        assert folded(placed.quote.exact if placed.quote else "") == folded(
            anchor.quote.exact if anchor.quote else ""
        )
        assert _range(placed) == _range(anchor)
        anchor = placed


def _range(anchor: Anchor) -> tuple[int | None, int | None]:
    return (anchor.quote.start, anchor.quote.end) if anchor.quote else (None, None)


def _is_sound(anchor: Anchor, cells: list[RenderedCell], version: int) -> None:
    assert anchor.version == version
    assert (anchor.old_text is None) == (anchor.tier == "exact")
    assert (anchor.cell is None) == (anchor.tier == "orphan")
    if anchor.cell is None:
        return
    source = next(cell.cell.source for cell in cells if cell.cell.key == anchor.cell)
    if anchor.quote is not None:
        start, end = _range(anchor)
        assert start is not None
        assert end is not None
        assert 0 <= start < end <= len(source)
        if anchor.facet == "source":
            assert source[start:end] == anchor.quote.exact
        if anchor.tier == "exact":
            assert anchor.written
            assert anchor.written.quote
            assert folded(anchor.quote.exact) == folded(anchor.written.quote.exact)
