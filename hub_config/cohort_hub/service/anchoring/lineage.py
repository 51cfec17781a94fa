"""Which cell: for every cell of one version, the cell of another that goes on with it."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from cohort_hub.service.anchoring.contents import CellText, Contents
from cohort_hub.service.model import Cell

SIMILAR = 0.65
SURELY_SIMILAR = 0.8
SIMILAR_BETWEEN = 0.4  # Between the same two neighbours.
_CLOSE = 0.05
_BESIDE = 0.05

# From the surest to the least sure; each is asked of the cells that those before it left alone.
_IDENTITIES: tuple[Callable[[Cell], str | None], ...] = (
    lambda cell: cell.key,
    lambda cell: cell.grade_id,
    lambda cell: cell.nbformat_id,
)


@dataclass(frozen=True)
class Heir:
    """The cell that goes on with an older one.

    ``known`` says that a name of the cell or its unchanged text tells so; ``sure`` that nothing else could
    as well be it.
    """

    cell: CellText
    known: bool
    sure: bool


class Lineage:
    """The heirs of an older version's cells; a new cell is the heir of one old cell at most."""

    def __init__(self, old: Contents, new: Contents) -> None:
        self.old, self.new = old, new
        self._heirs: dict[int, tuple[int, Heir]] = {}
        self._free = dict(enumerate(new.cells))
        for identity in _IDENTITIES:
            self._by_name(identity)
        self._by_text()
        self._by_similarity()
        self._ancestors = {there: here for here, (there, _) in self._heirs.items()}
        self._places = {id(cell): place for place, cell in enumerate(old.cells)}
        self._new_places = {id(cell): place for place, cell in enumerate(new.cells)}

    def heir(self, cell: CellText) -> Heir | None:
        """Return the new cell that goes on with this old one."""
        found = self._heirs.get(self._places[id(cell)])
        return found[1] if found else None

    def ancestor(self, cell: CellText) -> CellText | None:
        """Return the old cell that this new one goes on with."""
        here = self._ancestors.get(self._new_places[id(cell)])
        return None if here is None else self.old.cells[here]

    def _waiting(self) -> dict[int, CellText]:
        return {here: cell for here, cell in enumerate(self.old.cells) if here not in self._heirs}

    def _settle(self, here: int, there: int, *, known: bool, sure: bool) -> None:
        self._heirs[here] = there, Heir(self._free.pop(there), known, sure)

    def _by_name(self, identity: Callable[[Cell], str | None]) -> None:
        named: dict[str, int] = {}
        for there, cell in self._free.items():
            if name := identity(cell.cell):
                named.setdefault(name, there)
        for here, cell in self._waiting().items():
            there = named.pop(identity(cell.cell) or "", None)
            if there is not None:
                self._settle(here, there, known=True, sure=True)

    def _by_text(self) -> None:
        """Match cells that say the same; of several, those between the same neighbours, then in order."""
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for there, cell in self._free.items():
            if cell.said:
                groups[cell.said].append(there)
        waiting = self._waiting()
        doubles: defaultdict[str, list[int]] = defaultdict(list)
        for here, cell in waiting.items():
            if cell.said in groups:
                doubles[cell.said].append(here)
        for said, heres in doubles.items():
            self._pair(heres, groups[said])

    def _pair(self, heres: list[int], theres: list[int]) -> None:
        if len(heres) == len(theres) == 1:
            self._settle(heres[0], theres[0], known=True, sure=True)
            return
        pairs = sorted(
            (
                (self._shared_neighbours(here, there), -abs(x - y), here, there)
                for x, here in enumerate(heres)
                for y, there in enumerate(theres)
            ),
            reverse=True,
        )
        for shared, _, here, there in pairs:
            if here not in self._heirs and there in self._free:
                rivals = sum(
                    1 for other in pairs if other[0] >= shared and (other[2] == here or other[3] == there)
                )
                in_order = len(heres) == len(theres) and heres.index(here) == theres.index(there)
                self._settle(here, there, known=True, sure=rivals == 1 and shared + in_order >= 2)

    def _shared_neighbours(self, here: int, there: int) -> int:
        return sum(_said(self.old, here + step) == _said(self.new, there + step) for step in (-1, 1))

    def _by_similarity(self) -> None:
        """Match cells that are alike, the likest first; of equals, those between like neighbours.

        A new cell that is likest to an old one with an heir is a copy of that, and nobody's heir.
        """
        alike = {
            (here, there): score
            for here, cell in self._waiting().items()
            for there, other in self._free.items()
            if (score := _similarity(cell, other, SIMILAR_BETWEEN))
        }
        ranks = {pair: score + self._neighbours(*pair, alike) for pair, score in alike.items()}
        for (here, there), rank in sorted(ranks.items(), key=lambda ranked: -ranked[1]):
            if here in self._heirs or there not in self._free:
                continue
            if alike[here, there] < self._floor(here, there) or self._is_copy(there, alike[here, there]):
                continue
            sure = alike[here, there] >= SURELY_SIMILAR and not any(
                other > rank - _CLOSE and self._rivals((here, there), pair) for pair, other in ranks.items()
            )
            self._settle(here, there, known=False, sure=sure)

    def _floor(self, here: int, there: int) -> float:
        between = self._matched(here - 1, there - 1) and self._matched(here + 1, there + 1)
        return SIMILAR_BETWEEN if between else SIMILAR

    def _is_copy(self, there: int, score: float) -> bool:
        """Whether an old cell that has its heir is more like this new cell than ``score``."""
        return any(
            _similarity(self.old.cells[here], self._free[there], score) > score for here in self._heirs
        )

    def _neighbours(self, here: int, there: int, alike: dict[tuple[int, int], float]) -> float:
        beside = ((here - 1, there - 1), (here + 1, there + 1))
        return sum(_BESIDE * (1.0 if self._matched(*pair) else alike.get(pair, 0.0)) for pair in beside)

    def _matched(self, here: int, there: int) -> bool:
        return here in self._heirs and self._heirs[here][0] == there

    def _rivals(self, pair: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two pairs want the same cell, and the other's could still have it."""
        if pair == other or (pair[0] != other[0] and pair[1] != other[1]):
            return False
        return other[0] not in self._heirs and other[1] in self._free


def _said(contents: Contents, place: int) -> str | None:
    return contents.cells[place].said if 0 <= place < len(contents.cells) else None


def _similarity(cell: CellText, other: CellText, floor: float) -> float:
    """Return how alike two cells are, 0–1; 0 below the floor."""
    if cell.cell.type != other.cell.type or not cell.said or not other.said:
        return 0.0
    return ratio(cell.source.folded, other.source.folded, score_cutoff=100 * floor) / 100
