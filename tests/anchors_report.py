"""`python -m tests.anchors_report`: what becomes of annotations when real notebooks are released again.

Quotes of several lengths, in prose and in code, are carried through seeded heavy edits whose truth is known.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from cohort_hub.service import anchoring
from cohort_hub.service.anchoring import Placing
from cohort_hub.service.anchoring.rendered import rendered
from cohort_hub.service.model import Anchor, Facet, Quote, RenderedCell, Tier

from tests.edited import Edition, Truth, first_edition, notebooks, released_again

LENGTHS = (8, 20, 50, 120, 300)  # In characters, up to the next end of a word.
KEPT, GONE = (
    0.6,
    0.2,
)  # Of a quote's characters: more are an edited quote, fewer a deleted one, else nobody can say.
TIERS: tuple[Tier, ...] = ("exact", "text changed", "please confirm", "cell only", "orphan")
PLACED = TIERS[:3]
CERTAIN = TIERS[:2]
Fate = Literal["untouched", "edited", "deleted"]
Verdict = Literal["right", "wrong", "not placed"]


@dataclass(frozen=True)
class Case:
    """One quote's fate in one release, and what the service made of it."""

    notebook: str
    release: int
    fate: Fate
    tier: Tier
    verdict: Verdict
    written: str
    found: str
    true: str


def cases(*, seeds: range, quotes: int, releases: int = 2) -> Iterator[Case]:
    """Give the fate of ``quotes`` quotes of every notebook in each of its releases."""
    for name in notebooks():
        for seed in seeds:
            yield from _cases(name, Random(f"{name} {seed}"), quotes, releases)


def _cases(name: str, random: Random, quotes: int, releases: int) -> Iterator[Case]:
    editions = [first_edition(name)]
    cells = [editions[0].cells()]
    anchors = [anchor for _ in range(quotes) if (anchor := _written(cells[0], random))]
    numbers = [_numbers(editions[0], anchor) for anchor in anchors]
    for release in range(2, releases + 2):
        editions.append(released_again(editions[-1], random))
        cells.append(editions[-1].cells())
        placing = Placing(cells[-1], release, lambda number: cells[number - 1])
        anchors = [placing.place(anchor) for anchor in anchors]
        for anchor, written in zip(anchors, numbers, strict=True):
            truth = editions[-1].truth(written)
            fate = _fate(editions[-1], anchor, truth)
            if fate is not None:
                yield _judged(name, release, fate, anchor, truth and (truth, editions[-1].text(truth)))


def _written(cells: list[RenderedCell], random: Random) -> Anchor | None:
    """Return an anchor on words somewhere in the notebook; of any length, in prose as in code."""
    cell = random.choice([cell for cell in cells if len(cell.cell.source.strip()) > LENGTHS[0]])
    facet: Facet = "rendered" if cell.cell.type == "markdown" else "source"
    text = rendered(cell.cell.source).shown if facet == "rendered" else cell.cell.source
    starts = [at for at in range(len(text)) if text[at].isalnum() and (at == 0 or not text[at - 1].isalnum())]
    if not starts:
        return None
    start = random.choice(starts)
    end = min(len(text), start + random.choice(LENGTHS))
    while end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    quote = Quote(text[start:end], text[max(0, start - 32) : start], text[end : end + 32])
    return anchoring.chosen(cell, 1, facet=facet, quote=quote)


def _numbers(edition: Edition, anchor: Anchor) -> frozenset[int]:
    assert anchor.quote
    assert anchor.cell
    assert anchor.quote.start is not None
    assert anchor.quote.end is not None
    return edition.numbers(anchor.cell, anchor.quote.start, anchor.quote.end)


def _fate(edition: Edition, anchor: Anchor, truth: Truth | None) -> Fate | None:
    if truth is None or truth.left < GONE:
        return "deleted"
    if truth.left < KEPT:
        return None
    whole = truth.left == 1 and truth.end - truth.start == _length(anchor)
    return "untouched" if whole else "edited"


def _length(anchor: Anchor) -> int:
    assert anchor.written
    assert anchor.written.quote
    return (anchor.written.quote.end or 0) - (anchor.written.quote.start or 0)


