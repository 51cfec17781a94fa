"""What publishing did, in words for a terminal."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import Any

from cohort_lab.authoring.publish import Published

# From what stayed to what is lost.
_STANDING = {
    "exact": "in its place",
    "text changed": "on a text that changed",
    "please confirm": "to be confirmed",
    "cell only": "on the cell that has lost the words",
    "orphan": "without a place, kept with the old text",
}

_TO_LOOK_AT = ("please confirm", "cell only", "orphan")
SHOWN = 72


def told(course: str, results: Sequence[Published]) -> Iterator[str]:
    """Give the lines that say what happened to each module and to what people had written."""
    for result in results:
        did = f"version {result.version}" if result.report else f"unchanged since version {result.version}"
        yield f"{course}/{result.module}: “{result.title}”, {did}"
        yield from (f"  {finding}" for finding in result.findings)
        yield from _carried(result)


def _carried(result: Published) -> Iterator[str]:
    carried = result.report["carried"] if result.report else []
    by_tier: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for thread in carried:
        by_tier[thread["tier"]].append(thread)
    for tier, standing in _STANDING.items():
        if found := by_tier[tier]:
            yield f"  {len(found)} {'thread' if len(found) == 1 else 'threads'} {standing}"
            yield from (
                f"    {thread['cohort']}: {_shortened(thread['old_text'])}"
                for thread in found
                if _doubtful(thread)
            )


def _doubtful(thread: dict[str, Any]) -> bool:
    """Whether somebody should look where the thread stands now."""
    return thread["tier"] in _TO_LOOK_AT and bool(thread["old_text"])


def _shortened(text: str) -> str:
    return f"“{shorten(text, SHOWN, placeholder='…')}”"
