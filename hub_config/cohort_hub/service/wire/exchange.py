"""Releases, submissions and feedback."""

from datetime import datetime

from cohort_hub.service.wire.base import Wire


class Assignment(Wire):
    cohort: str
    id: str
    released_at: datetime


class Learner(Wire):
    name: str
    display_name: str


class FeedbackView(Wire):
    submission: str
    score: float | None
    max_score: float | None
    released_at: datetime


class Submission(Wire):
    id: str
    cohort: str
    assignment: str
    person: str
    received_at: datetime
    feedback: "FeedbackView | None" = None
