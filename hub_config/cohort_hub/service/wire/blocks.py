"""Blocks of a module that ask everybody something, and what was answered."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from cohort_hub.service.wire.base import CellKey, Wire

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Choices = Annotated[list[Words], Field(min_length=2, max_length=12)]


class PollDefinition(Wire):
    """A question with choices, of which one or ``several`` are taken."""

    kind: Literal["poll"]
    question: Words
    choices: Choices
    several: bool = False

    @model_validator(mode="after")
    def _differ(self) -> "PollDefinition":
        if len(set(self.choices)) < len(self.choices):
            raise ValueError("two choices say the same")
        return self


class PulseDefinition(Wire):
    """How something was, in five steps between two words for its ends."""

    kind: Literal["pulse"]
    question: Words
    low: Words
    high: Words


BlockDefinition = Annotated[PollDefinition | PulseDefinition, Field(discriminator="kind")]


class NewBlockAnswer(Wire):
    """``choices`` are places among the block's choices, from 0; of a pulse its step, 0 to 4."""

    choices: Annotated[list[Annotated[int, Field(ge=0, le=11)]], Field(min_length=1, max_length=12)]


class BlockCount(Wire):
    """What everybody reads of a block's answers.

    ``counts`` is how often each choice was taken among the first ``counted`` of ``answers`` people; None
    while fewer than ``enough`` have answered. It grows by ``enough`` at a time, so that no two distributions
    differ by one person's answer.
    """

    module: str
    cell: CellKey
    answers: int
    counted: int
    enough: int
    counts: list[int] | None


class BlockView(BlockCount):
    """A block for one person: ``mine`` is the own answer, which stays as it is once ``final``."""

    definition: BlockDefinition
    mine: list[int] | None
    final: bool
    may_answer: bool


class BlockPage(Wire):
    """The blocks of a module that ask something, in its order."""

    cohort: str
    module: str
    seq: int
    blocks: list[BlockView]
