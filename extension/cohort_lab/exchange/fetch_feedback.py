"""`nbgrader fetch_feedback`: the pages a facilitator released, beside the learner's copy."""

from pathlib import Path

from nbgrader.exchange.abc import ExchangeFetchFeedback

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.folders import unpack_as
from cohort_lab.exchange.shelf import Submitted

RELEASED_AT = ".released_at"


class CohortFetchFeedback(CohortExchange, ExchangeFetchFeedback):
    """Puts each submission's feedback into ``feedback/<its timestamp>/``, as nbgrader does."""

    def init_src(self) -> None:
        cohort = self.require_course()
        mine = self.shelf.submissions(cohort, self.coursedir.assignment_id)
        self.submissions = [submission for submission in mine if submission.person == self.person]
        if not self.submissions:
            self.log.warning("You have not submitted '%s' yet.", self.coursedir.assignment_id)

    def copy_files(self) -> None:
        for submission in self.submissions:
            if submission.feedback_at is None:
                self.log.warning(
                    "No feedback yet for '%s' submitted at %s",
                    submission.assignment,
                    self.time_of(submission),
                )
                continue
            self._fetch(submission, feedback_folder(self, submission))

    def _fetch(self, submission: Submitted, target: Path) -> None:
        archive = self.shelf.feedback_files(submission)
        unpack_as(archive, target, extra={RELEASED_AT: submission.feedback_at or ""})
        self.log.info("Fetched feedback: %s", target)


def feedback_folder(exchange: CohortExchange, submission: Submitted) -> Path:
    """Return where a submission's fetched feedback lies."""
    copy = exchange.assignment_folder(submission.cohort, submission.assignment)
    return copy / "feedback" / exchange.time_of(submission)