def _judged(name: str, release: int, fate: Fate, anchor: Anchor, true: tuple[Truth, str] | None) -> Case:
    written = anchor.written.quote.exact if anchor.written and anchor.written.quote else ""
    verdict: Verdict = "not placed"
    if anchor.tier in PLACED:
        verdict = "right" if fate != "deleted" and true and _is_there(anchor, true[0]) else "wrong"
    found = anchor.quote.exact if anchor.quote else ""
    return Case(name, release, fate, anchor.tier, verdict, written, found, true[1] if true else "")


def _is_there(anchor: Anchor, truth: Truth) -> bool:
    """Whether the anchor has most of what is left of the words, and not much beside it."""
    quote = anchor.quote
    if quote is None or quote.start is None or quote.end is None or anchor.cell != truth.cell:
        return False
    shared = min(quote.end, truth.end) - max(quote.start, truth.start)
    inside = min(quote.end, truth.room[1]) - max(quote.start, truth.room[0])
    return shared >= 0.5 * (truth.end - truth.start) and inside >= 0.5 * (quote.end - quote.start)


def share(found: Counter[tuple[Fate, Tier, Verdict]], fates: tuple[Fate, ...], *verdicts: Verdict) -> float:
    """Return the share of quotes with these fates that got one of these verdicts."""
    of = sum(n for (fate, _, _), n in found.items() if fate in fates)
    return sum(n for (fate, _, verdict), n in found.items() if fate in fates and verdict in verdicts) / max(
        of, 1
    )


def certain_and_wrong(found: Counter[tuple[Fate, Tier, Verdict]]) -> float:
    """Return the share of the places shown as certain that are wrong ones."""
    certain = {case: n for case, n in found.items() if case[1] in CERTAIN}
    wrong = sum(n for (_, _, verdict), n in certain.items() if verdict == "wrong")
    return wrong / max(sum(certain.values()), 1)


def table(found: Counter[tuple[Fate, Tier, Verdict]]) -> Iterator[str]:
    yield f"{'':11}{'quotes':>8}" + "".join(f"{tier:>24}" for tier in TIERS)
    for fate in ("untouched", "edited", "deleted"):
        total = sum(n for (its, _, _), n in found.items() if its == fate)
        columns = []
        for tier in TIERS:
            told = [
                f"{found[fate, tier, verdict]} {verdict}"
                for verdict in ("right", "wrong", "not placed")
                if found[fate, tier, verdict]
            ]
            columns.append(f"{', '.join(told):>24}")
        yield f"{fate:11}{total:8}" + "".join(columns)
    yield ""
    yield f"untouched quotes at their place    {share(found, ('untouched',), 'right'):7.1%}"
    yield f"edited quotes at their place       {share(found, ('edited',), 'right'):7.1%}"
    yield f"deleted quotes put somewhere       {share(found, ('deleted',), 'wrong'):7.1%}"
    yield f"shown as certain, and wrong        {certain_and_wrong(found):7.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, help="releases of every notebook (10)")
    parser.add_argument("--quotes", type=int, default=100, help="quotes of every notebook (100)")
    parser.add_argument("--wrong", type=int, default=0, help="show so many that went wrong")
    arguments = parser.parse_args()
    started = time.monotonic()
    found = list(cases(seeds=range(arguments.seeds), quotes=arguments.quotes))
    for release in (2, 3):
        print(f"\nRelease {release}")
        counted = Counter((case.fate, case.tier, case.verdict) for case in found if case.release == release)
        print("\n".join(table(counted)))
    print(f"\n{len(found)} places in {time.monotonic() - started:.0f} s, the edits included")
    wrong = [
        case
        for case in found
        if case.verdict == "wrong" or (case.fate != "deleted" and case.verdict != "right")
    ]
    for case in wrong[: arguments.wrong]:
        print(f"\n{case.notebook} {case.release}: {case.fate} → {case.tier}")
        for words in (case.written, case.true, case.found):
            print(f"  {words!r}")


if __name__ == "__main__":
    main()
