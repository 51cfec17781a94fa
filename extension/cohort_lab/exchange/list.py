"""`nbgrader list`, JupyterLab's assignment list and formgrader: what is released, what is submitted."""

from fnmatch import fnmatch
from itertools import groupby
from pathlib import Path
from typing import Any

from nbgrader.exchange.abc import ExchangeList

from cohort_lab.exchange.base import CohortExchange
from cohort_lab.exchange.fetch_feedback import RELEASED_AT, feedback_folder
from cohort_lab.exchange.shelf import Submitted

Info = dict[str, Any]


class CohortList(CohortExchange, ExchangeList):
    """Lists in the shapes nbgrader's own exchange has: dicts its server extensions send to the browser.

    ``inbound`` and ``cached`` mean submissions: everybody's for a grader, the own ones otherwise.
    """

    def parse_assignments(self) -> list[Info]:
        """Return what the options ask for, without logging it."""
        if self.inbound or self.cached:
            return self.submitted()
        return [
            self.released_info(cohort, assignment)
            for cohort in self.wanted_courses()
            for assignment in self.wanted_assignments(cohort)
        ]

    def list_files(self) -> list[Info]:
        found = self.parse_assignments()
        self.log.info("Submitted assignments:" if self.inbound or self.cached else "Released assignments:")
        for info in found:
            for line in self.lines(info):
                self.log.info(line)
        return found

    def remove_files(self) -> list[Info]:
        if self.inbound or self.cached:
            self.fail("A submission stays where it is: it is the learner's, and part of the record.")
        found = self.parse_assignments()
        self.log.info("Removing released assignments:")
        for info in found:
            self.shelf.withdraw(info["course_id"], info["assignment_id"])
            info["status"] = "removed"
            self.log.info("%s %s", info["course_id"], info["assignment_id"])
        return found

    def released_info(self, cohort: str, assignment: str) -> Info:
        folder = self.assignment_folder(cohort, assignment)
        return {
            "course_id": cohort,
            "assignment_id": assignment,
            "status": "fetched" if folder.is_dir() else "released",
            "path": str(folder),
            "notebooks": [
                {"notebook_id": file.stem, "path": str(file)} for file in sorted(folder.glob("*.ipynb"))
            ],
        }

    def submitted(self) -> list[Info]:
        """Return submissions, gathered by course, person and assignment; oldest first in each."""
        infos = [
            self.submission_info(submission)
            for cohort in self.wanted_courses()
            for assignment in self.wanted_assignments(cohort)
            for submission in self.shelf.submissions(cohort, assignment)
            if self.is_wanted(submission)
        ]
        return [
            {
                "course_id": course_id,
                "student_id": student_id,
                "assignment_id": assignment_id,
                "status": "submitted",
                "submissions": sorted(submissions, key=lambda info: info["timestamp"]),
            }
            for (course_id, student_id, assignment_id), submissions in groupby(
                sorted(infos, key=_group), key=_group
            )
        ]

    def is_wanted(self, submission: Submitted) -> bool:
        whose = self.person if self.cached else self.coursedir.student_id or "*"
        return fnmatch(submission.person, whose)

    def submission_info(self, submission: Submitted) -> Info:
        copy = self.assignment_folder(submission.cohort, submission.assignment)
        local = feedback_folder(self, submission)
        fetched = fetched_at(local)
        feedback: Info = {
            "has_local_feedback": fetched is not None,
            "has_exchange_feedback": submission.feedback_at is not None,
            "feedback_updated": fetched is not None and fetched != submission.feedback_at,
            "local_feedback_path": str(local) if fetched is not None else None,
        }
        return {
            "course_id": submission.cohort,
            "student_id": submission.person,
            "assignment_id": submission.assignment,
            "timestamp": self.time_of(submission),
            "status": "submitted",
            "path": str(copy),
            "notebooks": [
                {
                    "notebook_id": file.stem,
                    "path": str(file),
                    **feedback,
                    "local_feedback_path": str(local / f"{file.stem}.html") if fetched is not None else None,
                }
                for file in sorted(copy.glob("*.ipynb"))
            ],
            **feedback,
        }

    def lines(self, info: Info) -> list[str]:
        if "submissions" in info:
            return [_submission_line(submission) for submission in info["submissions"]]
        downloaded = " (already downloaded)" if info["status"] == "fetched" else ""
        return [f"{info['course_id']} {info['assignment_id']}{downloaded}"]


def fetched_at(local: Path) -> str | None:
    """Return which release of the feedback was fetched; None when none was."""
    try:
        return (local / RELEASED_AT).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None


def _group(info: Info) -> tuple[str, str, str]:
    return info["course_id"], info["student_id"], info["assignment_id"]


def _submission_line(info: Info) -> str:
    state = "no feedback available"
    if info["has_local_feedback"] and not info["feedback_updated"]:
        state = "feedback already fetched"
    elif info["has_exchange_feedback"]:
        state = "feedback ready to be fetched"
    return f"{info['course_id']} {info['student_id']} {info['assignment_id']} {info['timestamp']} ({state})"
