"""A version's cells, ready to be searched: their texts are made when they are asked for, and once."""

from collections.abc import Iterable
from functools import cached_property

from cohort_hub.service.anchoring.rendered import rendered
from cohort_hub.service.anchoring.shown_outputs import Output, outputs
from cohort_hub.service.anchoring.texts import Text, as_written
from cohort_hub.service.model import Cell, Facet, RenderedCell


class CellText:
    """A cell as each facet reads it."""

    def __init__(self, rendered_cell: RenderedCell) -> None:
        self.cell: Cell = rendered_cell.cell
        self._html = rendered_cell.html

    def reads(self, facet: Facet) -> Text:
        """Return what a quote of this facet is looked for in."""
        return self._rendered if facet == "rendered" and self.cell.type == "markdown" else self.source

    @cached_property
    def source(self) -> Text:
        return as_written(self.cell.source)

    @cached_property
    def said(self) -> str:
        """The source without what a formatter or an editor changes at line ends."""
        return "\n".join(line.rstrip() for line in self.cell.source.strip().splitlines())

    @cached_property
    def outputs(self) -> list[Output]:
        return list(outputs(self._html))

    @cached_property
    def _rendered(self) -> Text:
        return rendered(self.cell.source)


class Contents:
    """A version's cells, in order."""

    def __init__(self, cells: Iterable[RenderedCell] = ()) -> None:
        self.cells: list[CellText] = [CellText(cell) for cell in cells]

    def cell(self, key: str | None) -> CellText | None:
        return self._by_key.get(key) if key is not None else None

    @cached_property
    def _by_key(self) -> dict[str, CellText]:
        return {cell.cell.key: cell for cell in self.cells}
