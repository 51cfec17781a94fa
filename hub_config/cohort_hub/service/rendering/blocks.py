"""A block as the page shows it before, or without, a script: the question and its choices."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final

BLOCK: Final = "application/vnd.cohort.block+json"
"""Under which type an executed notebook's output says what a block asks."""


def block_of(outputs: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return what the first block among a cell's outputs asks; None where there is none."""
    for output in outputs:
        found = output.get("data", {}).get(BLOCK)
        if isinstance(found, Mapping):
            return found
    return None


def block_html(asked: Mapping[str, Any]) -> str:
    """Return a definition that the wire has accepted as HTML; the page's script draws over it."""
    ends = [asked[end] for end in ("low", "high") if end in asked]
    rows = "".join(f"<li>{escape(one)}</li>" for one in asked.get("choices", ends))
    said = f"<p>{escape(asked['question'])}</p><ul>{rows}</ul>"
    return f'<div class="cohort-block" data-block="{escape(asked["kind"])}">{said}</div>'
