"""`nbgrader collect`: everybody's newest submission into the grader's course directory."""

from collections import defaultdict
from datetime import datetime
from fnmatch import fnmatch
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange.abc import ExchangeCollect
from nbgrader.utils import parse_utc

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.folders import SUBMISSION, TIMESTAMP, unpack_as
from cohort_lab.exchange.shelf import Submitted


class CohortCollect(CohortExchange, ExchangeCollect):
    """Brings one submission per learner; one that is there is replaced by a newer with ``update``."""

    def init_src(self) -> None:
        if not self.coursedir.course_id:
            self.fail("No course id specified. Re-run with --course flag.")
        found = self.shelf.submissions(self.coursedir.course_id, self.coursedir.assignment_id)
        due = self.due_date() if self.before_duedate else None
        self.submissions = [chosen(all_of_one, due) for all_of_one in self.by_learner(found)]

    def copy_files(self) -> None:
        name = f"'{self.coursedir.assignment_id}' for course '{self.coursedir.course_id}'"
        if not self.submissions:
            self.log.warning("No submissions of %s to collect", name)
            return
        self.log.info("Processing %s submissions of %s", len(self.submissions), name)
        failed = [one.person for one in self.submissions if not self.collect(one)]
        if failed:
            self.fail(f"Not collected: {', '.join(failed)}. Everybody else's submission is there.")

    def collect(self, submission: Submitted) -> bool:
        """Bring one submission if it is wanted; return False when its files could not be written."""
        target = self.course_folder(self.coursedir.submitted_directory, submission.person)
        who = f"{submission.person} {submission.assignment}"
        before = self.coursedir.get_existing_timestamp(str(target))
        if target.is_dir() and not self.replaces(submission, before):
            advice = (
                "No newer submission to collect"
                if self.update
                else ("Submission already exists, use --update to update")
            )
            self.log.info("%s: %s", advice, who)
            return True
        self.log.info("%s submission: %s", "Updating" if target.is_dir() else "Collecting", who)
        texts = {TIMESTAMP: self.time_of(submission), SUBMISSION: submission.id}
        try:
            unpack_as(self.shelf.submitted_files(submission), target, extra=texts)
        except OSError as error:
            self.log.warning("Could not write the submission of %s: %s", who, error)
            return False
        return True

    def replaces(self, submission: Submitted, before: datetime | None) -> bool:
        received = as_utc(submission)
        if self.update and (before is None or received > before):
            return True
        return self.before_duedate and before != received

    def by_learner(self, found: list[Submitted]) -> list[list[Submitted]]:
        groups: dict[str, list[Submitted]] = defaultdict(list)
        for submission in found:
            if fnmatch(submission.person, self.coursedir.student_id or "*"):
                groups[submission.person].append(submission)
        return list(groups.values())

    def due_date(self) -> datetime | None:
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                assignment: Any = gradebook.find_assignment(self.coursedir.assignment_id)
            except MissingEntry:
                return None
            return assignment.duedate


def chosen(submissions: list[Submitted], due: datetime | None) -> Submitted:
    """Return the newest; with a due date the newest in time, or the newest at all when none was."""
    in_time = [submission for submission in submissions if due is None or as_utc(submission) <= due]
    return max(in_time or submissions, key=lambda submission: submission.received_at)


def as_utc(submission: Submitted) -> datetime:
    """Return when it arrived as nbgrader keeps times: UTC, without a zone."""
    return parse_utc(submission.received_at)
