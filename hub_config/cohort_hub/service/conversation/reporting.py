"""Ask the facilitators to look at a post, and what came of it."""

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import pace, telling
from cohort_hub.service.conversation.reading import eyes_of, visible_post
from cohort_hub.service.errors import Conflict
from cohort_hub.service.model import FACILITATORS, Cohort, Person, Post, Report, ReportOutcome
from cohort_hub.service.store import events, reports
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.ids import new_id
from cohort_hub.service.views import report_view
from cohort_hub.service.wire import ReportsChanged, ReportView


def report(tx: Transaction, person: Person, *, cohort: Cohort, post_id: str, reason: str) -> ReportView:
    """Report a post to the facilitators of its own cohort; a second time is answered with the first.

    Raises:
        Conflict: the post is the own one, or hidden or deleted already.
        TooOften: the person has reported as much as may be for now.
    """
    access.require(person, "read", cohort)
    eyes = eyes_of(tx.connection, person, cohort)
    _, post = visible_post(tx.connection, eyes, post_id)
    before = reports.made_by(tx.connection, person.name, post_id)
    if before is not None:
        return report_view(before)
    _require_reportable(eyes, post)
    pace.require_report_pace(tx, person, post.cohort)
    new = Report(new_id(), post.cohort, post.id, person.name, reason, tx.now)
    reports.add_report(tx, new)
    _tell_how_many_wait(tx, post.cohort)
    return report_view(new)


def settle(tx: Transaction, post: Post, outcome: ReportOutcome, *, by: str) -> int:
    """Give the open reports of a post their outcome; return how many there were."""
    settled = reports.settle(tx, post.id, outcome, by=by)
    if settled:
        _tell_how_many_wait(tx, post.cohort)
    return settled


def own_reports(connection: Connection, person: Person, cohort: Cohort) -> list[ReportView]:
    """Return the person's own reports with what came of them, newest first."""
    return [report_view(one) for one in reports.own(connection, person.name, cohort)]


def _require_reportable(eyes: Eyes, post: Post) -> None:
    if post.author == eyes.person.name:
        raise Conflict("This is your own post. You can edit or delete it yourself.")
    if post.state != "shown":
        raise Conflict("This post is not there any more, so there is nothing to report.")


def _tell_how_many_wait(tx: Transaction, cohort: str) -> None:
    payload = ReportsChanged(open=reports.count_waiting(tx.connection, cohort))
    events.append(
        tx,
        cohort,
        "report.changed",
        seq=events.next_seq(tx, cohort),
        actor=telling.NOBODY,
        audience=FACILITATORS,
        payload=payload.model_dump(mode="json"),
    )
