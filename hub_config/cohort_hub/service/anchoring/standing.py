"""A place in a new version, as one older version's word leads to it."""

from dataclasses import dataclass

from cohort_hub.service.anchoring.contents import CellText
from cohort_hub.service.model import OutputPlace, Quote, Tier

SURENESS: tuple[Tier, ...] = ("orphan", "cell only", "please confirm", "text changed", "exact")


@dataclass(frozen=True)
class Standing:
    """Where a thread stands; ``cell`` is None for an orphan."""

    cell: CellText | None
    tier: Tier
    quote: Quote | None = None
    output: OutputPlace | None = None


LOST = Standing(None, "orphan")


def sureness(standing: Standing) -> int:
    return SURENESS.index(standing.tier)


def at_most(tier: Tier, limit: Tier) -> Tier:
    """Return the less sure of two tiers."""
    return tier if SURENESS.index(tier) < SURENESS.index(limit) else limit


def same_place(one: Standing, other: Standing) -> bool:
    """Whether two standings are in the same cell and their words overlap, as far as they have any."""
    if one.cell is not other.cell or one.output != other.output:
        return False
    if one.quote is None or other.quote is None:
        return one.quote is other.quote
    if one.quote.start is None or other.quote.start is None:
        return one.quote.exact == other.quote.exact
    return max(one.quote.start, other.quote.start) < min(one.quote.end or 0, other.quote.end or 0)
