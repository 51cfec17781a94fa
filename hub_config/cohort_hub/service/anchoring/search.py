"""The whole notebook: where words went that are no longer in their cell."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import partial_ratio_alignment

from cohort_hub.service.anchoring.contents import CellText
from cohort_hub.service.anchoring.lineage import Lineage
from cohort_hub.service.anchoring.quotes import TELLING, Match, beside, likeness, unchanged
from cohort_hub.service.anchoring.texts import Text, folded
from cohort_hub.service.model import Facet, Quote

FLOOR = 0.8
_SHARED = 0.6


@dataclass(frozen=True, order=True)
class Rank:
    """How likely a place is: by the words, then by what stands beside them."""

    score: float
    beside: int


@dataclass(frozen=True)
class Found:
    cell: CellText
    match: Match
    rank: Rank


def elsewhere(lineage: Lineage, quote: Quote, facet: Facet, home: CellText) -> Found | None:
    """Return the likeliest place of words in the new version that are not in the heir of their old cell.

    What another cell of the old version said as well is a double of the words and not where they went, so
    a place must be likelier than every double was. Few words are only found with what stood beside them.
    """
    found = [
        place
        for cell in lineage.new.cells
        if lineage.ancestor(cell) is not home and (place := _in(cell, quote, facet)) is not None
    ]
    likeliest = max(found, key=lambda place: place.rank, default=None)
    if likeliest is None or len(folded(quote.exact)) + likeliest.rank.beside < TELLING:
        return None
    return None if says(lineage.old.cells, quote, facet, likeliest.rank, home) else likeliest


def says(cells: Iterable[CellText], quote: Quote, facet: Facet, rank: Rank, home: CellText | None) -> bool:
    """Whether one of the cells, ``home`` apart, has a place for the quote that is as likely as this."""
    return any(
        (place := _in(cell, quote, facet)) is not None and place.rank >= rank
        for cell in cells
        if cell is not home
    )


def rank(text: Text, match: Match, quote: Quote) -> Rank:
    return Rank(match.score, beside(text, match.start, match.end, quote))


def _in(cell: CellText, quote: Quote, facet: Facet) -> Found | None:
    text = cell.reads(facet)
    match = likest(text, quote)
    return Found(cell, match, rank(text, match, quote)) if match else None


def likest(text: Text, quote: Quote) -> Match | None:
    """Return the place in a text that is likest to the quote, if it is like enough."""
    places = unchanged(text, quote)
    if places:
        return Match(*places[0], 1.0, sure=False)
    words = folded(quote.exact)
    if not TELLING <= len(words) <= len(text.folded) or not _shares_words(text, quote):
        return None
    window = partial_ratio_alignment(words, text.folded, score_cutoff=100 * (FLOOR - 0.1))
    if window is None:
        return None
    match = _fitted(text, words, window.dest_start, window.dest_end)
    return match if match.score >= FLOOR else None


def _shares_words(text: Text, quote: Quote) -> bool:
    """Whether the text has most of the quote's words at all: asked first, because it is soon answered."""
    wanted, there = _counted(quote.exact), text.counts
    shared = sum(min(count, there.get(token, 0)) for token, count in wanted.items())
    return shared >= _SHARED * wanted.total()


@lru_cache(maxsize=64)  # The same words are asked for in every cell, one after the other.
def _counted(words: str) -> Counter[str]:
    return Text(words, None).counts


def _fitted(text: Text, words: str, start: int, end: int) -> Match:
    """Return the window with its edges at the word ends around it that make it likest to the words."""
    first, last = text.unfolded(start, end)
    starts = [span[0] for span in text.spans if abs(span[0] - first) <= len(words) // 3]
    ends = [span[1] for span in text.spans if abs(span[1] - last) <= len(words) // 3]
    start = max(starts or [first], key=lambda at: (likeness(words, text.shown[at:last]), at))
    end = max(ends or [last], key=lambda at: (likeness(words, text.shown[start:at]), -at))
    if start >= end:
        start, end = first, last
    return Match(start, end, likeness(words, text.shown[start:end]), sure=False)
