"""What the seven exchange classes share: the shelf, the folders of a learner, and errors in words."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Any, Never

from dateutil.tz import gettz
from nbgrader.exchange.abc import Exchange
from nbgrader.utils import ignore_patterns
from traitlets import Bool

from cohort_lab.exchange.folders import Ignore, WrongFolder
from cohort_lab.exchange.shelf import NotThere, Shelf, ShelfError, Submitted

ANY = ("", "*")


class CohortExchange(Exchange):
    """A client of the cohort service. Nothing is asked before `start`."""

    # nbgrader declares it without a type.
    coursedir: Any

    path_includes_course = Bool(
        default_value=True, help="Whether a learner's assignments lie in a folder named after the cohort."
    ).tag(config=True)

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf.of_this_server()

    @property
    def person(self) -> str:
        """Return whose server this is."""
        return os.environ.get("JUPYTERHUB_USER", "")

    def start(self) -> Any:
        """Do it; whatever the service refuses becomes nbgrader's ExchangeError, in the service's words."""
        with self.in_words():
            return super().start()

    def fail(self, msg: str) -> Never:
        """Log the message, and raise nbgrader's ExchangeError with it."""
        super().fail(msg)
        raise AssertionError

    @contextmanager
    def in_words(self) -> Generator[None]:
        try:
            yield
        except (ShelfError, WrongFolder) as refused:
            self.fail(str(refused))

    def require_course(self) -> str:
        """Return the cohort of this command; where none is named, the only one that has the assignment."""
        if self.coursedir.course_id:
            return self.coursedir.course_id
        having = [cohort for cohort in self.shelf.cohorts() if self._released_in(cohort)]
        if len(having) != 1:
            known = ", ".join(having or self.shelf.cohorts()) or "none is open to you"
            self.fail(f"No course id specified. Re-run with --course flag (courses: {known}).")
        self.coursedir.course_id = having[0]
        return having[0]

    def wanted_courses(self) -> list[str]:
        return [self.coursedir.course_id] if self.coursedir.course_id not in ANY else self.shelf.cohorts()

    def wanted_assignments(self, cohort: str) -> list[str]:
        pattern = self.coursedir.assignment_id or "*"
        return [name for name in self.shelf.assignments(cohort) if fnmatch(name, pattern)]

    def assignment_folder(self, cohort: str, assignment: str) -> Path:
        """Return where a learner's copy lies."""
        root = Path(self.assignment_dir)
        folder = root / cohort / assignment if self.path_includes_course else root / assignment
        return folder.absolute()

    def course_folder(self, step: str, person: str) -> Path:
        """Return a folder of the grader's course directory for the assignment of this command."""
        return Path(self.coursedir.format_path(step, person, self.coursedir.assignment_id))

    def time_of(self, submission: Submitted) -> str:
        """Return the submission's time as nbgrader writes it."""
        return self.as_time(submission.received_at)

    def as_time(self, moment: datetime) -> str:
        zone = gettz(self.timezone)
        if zone is None:
            self.fail(f"Invalid timezone: {self.timezone}")
        return moment.astimezone(zone).strftime(self.timestamp_format)

    @property
    def ignored(self) -> Ignore:
        """Return what stays behind when a folder travels: nbgrader's own rule."""
        rule: Ignore = ignore_patterns(
            exclude=self.coursedir.ignore,
            include=self.coursedir.include,
            max_file_size=self.coursedir.max_file_size,
            log=self.log,
        )
        return rule

    def init_src(self) -> None:
        """Find what this command works on."""

    def init_dest(self) -> None:
        """Find where it goes."""

    def copy_files(self) -> None:
        """Bring it there."""

    def _released_in(self, cohort: str) -> bool:
        try:
            return self.coursedir.assignment_id in self.shelf.assignments(cohort)
        except NotThere:
            return False
