"""nbgrader's exchange as a client of the cohort service: no shared folder, and the Hub says who submits."""

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.collect import CohortCollect
from cohort_lab.exchange.fetch_assignment import CohortFetchAssignment
from cohort_lab.exchange.fetch_feedback import CohortFetchFeedback
from cohort_lab.exchange.list import CohortList
from cohort_lab.exchange.release_assignment import CohortReleaseAssignment
from cohort_lab.exchange.release_feedback import CohortReleaseFeedback
from cohort_lab.exchange.submit import CohortSubmit

__all__ = [
    "CohortCollect",
    "CohortExchange",
    "CohortFetchAssignment",
    "CohortFetchFeedback",
    "CohortList",
    "CohortReleaseAssignment",
    "CohortReleaseFeedback",
    "CohortSubmit",
]
