"""Where the threads of a module stand in its next version.

Each is asked for twice: from where it stood in the version before, and from what it was written about.
So no place drifts away over the versions, and one that was lost is found when it comes back.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cohort_hub.service.anchoring.contents import Contents
from cohort_hub.service.anchoring.lineage import Heir, Lineage
from cohort_hub.service.anchoring.quotes import likeness
from cohort_hub.service.anchoring.search import Rank, says
from cohort_hub.service.anchoring.standing import LOST, Standing, at_most, same_place, sureness
from cohort_hub.service.anchoring.texts import folded
from cohort_hub.service.anchoring.trails import IN_ITS_CELL, Alignments, Trail, follow
from cohort_hub.service.model import Anchor, OutputPlace, Quote, RenderedCell, Tier


class Placing:
    """Puts threads into a new version; ``before`` gives the cells of an older version they speak of."""

    def __init__(
        self,
        cells: Sequence[RenderedCell],
        version: int,
        before: Callable[[int], Sequence[RenderedCell]],
    ) -> None:
        self._new, self._version, self._before = Contents(cells), version, before
        self._lineages: dict[int, Lineage] = {}
        self._alignments = Alignments()

    def place(self, anchor: Anchor) -> Anchor:
        """Return the anchor in the new version.

        A thread never moves silently to what it was not written about: a changed text is shown as such, a
        likely place waits for somebody to confirm it, and without any the thread is an orphan.
        """
        if anchor.written is None and anchor.cell is None and anchor.tier != "orphan":
            return replace(anchor, version=self._version)
        last, first = self._last(anchor), self._first(anchor)
        standing = self._by_way_of_last(anchor, last)
        if first is not None and not (anchor.written and anchor.written.version == anchor.version):
            again = follow(first, _heir(anchor, first, last), self._alignments)
            if last and last.heir and not last.heir.sure and again.cell is last.heir.cell:
                again = replace(again, tier=at_most(again.tier, "please confirm"))
            standing = standing if self._is_double(anchor, first, again) else _surest(standing, again)
        return self._told(anchor, first, standing)

    def _is_double(self, anchor: Anchor, first: Trail, standing: Standing) -> bool:
        """Whether another cell than the thread's said so in the version before: then nothing came back."""
        lineage = self._lineages.get(anchor.version or 0)
        before = lineage.ancestor(standing.cell) if lineage and standing.cell else None
        if before is None or before.cell.key == anchor.cell or standing.output is not None:
            return False
        if standing.quote is None or first.quote is None:
            return True
        rank = Rank(likeness(standing.quote.exact, first.quote.exact), 0)
        return says([before], first.quote, anchor.facet, rank, None)

    def _last(self, anchor: Anchor) -> Trail | None:
        if anchor.version is None:
            return None
        return self._trail(anchor, anchor.version, anchor.cell, anchor.quote, anchor.output)

    def _first(self, anchor: Anchor) -> Trail | None:
        written = anchor.written
        if written is None:
            return None
        return self._trail(anchor, written.version, written.cell, written.quote, written.output)

    def _trail(
        self, anchor: Anchor, version: int, key: str | None, quote: Quote | None, output: OutputPlace | None
    ) -> Trail | None:
        if version not in self._lineages:
            self._lineages[version] = Lineage(Contents(self._before(version)), self._new)
        lineage = self._lineages[version]
        cell = lineage.old.cell(key)
        return Trail(lineage, cell, anchor.facet, quote, output) if cell else None

    def _by_way_of_last(self, anchor: Anchor, last: Trail | None) -> Standing:
        if last is None:
            return LOST
        standing = follow(last, last.heir, self._alignments)
        # A place that nobody confirmed does not become surer by standing still.
        wordless = anchor.output is not None and anchor.quote is None
        limit: Tier = anchor.tier if wordless or anchor.tier in ("please confirm", "cell only") else "exact"
        return replace(standing, tier=at_most(standing.tier, limit))

    def _told(self, anchor: Anchor, first: Trail | None, standing: Standing) -> Anchor:
        tier, old_text = standing.tier, anchor.old_text
        if first is not None:
            old_text = first.quote.exact if first.quote else first.cell.cell.source
            tier = at_most(tier, _closeness(first, standing))
        return replace(
            anchor,
            cell=standing.cell.cell.key if standing.cell else None,
            version=self._version,
            tier=tier,
            old_text=None if tier == "exact" else old_text,
            quote=standing.quote,
            output=standing.output,
        )


def _heir(anchor: Anchor, first: Trail, last: Trail | None) -> Heir | None:
    """Return what goes on with the cell a thread was written about; what it became before knows better."""
    heir = first.heir
    stayed = anchor.tier != "please confirm"
    return last.heir if last and stayed and not (heir and heir.known) else heir


def _surest(last: Standing, first: Standing) -> Standing:
    """Return the surer of two standings; two that are sure of different places need a look."""
    if sureness(first) > sureness(last):
        return first
    sure = sureness(first) >= sureness(replace(last, tier="text changed"))
    if sure and not same_place(last, first):
        return replace(last, tier=at_most(last.tier, "please confirm"))
    return last


def _closeness(first: Trail, standing: Standing) -> Tier:
    """Return the surest tier that the words now there allow, measured by those written about."""
    if first.output is not None and first.quote is None:
        return "exact"
    if first.quote is None:
        same = standing.cell is not None and standing.cell.said == first.cell.said
        return "exact" if same else "text changed"
    if standing.quote is None:
        return "cell only"
    if folded(standing.quote.exact) == folded(first.quote.exact):
        return "exact"
    return (
        "text changed"
        if likeness(standing.quote.exact, first.quote.exact) >= IN_ITS_CELL
        else "please confirm"
    )
