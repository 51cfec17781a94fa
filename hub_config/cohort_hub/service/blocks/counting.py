"""What may be told of a block's answers. Pure.

Nobody's answer can be read from a distribution, nor from two of them one after the other: people are counted
in groups of `ENOUGH`, in the order they answered, and who is counted cannot answer differently any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cohort_hub.service.model import BlockAnswer

ENOUGH: Final = 5
"""How many people a distribution has at least, and grows by: the least that product.md allows a figure."""


@dataclass(frozen=True)
class Count:
    """``counts`` has one number per choice; None while nothing may be told."""

    answers: int
    counted: int
    counts: tuple[int, ...] | None


def count(answers: Sequence[BlockAnswer], *, width: int) -> Count:
    """Return what may be told of these answers, which stand in the order they came."""
    told = counted(answers)
    counts = tuple(sum(choice in one.choices for one in told) for choice in range(width))
    return Count(len(answers), len(told), counts if told else None)


def is_final(answers: Sequence[BlockAnswer], person: str) -> bool:
    """Whether this person's answer is among those that are counted."""
    return any(one.person == person for one in counted(answers))


def counted(answers: Sequence[BlockAnswer]) -> Sequence[BlockAnswer]:
    """Return the answers that a distribution is made of, of all in the order they came."""
    return answers[: len(answers) - len(answers) % ENOUGH]
