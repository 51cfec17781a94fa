"""Anchors ↔ the columns of a thread that hold them."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Row

from cohort_hub.service.model import Anchor, OutputPlace, Quote, Written


def columns(anchor: Anchor) -> dict[str, Any]:
    """Return what the thread's row says about its place."""
    return {
        "cell": anchor.cell,
        "anchor_version": anchor.version,
        "tier": anchor.tier,
        "old_text": anchor.old_text,
        "facet": anchor.facet,
        "quote": anchor.quote and asdict(anchor.quote),
        "output": anchor.output and asdict(anchor.output),
        "written": anchor.written and asdict(anchor.written),
    }


def of_row(row: Row[Any]) -> Anchor:
    return Anchor(
        cell=row.cell,
        version=row.anchor_version,
        tier=row.tier,
        old_text=row.old_text,
        facet=row.facet,
        quote=_quote(row.quote),
        output=_output(row.output),
        written=_written(row.written),
    )


def _quote(kept: dict[str, Any] | None) -> Quote | None:
    return Quote(**kept) if kept else None


def _output(kept: dict[str, Any] | None) -> OutputPlace | None:
    if not kept:
        return None
    region: list[float] | None = kept["region"]
    place = OutputPlace(**kept)
    return replace(place, region=tuple(region)) if region else place


def _written(kept: dict[str, Any] | None) -> Written | None:
    if not kept:
        return None
    return Written(kept["version"], kept["cell"], _quote(kept["quote"]), _output(kept["output"]))
