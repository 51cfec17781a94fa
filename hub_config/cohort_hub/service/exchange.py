"""The verbs of the exchange: release, withdraw, submit, return feedback. Who does it is the Hub's word."""

import re

from sqlalchemy import Connection

from cohort_hub.service import access, archives, wire
from cohort_hub.service.errors import Conflict, Invalid, NotFound
from cohort_hub.service.model import EVERYONE, Assignment, Cohort, Feedback, Person, Submission
from cohort_hub.service.model import person_and_facilitators as both
from cohort_hub.service.store import blobs, events, roster
from cohort_hub.service.store import exchange as shelf
from cohort_hub.service.store.database import Transaction

MAX_SUBMISSIONS = 200
# A folder's name on every side of the exchange; nbgrader keeps + for itself.
_ASSIGNMENT = re.compile(r"[^\x00-\x1f/\\+.*?\[\]][^\x00-\x1f/\\+*?\[\]]{0,127}")


def release(
    tx: Transaction, person: Person, cohort: Cohort, assignment_id: str, *, content: bytes
) -> wire.Assignment:
    """Give the cohort what it starts from; the same content again changes nothing and tells nobody."""
    access.require(person, "release", cohort)
    if not _ASSIGNMENT.fullmatch(assignment_id):
        raise Invalid(
            f"{assignment_id[:80]!r} cannot be an assignment's name. "
            "Leave out / \\ + * ? [ ] and a dot in front."
        )
    blob = blobs.put(tx, content)
    before = shelf.released(tx.connection, cohort.id, assignment_id)
    if before and before.blob == blob:
        return assignment_view(before)
    assignment = Assignment(cohort.id, assignment_id, tx.now, blob)
    shelf.put_assignment(tx, assignment, released_by=person.name)
    _tell(
        tx, person, cohort, "assignment.released", EVERYONE, wire.AssignmentChanged(assignment=assignment_id)
    )
    return assignment_view(assignment)


def withdraw(tx: Transaction, person: Person, cohort: Cohort, assignment_id: str) -> None:
    """Take a release back; copies that learners have made, and submissions, stay."""
    access.require(person, "release", cohort)
    if shelf.drop_assignment(tx, cohort.id, assignment_id):
        gone = wire.AssignmentChanged(assignment=assignment_id)
        _tell(tx, person, cohort, "assignment.withdrawn", EVERYONE, gone)


def submit(
    tx: Transaction, person: Person, cohort: Cohort, assignment_id: str, *, content: bytes
) -> wire.Submission:
    """Take a submission in, in the person's name and at the service's time."""
    access.require(person, "submit", cohort)
    if shelf.released(tx.connection, cohort.id, assignment_id) is None:
        raise NotFound(f"{assignment_id[:80]!r} is not released in this cohort, so it cannot be submitted.")
    if (
        shelf.count_submissions(tx.connection, cohort.id, assignment_id, person=person.name)
        >= MAX_SUBMISSIONS
    ):
        raise Conflict(
            f"You have submitted this {MAX_SUBMISSIONS} times. Ask your facilitator for more room."
        )
    blob = blobs.put(tx, content)
    submission = shelf.add_submission(tx, cohort.id, assignment_id, person=person.name, blob=blob)
    view = submission_view(submission, None)
    _tell(
        tx, person, cohort, "submission.received", both(person.name), wire.SubmissionReceived(submission=view)
    )
    return view


def return_feedback(
    tx: Transaction,
    person: Person,
    cohort: Cohort,
    submission_id: str,
    *,
    content: bytes,
    score: float | None,
    max_score: float | None,
) -> wire.FeedbackView:
    """Give a submission's author its feedback; the same again changes nothing and tells nobody."""
    access.require(person, "return feedback", cohort)
    submission, before = shelf.submission(tx.connection, cohort.id, submission_id)
    feedback = Feedback(submission.id, score, max_score, tx.now, blobs.put(tx, content))
    if before and (before.score, before.max_score, before.blob) == (score, max_score, feedback.blob):
        return feedback_view(before)
    shelf.put_feedback(tx, feedback, released_by=person.name)
    view = feedback_view(feedback)
    released = wire.FeedbackReleased(
        submission=submission.id,
        assignment=submission.assignment,
        person=submission.person,
        feedback=view,
    )
    _tell(tx, person, cohort, "feedback.released", both(submission.person), released)
    return view


