"""`nbgrader fetch_assignment`: the learner's copy of a release."""

import os

from nbgrader.exchange.abc import ExchangeFetchAssignment

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.folders import add_missing, unpack_as


class CohortFetchAssignment(CohortExchange, ExchangeFetchAssignment):
    """Puts the release where the learner works; never touches a file that is there."""

    def init_src(self) -> None:
        self.archive = self.shelf.release(self.require_course(), self.coursedir.assignment_id)

    def init_dest(self) -> None:
        self.dest_path = self.assignment_folder(self.coursedir.course_id, self.coursedir.assignment_id)
        if self.dest_path.is_dir() and not self.replace_missing_files:
            self.fail(f"You already have a copy of the assignment in this directory: {self.dest_path}")

    def copy_files(self) -> None:
        if self.dest_path.is_dir():
            for name in add_missing(self.archive, self.dest_path):
                self.log.warning("Replacing missing file '%s'", os.path.relpath(self.dest_path / name))
        else:
            unpack_as(self.archive, self.dest_path)
        self.log.info("Fetched as: %s %s", self.coursedir.course_id, self.coursedir.assignment_id)
