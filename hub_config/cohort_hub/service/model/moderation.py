"""Reports, silence, the audit log, and how fast people may write."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ReportOutcome = Literal["open", "dismissed", "hidden", "deleted"]


@dataclass(frozen=True)
class Report:
    """Somebody asked the facilitators of ``cohort`` to look at a post; ``outcome`` is what came of it."""

    id: str
    cohort: str
    post: str
    reporter: str
    reason: str
    at: datetime
    outcome: ReportOutcome = "open"
    settled_at: datetime | None = None


@dataclass(frozen=True)
class Silence:
    """Somebody may read a cohort but not write in it, ``until`` a time."""

    cohort: str
    person: str
    until: datetime
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class AuditRow:
    """Who did what with others' posts or rights; ``subject`` is a post, a thread or a person."""

    id: int
    at: datetime
    cohort: str
    actor: str
    action: str
    subject: str
    detail: dict[str, str]


@dataclass(frozen=True)
class Limit:
    """At most ``times`` in any ``seconds``."""

    times: int
    seconds: int


MINUTE, HOUR = 60, 3_600


@dataclass(frozen=True)
class Pace:
    """How fast one person may write in one cohort; a kind without limits is not counted."""

    posts: tuple[Limit, ...] = (Limit(10, MINUTE), Limit(60, HOUR))
    posts_of_guides: tuple[Limit, ...] = (Limit(60, MINUTE), Limit(600, HOUR))
    reports: tuple[Limit, ...] = (Limit(5, MINUTE), Limit(20, HOUR))
    edits: tuple[Limit, ...] = (Limit(20, MINUTE), Limit(120, HOUR))
    reactions: tuple[Limit, ...] = (Limit(40, MINUTE),)


AT_ANY_PACE = Pace((), (), (), (), ())
