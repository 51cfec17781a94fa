"""Where a thread stands: how it is chosen on a page, and how it is told."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from cohort_hub.service.model import Facet, Tier
from cohort_hub.service.wire.base import CellKey, Wire

MAX_QUOTE_CHARACTERS = 2_000
Context = Annotated[str, StringConstraints(max_length=32)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Fraction = Annotated[float, Field(ge=0, le=1)]


class NewQuote(Wire):
    """Words as selected on screen: the source's for facet ``source``, else what the page shows.

    ``prefix`` and ``suffix`` are what stands before and after them inside the cell.
    """

    exact: Annotated[str, StringConstraints(min_length=1, max_length=MAX_QUOTE_CHARACTERS, pattern=r"\S")]
    prefix: Context = ""
    suffix: Context = ""


class OutputPlace(Wire):
    """Which output of the cell, and at most one of: a quote beside it, a row or column, a region.

    ``index``, ``row`` (of a table's body) and ``column`` count from 0; ``region`` is x, y, width and height
    as fractions of the picture.
    """

    index: Count
    media_type: Annotated[str, StringConstraints(max_length=128)] = ""
    row: Count | None = None
    column: Count | None = None
    region: tuple[Fraction, Fraction, Fraction, Fraction] | None = None


class NewAnchor(Wire):
    """A place inside a cell; facet ``cell`` is the whole cell."""

    facet: Facet
    quote: NewQuote | None = None
    output: OutputPlace | None = None

    @model_validator(mode="after")
    def _names_one_place(self) -> Self:
        place = self.output
        if (self.facet == "output") != (place is not None):
            raise ValueError("facet “output” and the output's place go together")
        if (self.facet in ("rendered", "source")) != (self.quote is not None) and place is None:
            raise ValueError("a quote goes with the facets “rendered”, “source” and “output”")
        if place and sum((bool(self.quote), _in_table(place), place.region is not None)) > 1:
            raise ValueError("a place in an output is a quote, a table's row and column, or a region")
        return self


def _in_table(place: OutputPlace) -> bool:
    return place.row is not None or place.column is not None


class NewPlace(Wire):
    """Where a thread is to stand from now on, in the module's newest version."""

    cell: CellKey
    anchor: NewAnchor | None = None


class QuoteView(Wire):
    """Words in the facet's own text of the anchor's version: what a page looks for and paints.

    ``start`` and ``end`` are their range in the cell's source, counted in characters (code points);
    None for an output's words.
    """

    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None


class AnchorView(Wire):
    """``cell`` is None for a thread on the whole module; ``tier`` says how sure the place is.

    ``quote`` is None for a thread on the whole cell, and where the words are gone (tier ``cell only``);
    ``old_text`` is what the thread was written about, where that is no longer what stands there.
    """

    cell: str | None
    version: int | None
    tier: Tier
    old_text: str | None = None
    facet: Facet = "cell"
    quote: QuoteView | None = None
    output: OutputPlace | None = None
