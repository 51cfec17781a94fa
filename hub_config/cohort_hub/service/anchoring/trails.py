"""One older version's word on a thread's place, followed into a new version."""

from dataclasses import dataclass

from cohort_hub.service.anchoring.alignment import Alignment
from cohort_hub.service.anchoring.contents import CellText
from cohort_hub.service.anchoring.lineage import Heir, Lineage
from cohort_hub.service.anchoring.outputs import output_in
from cohort_hub.service.anchoring.quotes import Match, followed, quoted, where
from cohort_hub.service.anchoring.search import FLOOR, elsewhere, rank
from cohort_hub.service.anchoring.standing import LOST, Standing
from cohort_hub.service.model import Facet, OutputPlace, Quote, Tier

IN_ITS_CELL = 0.55
IN_A_LIKE_CELL = 0.65
SURE = 0.7


@dataclass(frozen=True)
class Trail:
    """A place in an older version's cell."""

    lineage: Lineage
    cell: CellText
    facet: Facet
    quote: Quote | None = None
    output: OutputPlace | None = None

    @property
    def heir(self) -> Heir | None:
        return self.lineage.heir(self.cell)


def follow(trail: Trail, heir: Heir | None, alignments: "Alignments") -> Standing:
    """Return where the trail ends in the new version, ``heir`` being the cell that goes on with its own."""
    if trail.output is not None:
        return _output(trail, trail.output, heir)
    if trail.quote is not None:
        return _words(trail, trail.quote, heir, alignments)
    if heir is None:
        return LOST
    same = trail.cell.said == heir.cell.said
    return Standing(heir.cell, _tier(heir, Match(0, 0, 1.0 if same else SURE)))


class Alignments:
    """The alignments made so far: many threads ask for the same."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int, Facet], Alignment] = {}

    def of(self, old: CellText, new: CellText, facet: Facet) -> Alignment:
        pair = (id(old), id(new), facet)
        if pair not in self._made:
            self._made[pair] = Alignment(old.reads(facet), new.reads(facet))
        return self._made[pair]


def _words(trail: Trail, quote: Quote, heir: Heir | None, alignments: Alignments) -> Standing:
    there = _in_heir(trail, quote, heir, alignments) if heir else None
    if heir and there and there.score >= FLOOR and heir.known:
        return _on(heir.cell, trail.facet, there, _tier(heir, there))
    found = elsewhere(trail.lineage, quote, trail.facet, trail.cell)
    if heir and there and (found is None or rank(heir.cell.reads(trail.facet), there, quote) >= found.rank):
        rivalled = found is not None and found.match.score >= there.score
        return _on(heir.cell, trail.facet, there, "please confirm" if rivalled else _tier(heir, there))
    if found:
        return _on(found.cell, trail.facet, found.match, "please confirm")
    return Standing(heir.cell, "cell only") if heir else LOST


def _in_heir(trail: Trail, quote: Quote, heir: Heir, alignments: Alignments) -> Match | None:
    at = where(trail.cell.reads(trail.facet), quote)
    if at is None:
        return None
    found = followed(alignments.of(trail.cell, heir.cell, trail.facet), quote, at)
    return found if found and found.score >= (IN_ITS_CELL if heir.known else IN_A_LIKE_CELL) else None


def _tier(heir: Heir, match: Match) -> Tier:
    if not (heir.sure and match.sure) or match.score < SURE:
        return "please confirm"
    return "exact" if match.score == 1 else "text changed"


def _on(cell: CellText, facet: Facet, match: Match, tier: Tier) -> Standing:
    return Standing(cell, tier, quoted(cell.reads(facet), match.start, match.end))


def _output(trail: Trail, output: OutputPlace, heir: Heir | None) -> Standing:
    if heir is None:
        return LOST
    found = output_in(trail.cell, heir.cell, output, trail.quote)
    if found is None:
        return Standing(heir.cell, "cell only")
    return Standing(heir.cell, found.tier if heir.sure else "please confirm", found.quote, found.place)
