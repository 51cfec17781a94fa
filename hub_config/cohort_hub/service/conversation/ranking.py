"""How well something fits what is searched. Pure.

It depends on nothing but the text and its age: what others write meanwhile moves nothing up or down.
"""

from collections.abc import Sequence
from datetime import datetime

from cohort_hub.service.store.search import all_words_in

SATURATION = 1.2
LENGTH_MATTERS = 0.75
USUAL_LENGTH = 40
"""Okapi BM25's measure of one text, for texts of so many words (Robertson and Zaragoza, 2009)."""
HALF_AS_NEW = 30.0
"""After so many days a post's newness counts half."""


def closeness(said: str, words: Sequence[str]) -> float:
    """Return how much of a text is about the words, from 0 to 1; 1 where none are searched."""
    if not words:
        return 1.0
    there = all_words_in(said)
    times = sum(word.startswith(tuple(words)) for word in there)
    length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * len(there) / USUAL_LENGTH
    return times / (times + SATURATION * length)


def newness(written_at: datetime, now: datetime) -> float:
    """Return 2 for what was written now, falling towards 1 with its age."""
    days = max(0.0, (now - written_at).total_seconds() / 86_400)
    return 1 + HALF_AS_NEW / (HALF_AS_NEW + days)
