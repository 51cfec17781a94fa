"""Where a thread stands in a module."""

from dataclasses import dataclass
from typing import Literal

Facet = Literal["cell", "rendered", "source", "output"]
Tier = Literal["exact", "text changed", "please confirm", "cell only", "orphan"]


@dataclass(frozen=True)
class Quote:
    """Words in a cell, as its facet shows them, with up to 32 characters of the cell either side.

    ``start`` and ``end`` are their range in the cell's source, in characters; None for an output's words.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class OutputPlace:
    """One output of a cell, and where in it: a table's row and column, or a part of a picture.

    ``index``, ``row`` (of the body) and ``column`` count from 0; ``region`` is x, y, width and height
    as fractions of the picture.
    """

    index: int
    media_type: str = ""
    row: int | None = None
    column: int | None = None
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Written:
    """The place a thread was written about, kept as it was: every version is compared with this one too."""

    version: int
    cell: str
    quote: Quote | None = None
    output: OutputPlace | None = None


@dataclass(frozen=True)
class Anchor:
    """Where a thread stands: a place in a cell, a cell, or the whole module when ``cell`` is None.

    ``quote`` and ``output`` are in the text of ``version``; ``old_text`` is what the thread was written
    about, where that is no longer what stands there.
    """

    cell: str | None
    version: int | None
    tier: Tier = "exact"
    old_text: str | None = None
    facet: Facet = "cell"
    quote: Quote | None = None
    output: OutputPlace | None = None
    written: Written | None = None