def submissions(
    connection: Connection, person: Person, cohort: Cohort, assignment_id: str
) -> list[wire.Submission]:
    """Return everybody's submissions to who may see them, otherwise the person's own; oldest first."""
    access.require(person, "read", cohort)
    everybody = access.may(person, "see all submissions", cohort)
    whose = None if everybody else person.name
    found = shelf.submissions(connection, cohort.id, assignment_id=assignment_id, person=whose)
    return [submission_view(submission, feedback) for submission, feedback in found]


def submitted_files(connection: Connection, person: Person, cohort: Cohort, submission_id: str) -> bytes:
    submission, _ = own_or_any(connection, person, cohort, submission_id)
    return blobs.get(connection, submission.blob)


def feedback_files(connection: Connection, person: Person, cohort: Cohort, submission_id: str) -> bytes:
    """Return the feedback's archive; raise NotFound until there is some."""
    _, feedback = own_or_any(connection, person, cohort, submission_id)
    if feedback is None:
        raise NotFound("There is no feedback on this submission yet.")
    return blobs.get(connection, feedback.blob)


def own_or_any(
    connection: Connection, person: Person, cohort: Cohort, submission_id: str
) -> tuple[Submission, Feedback | None]:
    """Return a submission that is the person's own, or anybody's to who may see all; else NotFound."""
    access.require(person, "read", cohort)
    submission, feedback = shelf.submission(connection, cohort.id, submission_id)
    if submission.person != person.name and not access.may(person, "see all submissions", cohort):
        raise NotFound
    return submission, feedback


def the_cohort(connection: Connection, person: Person, cohort_id: str, action: access.Action) -> Cohort:
    """Return the cohort for this action; raise NotFound or NotAllowed as `access.require` does."""
    cohort = roster.cohort(connection, cohort_id)
    access.require(person, action, cohort)
    return cohort


def with_notebooks(content: bytes) -> bytes:
    """Return the archive packed anew; raise Invalid unless it is whole and holds notebooks at its top.

    Packing anew makes equal files equal bytes, whoever packed them and when.
    """
    files = archives.unpack(content)
    notebooks = [path for path in files if path.endswith(".ipynb")]
    if not any("/" not in path for path in notebooks):
        raise Invalid("There is no notebook in this archive. Send the assignment's folder, packed as ZIP.")
    for path in notebooks:
        archives.notebook(path, files[path])
    return archives.pack(files)


def with_pages(content: bytes) -> bytes:
    """Return the archive packed anew; raise Invalid unless it is whole and holds HTML pages."""
    files = archives.unpack(content)
    if not any(path.endswith(".html") for path in files):
        raise Invalid("There is no feedback in this archive. Run `nbgrader generate_feedback` first.")
    return archives.pack(files)


def assignment_view(assignment: Assignment) -> wire.Assignment:
    return wire.Assignment(cohort=assignment.cohort, id=assignment.id, released_at=assignment.released_at)


def submission_view(submission: Submission, feedback: Feedback | None) -> wire.Submission:
    return wire.Submission(
        id=submission.id,
        cohort=submission.cohort,
        assignment=submission.assignment,
        person=submission.person,
        received_at=submission.received_at,
        feedback=feedback_view(feedback) if feedback else None,
    )


def feedback_view(feedback: Feedback) -> wire.FeedbackView:
    return wire.FeedbackView(
        submission=feedback.submission,
        score=feedback.score,
        max_score=feedback.max_score,
        released_at=feedback.released_at,
    )


def _tell(
    tx: Transaction,
    person: Person,
    cohort: Cohort,
    kind: events.EventKind,
    audience: str,
    payload: wire.Wire,
) -> None:
    events.append(
        tx,
        cohort.id,
        kind,
        seq=events.next_seq(tx, cohort.id),
        actor=person.name,
        audience=audience,
        payload=payload.model_dump(mode="json"),
    )
