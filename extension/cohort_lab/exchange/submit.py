"""`nbgrader submit`: the learner's folder as it is now, in the learner's own name."""

from nbgrader.exchange.abc import ExchangeSubmit

from cohort_lab.exchange.base import ANY, CohortExchange
from cohort_lab.exchange.folders import notebooks_in, packed


class CohortSubmit(CohortExchange, ExchangeSubmit):
    """Sends the folder to the service, which says who it is from and when it arrived."""

    def init_src(self) -> None:
        if self.coursedir.student_id not in (*ANY, self.person):
            self.fail("A submission is always in your own name. Leave out --student.")
        # `nbgrader submit cohort/assignment` is understood as nbgrader understands it: by its last part.
        self.coursedir.assignment_id = self.coursedir.assignment_id.rstrip("/").rpartition("/")[2]
        self.src_path = self.assignment_folder(self.require_course(), self.coursedir.assignment_id)
        if not self.src_path.is_dir():
            self.fail(f"Assignment not found at: {self.src_path}. Fetch it first.")

    def init_dest(self) -> None:
        self.release = self.shelf.release(self.coursedir.course_id, self.coursedir.assignment_id)

    def copy_files(self) -> None:
        archive = packed(self.src_path, ignore=self.ignored, most_kilobytes=self.coursedir.max_dir_size)
        self.compare(notebooks_in(self.release), notebooks_in(archive))
        submission = self.shelf.submit(self.coursedir.course_id, self.coursedir.assignment_id, archive)
        self.log.info(
            "Submitted as: %s %s %s", submission.cohort, submission.assignment, self.time_of(submission)
        )

    def compare(self, released: set[str], submitted: set[str]) -> None:
        """Say which notebooks are missing or unknown; missing ones are refused with ``strict``."""
        missing, extra = sorted(released - submitted), sorted(submitted - released)
        if missing and self.strict:
            self.fail(
                f"Assignment {self.coursedir.assignment_id} not submitted. "
                f"There are missing notebooks for the submission: {', '.join(missing)}"
            )
        for name in missing:
            self.log.warning("Submitted without this notebook of the assignment: %s", name)
        for name in extra:
            self.log.warning("Submitted with a notebook the assignment does not have: %s", name)
