"""A text, where its characters are in the cell's source, its tokens, and it without its white space."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_VISIBLE = re.compile(r"\S")
# Words; where words have no spaces between them, and for signs, each character.
_TOKEN = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|\S")


@dataclass(frozen=True)
class Text:
    """What one facet of a cell reads; ``at`` holds the place of each character in the cell's source.

    ``at`` never falls; it is None for a text that is not made from the source: an output's.
    """

    shown: str
    at: Sequence[int] | None

    @cached_property
    def folded(self) -> str:
        return folded(self.shown)

    @cached_property
    def visible(self) -> list[int]:
        """Where in ``shown`` each character of ``folded`` stands."""
        return [found.start() for found in _VISIBLE.finditer(self.shown)]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where in ``shown`` each token begins and ends."""
        return [found.span() for found in _TOKEN.finditer(self.shown)]

    @cached_property
    def tokens(self) -> list[str]:
        return [self.shown[start:end] for start, end in self.spans]

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(self.tokens)

    def unfolded(self, start: int, end: int) -> tuple[int, int]:
        """Return the range in ``shown`` of a range (not an empty one) in ``folded``."""
        return self.visible[start], self.visible[end - 1] + 1

    def folding(self, start: int, end: int) -> tuple[int, int]:
        """Return the range in ``folded`` of a range in ``shown``."""
        return bisect_left(self.visible, start), bisect_left(self.visible, end)

    def in_source(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Return the range in the source of a range (not an empty one) in ``shown``."""
        return (self.at[start], self.at[end - 1] + 1) if self.at is not None else (None, None)

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the range in ``shown`` of what is made from a range in the source."""
        assert self.at is not None, "an output's text is not made from the source"
        return bisect_left(self.at, start), bisect_right(self.at, end - 1)


def folded(text: str) -> str:
    """Return the text without white space: a page, an editor and a formatter each have their own."""
    return "".join(text.split())


def as_written(source: str) -> Text:
    return Text(source, range(len(source)))
