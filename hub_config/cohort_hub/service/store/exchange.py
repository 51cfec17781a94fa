"""Releases, submissions and feedback."""

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, func, select

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Assignment, Feedback, Submission
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction

_assignment = schema.assignment.c
_submission = schema.submission.c
_feedback = schema.feedback.c


def put_assignment(tx: Transaction, assignment: Assignment, *, released_by: str) -> None:
    drop_assignment(tx, assignment.cohort, assignment.id)
    tx.connection.execute(
        schema.assignment.insert().values(
            cohort=assignment.cohort,
            id=assignment.id,
            released_by=released_by,
            released_at=assignment.released_at.isoformat(),
            blob=assignment.blob,
        )
    )


def drop_assignment(tx: Transaction, cohort: str, assignment_id: str) -> bool:
    """Return whether there was one."""
    gone = tx.connection.execute(
        schema.assignment.delete().where(_assignment.cohort == cohort, _assignment.id == assignment_id)
    )
    return gone.rowcount > 0


def released(connection: Connection, cohort: str, assignment_id: str) -> Assignment | None:
    row = connection.execute(
        select(schema.assignment).where(_assignment.cohort == cohort, _assignment.id == assignment_id)
    ).first()
    return _as_assignment(row) if row else None


def assignments(connection: Connection, cohort: str) -> list[Assignment]:
    rows = connection.execute(
        select(schema.assignment).where(_assignment.cohort == cohort).order_by(_assignment.id)
    )
    return [_as_assignment(row) for row in rows]


def add_submission(tx: Transaction, cohort: str, assignment_id: str, *, person: str, blob: str) -> Submission:
    submission = Submission(uuid4().hex, cohort, assignment_id, person, tx.now, blob)
    tx.connection.execute(
        schema.submission.insert().values(
            id=submission.id,
            cohort=cohort,
            assignment=assignment_id,
            person=person,
            received_at=tx.now.isoformat(),
            blob=blob,
        )
    )
    return submission


def count_submissions(connection: Connection, cohort: str, assignment_id: str, *, person: str) -> int:
    mine = (
        _submission.cohort == cohort,
        _submission.assignment == assignment_id,
        _submission.person == person,
    )
    return connection.execute(select(func.count()).select_from(schema.submission).where(*mine)).scalar_one()


def submissions(
    connection: Connection, cohort: str, *, assignment_id: str | None = None, person: str | None = None
) -> list[tuple[Submission, Feedback | None]]:
    """Return submissions with their feedback, oldest first; of one assignment or one person where given."""
    wanted = [_submission.cohort == cohort]
    if assignment_id is not None:
        wanted.append(_submission.assignment == assignment_id)
    if person is not None:
        wanted.append(_submission.person == person)
    rows = connection.execute(_with_feedback().where(*wanted).order_by(_submission.received_at))
    return [(_as_submission(row), _as_feedback(row)) for row in rows]


def waiting(connection: Connection, cohort: str) -> Counter[str]:
    """Return assignment → how many people's newest submission has no feedback yet."""
    newest = {(one.person, one.assignment): feedback for one, feedback in submissions(connection, cohort)}
    return Counter(assignment for (_, assignment), feedback in newest.items() if feedback is None)


def submission(connection: Connection, cohort: str, submission_id: str) -> tuple[Submission, Feedback | None]:
    """Return one submission with its feedback; raise NotFound where the cohort has no such."""
    row = connection.execute(
        _with_feedback().where(_submission.cohort == cohort, _submission.id == submission_id)
    ).first()
    if row is None:
        raise NotFound
    return _as_submission(row), _as_feedback(row)


def put_feedback(tx: Transaction, feedback: Feedback, *, released_by: str) -> None:
    tx.connection.execute(schema.feedback.delete().where(_feedback.submission == feedback.submission))
    tx.connection.execute(
        schema.feedback.insert().values(
            submission=feedback.submission,
            score=feedback.score,
            max_score=feedback.max_score,
            released_by=released_by,
            released_at=feedback.released_at.isoformat(),
            blob=feedback.blob,
        )
    )


def newest_feedback(connection: Connection, cohort: str, *, person: str) -> dict[str, Feedback]:
    """Return assignment → the feedback on the person's newest submission that has any."""
    return {
        submission.assignment: feedback
        for submission, feedback in submissions(connection, cohort, person=person)
        if feedback is not None
    }


def _with_feedback() -> Any:
    return select(
        schema.submission,
        _feedback.submission.label("feedback"),
        _feedback.score,
        _feedback.max_score,
        _feedback.released_at,
        _feedback.blob.label("feedback_blob"),
    ).outerjoin(schema.feedback, _feedback.submission == _submission.id)


def _as_assignment(row: Row[Any]) -> Assignment:
    return Assignment(row.cohort, row.id, datetime.fromisoformat(row.released_at), row.blob)


def _as_submission(row: Row[Any]) -> Submission:
    received_at = datetime.fromisoformat(row.received_at)
    return Submission(row.id, row.cohort, row.assignment, row.person, received_at, row.blob)


def _as_feedback(row: Row[Any]) -> Feedback | None:
    if row.feedback is None:
        return None
    released_at = datetime.fromisoformat(row.released_at)
    return Feedback(row.feedback, row.score, row.max_score, released_at, row.feedback_blob)
