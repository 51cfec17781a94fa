"""`nbgrader release_feedback`: what `generate_feedback` made, with the gradebook's score, to its authors."""

import re
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange.abc import ExchangeReleaseFeedback
from nbgrader.utils import parse_utc

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.folders import SUBMISSION, TIMESTAMP, pages


class CohortReleaseFeedback(CohortExchange, ExchangeReleaseFeedback):
    """Sends each learner's pages and score; a learner whose feedback is older than the grade is skipped."""

    def init_src(self) -> None:
        everybody = self.course_folder(self.coursedir.feedback_directory, self.coursedir.student_id or "*")
        anchor = Path(everybody.anchor)
        self.folders = sorted(folder for folder in anchor.glob(str(everybody.relative_to(anchor))))
        self.folders = [folder for folder in self.folders if any(folder.glob("*.html"))]

    def init_dest(self) -> None:
        if not self.coursedir.course_id:
            self.fail("No course id specified. Re-run with --course flag.")

    def copy_files(self) -> None:
        excluded = set(self.coursedir.student_id_exclude.split(","))
        people = {self.person_of(folder): folder for folder in self.folders}
        left_out = [
            person
            for person, folder in people.items()
            if person not in excluded and not self.release(person, folder)
        ]
        if left_out:
            self.fail(f"Not released: {', '.join(left_out)}. The lines above say why.")

    def release(self, person: str, folder: Path) -> bool:
        """Send one learner's feedback; return False, having said why, when it cannot be sent as it is."""
        try:
            submission = (folder / SUBMISSION).read_text(encoding="utf-8").strip()
            timestamp = (folder / TIMESTAMP).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            self.log.warning(
                "The submission of %s did not come through the exchange. Collect it first.", person
            )
            return False
        score = self.score_of(person, timestamp)
        if score is None:
            self.log.warning(
                "The feedback of %s is older than the newest grade. Generate the feedback again.", person
            )
            return False
        self.shelf.put_feedback(
            self.coursedir.course_id, submission, pages(folder), score=score[0], max_score=score[1]
        )
        self.log.info(
            "Releasing feedback for student '%s' on assignment '%s/%s' (%s)",
            person,
            self.coursedir.course_id,
            self.coursedir.assignment_id,
            timestamp,
        )
        return True

    def score_of(self, person: str, timestamp: str) -> tuple[float, float] | None:
        """Return score and maximum; None unless the gradebook has graded the submission of this time."""
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                graded: Any = gradebook.find_submission(self.coursedir.assignment_id, person)
            except MissingEntry:
                return None
            if graded.timestamp != parse_utc(timestamp):
                return None
            return float(graded.score), float(graded.max_score)

    def person_of(self, folder: Path) -> str:
        pattern = self.coursedir.format_path(
            self.coursedir.feedback_directory, "(?P<person>[^/]*)", self.coursedir.assignment_id, escape=True
        )
        found = re.fullmatch(pattern, str(folder))
        assert found, f"{folder} was found with the same pattern"
        return found["person"]
