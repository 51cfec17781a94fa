"""Which words: a quote in a text, told from its doubles by what stands beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from rapidfuzz.fuzz import ratio

from cohort_hub.service.anchoring.alignment import Alignment
from cohort_hub.service.anchoring.texts import Text, folded
from cohort_hub.service.model import Quote

CONTEXT = 32
TELLING = 20  # So many characters are hardly twice the same by accident.
SHORT = 12
LIKELIEST = 0.1
TORN = 0.69  # The score of words that are all there with many others between them: never one that is sure.


@dataclass(frozen=True)
class Match:
    """A range of a text; ``score`` is 0–1, 1 for unchanged words, and ``sure`` that it is the one meant."""

    start: int
    end: int
    score: float
    sure: bool = True


def where(text: Text, quote: Quote) -> tuple[int, int] | None:
    """Return the range of a quote in the text it was taken from."""
    if text.at is not None and quote.start is not None and quote.end is not None:
        start, end = text.from_source(quote.start, quote.end)
        return (start, end) if start < end else None
    found = unchanged(text, quote)
    return found[0] if found else None


def unchanged(text: Text, quote: Quote) -> list[tuple[int, int]]:
    """Return every place of the unchanged words, those with the likest surroundings first."""
    words = folded(quote.exact)
    places = [text.unfolded(at, at + len(words)) for at in _all(text.folded, words)] if words else []
    return sorted(places, key=lambda place: -beside(text, *place, quote))


def beside(text: Text, start: int, end: int, quote: Quote) -> int:
    """Return how many characters around a range are those around the quote, counted outwards."""
    first, last = text.folding(start, end)
    before, after = folded(quote.prefix), folded(quote.suffix)
    there = text.folded[max(0, first - len(before)) : first]
    follows = text.folded[last : last + len(after)]
    return _agreeing(reversed(there), reversed(before)) + _agreeing(follows, after)


def quoted(text: Text, start: int, end: int) -> Quote:
    """Return the words at a range, with their surroundings and their place in the source."""
    first, last = text.in_source(start, end)
    return Quote(
        exact=text.shown[start:end],
        prefix=text.shown[max(0, start - CONTEXT) : start],
        suffix=text.shown[end : end + CONTEXT],
        start=first,
        end=last,
    )


def likeness(words: str, others: str) -> float:
    """Return how alike two texts are, 0–1, by the characters that they share in order."""
    return ratio(folded(words), folded(others)) / 100


def followed(alignment: Alignment, quote: Quote, old: tuple[int, int]) -> Match | None:
    """Return where a quote went inside its cell, which is at ``old`` in the cell's old text."""
    text, words = alignment.new, folded(quote.exact)
    best = _likest(alignment, words, old)
    if best is None or best.score < 1:
        return _moved(alignment, quote, old) or best
    if len(words) < SHORT and not beside(text, best.start, best.end, quote):
        alone = not folded(quote.prefix + quote.suffix)
        return _doubted(alignment, quote, best) if alone else None
    return _doubted(alignment, quote, best)


def _doubted(alignment: Alignment, quote: Quote, best: Match) -> Match:
    """Return unchanged words as sure as they can be where the new text says them once more than the old."""
    places = unchanged(alignment.new, quote)
    if len(places) <= max(1, len(unchanged(alignment.old, quote))):
        return best
    near = beside(alignment.new, best.start, best.end, quote)
    rivals = [place for place in places if place != (best.start, best.end)]
    return replace(best, sure=all(beside(alignment.new, *rival, quote) < near for rival in rivals))


def _likest(alignment: Alignment, words: str, old: tuple[int, int]) -> Match | None:
    """Return the likest range, at least as like as the share of the words that it kept tells."""
    found = [Match(*at, likeness(words, alignment.new.shown[slice(*at)])) for at in alignment.ranges(*old)]
    best = max(found, key=lambda match: match.score, default=None)
    if best is None or best.score == 1:
        return best
    if found[0].score >= best.score - LIKELIEST:
        best = found[0]
    return replace(best, score=max(best.score, min(alignment.kept(*old), TORN)))


def _moved(alignment: Alignment, quote: Quote, old: tuple[int, int]) -> Match | None:
    """Return the unchanged words at another place of the cell, where no double of them stood before."""
    doubles = [place for place in unchanged(alignment.old, quote) if place != old]
    taken = {place for double in doubles for place in alignment.ranges(*double)}
    free = [place for place in unchanged(alignment.new, quote) if place not in taken]
    if not free:
        return None
    near = beside(alignment.new, *free[0], quote)
    telling = len(folded(quote.exact)) + near >= TELLING
    return Match(*free[0], 1.0, sure=len(free) == 1 and not doubles) if telling else None


def _agreeing(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
