"""What a check found: an error stops publication, advice does not."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Finding:
    """``cell`` counts from 1 as one reads; None is the whole notebook."""

    level: Literal["error", "advice"]
    message: str
    cell: int | None = None

    def __str__(self) -> str:
        place = f"cell {self.cell}: " if self.cell else ""
        return f"{self.level}: {place}{self.message}"


def error(message: str, cell: int | None = None) -> Finding:
    return Finding("error", message, cell)


def advice(message: str, cell: int | None = None) -> Finding:
    return Finding("advice", message, cell)
