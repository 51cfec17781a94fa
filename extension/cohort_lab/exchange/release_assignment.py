"""`nbgrader release_assignment`: what `generate_assignment` made, given to the cohort."""

from nbgrader.exchange.abc import ExchangeReleaseAssignment

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.folders import packed


class CohortReleaseAssignment(CohortExchange, ExchangeReleaseAssignment):
    """Sends the release to the service; an assignment that is released already needs ``--force``."""

    def init_src(self) -> None:
        self.src_path = self.course_folder(self.coursedir.release_directory, ".")
        if self.src_path.is_dir():
            return
        if self.course_folder(self.coursedir.source_directory, ".").is_dir():
            self.fail(
                f"Assignment found in the source directory but not at {self.src_path}, "
                "run `nbgrader generate_assignment` first."
            )
        self.fail(f"Assignment not found at: {self.src_path}")

    def init_dest(self) -> None:
        if not self.coursedir.course_id:
            self.fail("No course id specified. Re-run with --course flag.")
        released = self.shelf.assignments(self.coursedir.course_id)
        if self.coursedir.assignment_id in released and not self.force:
            self.fail(f"{self.coursedir.assignment_id} is released already, add --force to release it anew.")

    def copy_files(self) -> None:
        archive = packed(self.src_path, ignore=self.ignored, most_kilobytes=self.coursedir.max_dir_size)
        self.shelf.put_release(self.coursedir.course_id, self.coursedir.assignment_id, archive)
        self.log.info("Released as: %s %s", self.coursedir.course_id, self.coursedir.assignment_id)
