"""What people answer to a block of a module."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BlockPlace:
    """Where a block stands, and for whom: its cell in a module, in one cohort."""

    cohort: str
    module: str
    cell: str


@dataclass(frozen=True)
class BlockAnswer:
    """One person's answer; ``number`` counts the answers of a block in the order they came."""

    person: str
    number: int
    choices: tuple[int, ...]
