"""Anchors in the service: fix one to a place, carry all into a new version, and report on it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from cohort_hub.service import anchoring
from cohort_hub.service.errors import Invalid
from cohort_hub.service.model import (
    WHOLE_COHORT,
    Anchor,
    Cohort,
    OutputPlace,
    Quote,
    RenderedCell,
    Thread,
    Tier,
    Version,
)
from cohort_hub.service.store import modules as shelf
from cohort_hub.service.store import threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import anchor_view
from cohort_hub.service.wire import (
    CarriedThread,
    CarryOver,
    NewAnchor,
    TierCount,
)


def anchor_at(
    connection: Connection, course: str, module: str, cell: str | None, new: NewAnchor | None
) -> Anchor:
    """Return the anchor at a place in the module's newest version; module "" is the whole cohort.

    Raises:
        NotFound: the course has no such module.
        Invalid: the version has no such cell, or the cell does not have these words.
    """
    if module == WHOLE_COHORT:
        if cell is not None or new is not None:
            raise Invalid("A thread about the whole cohort stands at no cell.")
        return Anchor(None, None)
    version = shelf.newest(connection, course, module).number
    if cell is None:
        if new is not None:
            raise Invalid("A place inside a cell needs the cell. Say which one.")
        return Anchor(None, version)
    anchor = _chosen(_cell(connection, course, module, version, cell), version, new)
    if anchor is None:
        raise Invalid("These words are not in this cell (any more). Reload the page.")
    return anchor


def places(
    connection: Connection, cohorts: Sequence[Cohort], version: Version, cells: Sequence[RenderedCell]
) -> dict[Anchor, Anchor]:
    """Return where every thread of the module would stand in a new version, by where it stands now.

    It takes long where there are many. What it says stays true: neither version changes any more.
    """
    placing = _placing(connection, version, cells)
    standing = {thread.anchor for thread in _own_threads(connection, cohorts, version.module)}
    return {anchor: placing.place(anchor) for anchor in standing}


def carry(
    tx: Transaction,
    cohorts: Sequence[Cohort],
    version: Version,
    cells: Sequence[RenderedCell],
    ahead: Mapping[Anchor, Anchor],
) -> list[Thread]:
    """Put every thread of the module into a new version; return them at their new places.

    ``ahead`` holds places that are known already; what was written meanwhile is placed now.
    """
    placing = _placing(tx.connection, version, cells)
    carried = [
        replace(thread, anchor=ahead.get(thread.anchor) or placing.place(thread.anchor))
        for thread in _own_threads(tx.connection, cohorts, version.module)
    ]
    threads.move(tx, carried)
    return carried


def carry_over(version: Version, carried: Sequence[Thread]) -> CarryOver:
    """Return the report on threads that are in this version, counted by cohort and tier."""
    counts: Counter[tuple[str, Tier]] = Counter((thread.cohort, thread.anchor.tier) for thread in carried)
    return CarryOver(
        course=version.course,
        module=version.module,
        version=version.number,
        carried=[carried_view(thread) for thread in carried],
        counts=[TierCount(cohort=cohort, tier=tier, threads=n) for (cohort, tier), n in counts.items()],
    )


def carried_view(thread: Thread) -> CarriedThread:
    return CarriedThread(cohort=thread.cohort, thread=thread.id, **anchor_view(thread.anchor).model_dump())


def _placing(connection: Connection, version: Version, cells: Sequence[RenderedCell]) -> anchoring.Placing:
    def before(number: int) -> list[RenderedCell]:
        return shelf.cells(connection, version.course, version.module, number)

    return anchoring.Placing(cells, version.number, before)


def _own_threads(connection: Connection, cohorts: Sequence[Cohort], module: str) -> Iterator[Thread]:
    for cohort in cohorts:
        for thread in threads.of_module(connection, cohort, module):
            if thread.cohort == cohort.id:
                yield thread


def _cell(connection: Connection, course: str, module: str, version: int, key: str) -> RenderedCell:
    found = shelf.cell(connection, course, module, version, key=key)
    if found is None:
        raise Invalid(
            f"Version {version} of this module has no cell “{key}”. "
            "Reload the page, or write about the whole module (no cell)."
        )
    return found


def _chosen(cell: RenderedCell, version: int, new: NewAnchor | None) -> Anchor | None:
    if new is None:
        return anchoring.chosen(cell, version)
    quote = Quote(new.quote.exact, new.quote.prefix, new.quote.suffix) if new.quote else None
    output = OutputPlace(**new.output.model_dump()) if new.output else None
    return anchoring.chosen(cell, version, facet=new.facet, quote=quote, output=output)
