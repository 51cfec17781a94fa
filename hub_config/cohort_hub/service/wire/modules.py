"""Modules, their versions, and how far one person is."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints

from cohort_hub.service.model import CellRole, CellType, Tier
from cohort_hub.service.wire.anchors import AnchorView
from cohort_hub.service.wire.base import Base64Zip, CellKey, Wire
from cohort_hub.service.wire.exchange import FeedbackView


class ProgressView(Wire):
    """The own progress in a module; ``percent`` is 0–100 and explained by the counts beside it."""

    module: str
    percent: int
    cells: int
    reached: list[str]
    last_cell: str | None
    ran: list[str]
    checks_passed: int
    checks_total: int
    opened_at: datetime | None
    submitted_at: datetime | None


class NewProgress(Wire):
    """``checks_passed`` and ``checks_total`` come with ``checked``; ``cell`` with ``reached`` and ``ran``."""

    stage: Literal["opened", "reached", "ran", "checked"]
    cell: CellKey | None = None
    checks_passed: int = Field(default=0, ge=0, le=10_000)
    checks_total: int = Field(default=0, ge=0, le=10_000)


class UnreadThread(Wire):
    """Where the reading of what is new begins."""

    thread: str
    cell: str | None


class ModuleCard(Wire):
    """A module as a list shows it, for one person in one cohort."""

    cohort: str
    course: str
    id: str
    title: str
    objective: str
    minutes: int
    position: int
    version: int
    assignment: str
    notebook: str
    graded: bool
    released: bool
    posts: int
    unread: int
    progress: ProgressView
    first_unread: UnreadThread | None = None
    feedback: "FeedbackView | None" = None
    to_grade: int = 0
    """How many people's newest submission waits for feedback; told to who grades."""


class CellView(Wire):
    key: str
    nbformat_id: str
    grade_id: str | None
    type: CellType
    role: CellRole
    source: str


class ModuleDetail(Wire):
    card: ModuleCard
    cells: list[CellView]


class PublishedModule(Wire):
    course: str
    id: str
    title: str
    version: int
    cells: list[CellView]


class ModuleUpload(Wire):
    """One version of a module: the executed notebook, what a learner starts from, and the source.

    ``executed`` is an nbformat 4.5 notebook whose cells carry ``metadata.cohort.key``, solutions stripped,
    outputs in place; ``copy_zip`` the assignment's folder without solutions; ``source_zip`` as authored.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    objective: Annotated[str, StringConstraints(max_length=1000)] = ""
    minutes: int = Field(default=0, ge=0, le=6000)
    position: int = Field(ge=0, le=10_000)
    assignment: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    notebook: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    executed: dict[str, Any]
    copy_zip: Base64Zip
    source_zip: Base64Zip


class CarriedThread(AnchorView):
    """Where a thread stands after a publication: its anchor, and whose thread it is."""

    cohort: str
    thread: str


class TierCount(Wire):
    cohort: str
    tier: Tier
    threads: int


class CarryOver(Wire):
    """What publishing did to the threads of every cohort of the course."""

    course: str
    module: str
    version: int
    carried: list[CarriedThread]
    counts: list[TierCount]
