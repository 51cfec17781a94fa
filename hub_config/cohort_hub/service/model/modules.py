"""Modules as they were published, and how far somebody is in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

CellType = Literal["markdown", "code", "raw"]
CellRole = Literal["read", "answer", "task", "check"]
Stage = Literal["opened", "reached", "ran", "checked", "submitted", "passed"]


@dataclass(frozen=True)
class Cell:
    """A cell of one published version; ``key`` is its lineage, kept from version to version.

    ``block`` is what a block in it asks, as `wire.BlockDefinition` has it.
    """

    key: str
    nbformat_id: str
    grade_id: str | None
    type: CellType
    role: CellRole
    source: str
    block: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Heading:
    """A heading of a module: ``id`` is its element's on the page, ``level`` 2–6 (1 is the page's title)."""

    cell: str
    id: str
    level: int
    text: str


@dataclass(frozen=True)
class Version:
    """What is told about one published version of a module, without its cells."""

    course: str
    module: str
    number: int
    title: str
    objective: str
    minutes: int
    position: int
    language: str
    assignment: str
    notebook: str
    graded: bool
    outline: tuple[Heading, ...]


@dataclass(frozen=True)
class RenderedCell:
    """A cell and what the reader shows for it; ``html`` is sanitised, and empty when nothing is shown."""

    cell: Cell
    html: str


@dataclass(frozen=True)
class ModuleFile:
    """A picture or another file of a module, under the path the page asks for."""

    path: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Progress:
    """How far one person is in a module; cells by their keys, in the order they were met."""

    module: str
    opened_at: datetime | None = None
    reached: tuple[str, ...] = ()
    last_cell: str | None = None
    ran: tuple[str, ...] = ()
    checks_passed: int = 0
    checks_total: int = 0
    submitted_at: datetime | None = None
