"""Which output, and where in it: by what the code says, the kind of the output and its text."""

from dataclasses import dataclass, replace

from cohort_hub.service.anchoring.alignment import Alignment
from cohort_hub.service.anchoring.contents import CellText
from cohort_hub.service.anchoring.quotes import Match, followed, quoted, where
from cohort_hub.service.anchoring.shown_outputs import Output
from cohort_hub.service.model import OutputPlace, Quote, Tier

FLOOR = 0.55
SURE = 0.7


@dataclass(frozen=True)
class InOutput:
    place: OutputPlace
    tier: Tier
    quote: Quote | None = None


def output_in(old: CellText, new: CellText, place: OutputPlace, quote: Quote | None) -> InOutput | None:
    """Return the place in the new cell's outputs; None when there is no such output, or not these words.

    What a page's own kernel showed is not kept here: such a place is as sure as the code is unchanged.
    """
    same_code = old.said == new.said
    if place.index >= len(old.outputs):
        return InOutput(place, "exact" if same_code else "please confirm", quote)
    before = old.outputs[place.index]
    order = sorted(
        (index for index, output in enumerate(new.outputs) if output.kind == before.kind),
        key=lambda index: (new.outputs[index].text.folded != before.text.folded, abs(index - place.index)),
    )
    if quote is not None:
        return _words(before, quote, [(index, new.outputs[index]) for index in order], place)
    if not order:
        return None
    same_text = new.outputs[order[0]].text.folded == before.text.folded
    return InOutput(replace(place, index=order[0]), _tier(place, same_code=same_code, same_text=same_text))


def _tier(place: OutputPlace, *, same_code: bool, same_text: bool) -> Tier:
    if same_code:
        return "exact" if same_text else "text changed"
    return "text changed" if same_text and place.region is None else "please confirm"


def _words(
    before: Output, quote: Quote, candidates: list[tuple[int, Output]], place: OutputPlace
) -> InOutput | None:
    at = where(before.text, quote)
    best: tuple[Match, int, Output] | None = None
    for index, output in candidates:
        match = followed(Alignment(before.text, output.text), quote, at) if at else None
        if match and match.score >= FLOOR and (best is None or match.score > best[0].score):
            best = match, index, output
    if best is None:
        return None
    match, index, output = best
    sure = match.sure and match.score >= SURE and index == place.index
    tier: Tier = "exact" if match.score == 1 else "text changed"
    words = quoted(output.text, match.start, match.end)
    return InOutput(replace(place, index=index), tier if sure else "please confirm", words)
