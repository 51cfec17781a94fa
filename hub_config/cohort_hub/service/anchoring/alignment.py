"""Where a range of an old text went in a new one, by the shortest way from one to the other."""

from bisect import bisect_right
from functools import cached_property

from rapidfuzz.distance import Indel

from cohort_hub.service.anchoring.texts import Text


class Alignment:
    """Two texts side by side, token by token."""

    def __init__(self, old: Text, new: Text) -> None:
        self.old, self.new = old, new

    @cached_property
    def _partners(self) -> list[int]:
        """For each old token the new one that it became unchanged; -1 where it is gone."""
        partners = [-1] * len(self.old.tokens)
        for block in Indel.opcodes(self.old.tokens, self.new.tokens):
            if block.tag == "equal":
                partners[block.src_start : block.src_end] = range(block.dest_start, block.dest_end)
        return partners

    def ranges(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the ranges of the new text that may have come from a range of the old, the likeliest first.

        The narrowest holds what is left of the range; the widest also what was put in beside it, up to
        the nearest words outside that are still there. An edge whose token is gone was likely replaced.
        None is empty.
        """
        first, last = self._touched(start, end)
        kept = [token for token in range(first, last) if self._partners[token] >= 0]
        outer_start, outer_end = self._outside(first, last)
        starts, ends = [outer_start], [outer_end]
        if kept:
            starts.insert(kept[0] != first, self._moved(kept[0], start, is_end=False))
            ends.insert(kept[-1] != last - 1, self._moved(kept[-1], end, is_end=True))
        ranges = dict.fromkeys((a, b) for a in starts for b in ends)
        return [(a, b) for a, b in ranges if self.new.shown[a:b].strip()]

    def kept(self, start: int, end: int) -> float:
        """Return the share of a range's characters, 0–1, that the new text still has; 0 for a single word."""
        first, last = self._touched(start, end)
        lengths = [len(token) for token in self.old.tokens[first:last]]
        kept = [
            length for length, there in zip(lengths, self._partners[first:last], strict=True) if there >= 0
        ]
        return sum(kept) / sum(lengths) if len(kept) > 1 else 0.0

    def _touched(self, start: int, end: int) -> tuple[int, int]:
        """Return the old tokens, first and after the last, that a range has a part in."""
        spans = self.old.spans
        first = bisect_right(spans, start, key=lambda span: span[1])
        last = first
        while last < len(spans) and spans[last][0] < end:
            last += 1
        return first, last

    def _outside(self, first: int, last: int) -> tuple[int, int]:
        """Return the range of the new text between the nearest old tokens outside that it still has."""
        before, after = first - 1, last
        while before >= 0 and self._partners[before] < 0:
            before -= 1
        while after < len(self._partners) and self._partners[after] < 0:
            after += 1
        spans = self.new.spans
        lowest = self._partners[before] + 1 if before >= 0 else 0
        highest = self._partners[after] if after < len(self._partners) else len(spans)
        if lowest >= highest:
            return 0, 0
        return spans[lowest][0], spans[highest - 1][1]

    def _moved(self, token: int, place: int, *, is_end: bool) -> int:
        """Return where an edge of the range lies in the new text; inside a kept token it stays inside."""
        old, new = self.old.spans[token], self.new.spans[self._partners[token]]
        inside = min(max(place, old[0]), old[1]) - old[0]
        return new[0] + inside if old[0] < place < old[1] else new[1 if is_end else 0]
