"""What publishing did, in words for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cohort_lab.authoring.publish import Published

_STANDING = {
    "exact": "in its place",
    "text changed": "on a text that changed",
    "please confirm": "to be confirmed",
    "cell only": "on its cell",
    "orphan": "without a place, kept with the old text",
}


def told(course: str, results: Sequence[Published]) -> Iterator[str]:
    """Give the lines that say what happened to each module and to what people had written."""
    for result in results:
        did = f"version {result.version}" if result.report else f"unchanged since version {result.version}"
        yield f"{course}/{result.module}: “{result.title}”, {did}"
        yield from (f"  {finding}" for finding in result.findings)
        yield from _carried(result)


def _carried(result: Published) -> Iterator[str]:
    carried = result.report["carried"] if result.report else []
    tiers = Counter(thread["tier"] for thread in carried)
    for tier, count in tiers.items():
        threads = "thread" if count == 1 else "threads"
        yield f"  {count} {threads} {_STANDING.get(tier, tier)}"
