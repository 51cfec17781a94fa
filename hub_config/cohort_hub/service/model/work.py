"""Releases, submissions and feedback."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Assignment:
    """What facilitators have released to a cohort; ``blob`` is the archive learners start from."""

    cohort: str
    id: str
    released_at: datetime
    blob: str


@dataclass(frozen=True)
class Submission:
    """``received_at`` is the service's clock and ``person`` the Hub's word; neither is the sender's."""

    id: str
    cohort: str
    assignment: str
    person: str
    received_at: datetime
    blob: str


@dataclass(frozen=True)
class Feedback:
    """``score`` of ``max_score`` as the gradebook had it when the feedback was released."""

    submission: str
    score: float | None
    max_score: float | None
    released_at: datetime
    blob: str
