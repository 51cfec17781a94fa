"""A place that somebody chose on a page → an anchor in the version they read."""

from dataclasses import replace

from cohort_hub.service.anchoring.contents import CellText
from cohort_hub.service.anchoring.quotes import quoted
from cohort_hub.service.anchoring.search import likest
from cohort_hub.service.anchoring.texts import Text
from cohort_hub.service.model import Anchor, Facet, OutputPlace, Quote, RenderedCell, Written


def chosen(
    rendered: RenderedCell,
    version: int,
    *,
    facet: Facet = "cell",
    quote: Quote | None = None,
    output: OutputPlace | None = None,
) -> Anchor | None:
    """Return the anchor at a place in a cell; None when the cell does not have these words."""
    cell = CellText(rendered)
    if output is not None:
        found = _in_output(cell, output, quote)
        if found is None:
            return None
        output, quote = found
    elif quote is not None:
        quote = _placed(cell.reads(facet), quote)
        if quote is None:
            return None
    key = cell.cell.key
    return Anchor(
        key, version, facet=facet, quote=quote, output=output, written=Written(version, key, quote, output)
    )


def _placed(text: Text, quote: Quote) -> Quote | None:
    """Return the quote, still in the page's own words, with its place in the text.

    A page may show formulas otherwise than they were typed: long words need not be the very same.
    """
    match = likest(text, quote)
    if match is None:
        return None
    there = quoted(text, match.start, match.end)
    return replace(
        quote,
        prefix=quote.prefix or there.prefix,
        suffix=quote.suffix or there.suffix,
        start=there.start,
        end=there.end,
    )


def _in_output(
    cell: CellText, output: OutputPlace, quote: Quote | None
) -> tuple[OutputPlace, Quote | None] | None:
    """Return the place in the output that has the words; what a page ran itself may not be kept here."""
    kept = cell.outputs
    if quote is None or output.index >= len(kept):
        return output, quote
    for index in sorted(range(len(kept)), key=lambda index: abs(index - output.index)):
        if placed := _placed(kept[index].text, quote):
            return replace(output, index=index), placed
    return None
