"""An anchor against a version: where a thread stands in a module's next version. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cohort_hub.service.model import Anchor, Cell

Identity = Callable[[Cell], str | None]

# From the surest to the least sure; the first identity that one new cell shares decides.
IDENTITIES: tuple[Identity, ...] = (
    lambda cell: cell.key,
    lambda cell: cell.grade_id,
    lambda cell: cell.nbformat_id,
)


def place(anchor: Anchor, old_cell: Cell | None, new_cells: Sequence[Cell], *, version: int) -> Anchor:
    """Return the anchor in ``version``, whose cells are ``new_cells``.

    ``old_cell`` is the cell the anchor was on in the version before; None for a thread on the whole
    module and for an orphan. A thread never moves silently to a text it was not written about: a cell
    whose text changed is shown as such, and without a cell the thread is an orphan with its old text.
    """
    if anchor.cell is None and anchor.tier != "orphan":
        return replace(anchor, version=version)
    written_about = _written_about(anchor, old_cell)
    cell = _same_cell(old_cell, new_cells) or _only_cell_saying(written_about, new_cells)
    if cell is None:
        return Anchor(None, version, "orphan", written_about)
    if _said(cell.source) == _said(written_about):
        return Anchor(cell.key, version)
    return Anchor(cell.key, version, "text changed", written_about)


def _written_about(anchor: Anchor, old_cell: Cell | None) -> str:
    if anchor.old_text is not None:
        return anchor.old_text
    return old_cell.source if old_cell else ""


def _same_cell(old_cell: Cell | None, new_cells: Sequence[Cell]) -> Cell | None:
    if old_cell is None:
        return None
    for identity in IDENTITIES:
        name = identity(old_cell)
        if name and (same := [cell for cell in new_cells if identity(cell) == name]):
            return same[0]
    return None


def _only_cell_saying(text: str, new_cells: Sequence[Cell]) -> Cell | None:
    same = [cell for cell in new_cells if _said(cell.source) == _said(text)]
    return same[0] if len(same) == 1 and _said(text) else None


def _said(source: str) -> str:
    """Return the text without what a formatter or an editor changes at line ends."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())
