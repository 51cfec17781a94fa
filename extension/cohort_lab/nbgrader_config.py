"""nbgrader's configuration on a person's server: our exchange, and a grader's course directory."""

import os
from collections.abc import MutableMapping
from pathlib import Path

from traitlets.config import Config

GRADER_PREFIX = "grader-"
GRADED_KERNELS = "cohort-graded"
PROVISIONER_VARIABLE = "JUPYTER_DEFAULT_PROVISIONER_NAME"
COURSE_FOLDER = "course"
# Per cell of a submission; a whole one is bounded by the sandbox.
SECONDS_PER_CELL = 30

EXCHANGE = {
    "exchange": "CohortExchange",
    "fetch_assignment": "CohortFetchAssignment",
    "fetch_feedback": "CohortFetchFeedback",
    "release_assignment": "CohortReleaseAssignment",
    "release_feedback": "CohortReleaseFeedback",
    "list": "CohortList",
    "submit": "CohortSubmit",
    "collect": "CohortCollect",
}
# As nbgrader has it, with our own Execute.
AUTOGRADE = [
    "cohort_lab.grading.execute.BoundedExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]


def configure(c: Config, environment: MutableMapping[str, str] = os.environ) -> None:
    """Set up nbgrader where a cohort service is; elsewhere nbgrader stays as it is."""
    if not environment.get("COHORT_SERVICE_URL"):
        return
    for role, name in EXCHANGE.items():
        c.ExchangeFactory[role] = f"cohort_lab.exchange.{name}"
    c.Exchange.path_includes_course = True
    c.ExchangeCollect.check_owner = False
    cohort = graded_cohort(environment)
    if cohort is None:
        # A learner's commands are about the learner; a grader's are about everybody.
        c.CourseDirectory.student_id = environment.get("JUPYTERHUB_USER", "*")
    else:
        _configure_grader(c, cohort, environment)


def graded_cohort(environment: MutableMapping[str, str] = os.environ) -> str | None:
    """Return the cohort that this server grades; None on everybody else's."""
    name = environment.get("JUPYTERHUB_USER", "")
    return name.removeprefix(GRADER_PREFIX) if name.startswith(GRADER_PREFIX) else None


def course_folder(environment: MutableMapping[str, str] = os.environ) -> Path:
    """Return the grader's course directory."""
    return Path(environment.get("HOME") or Path.home()) / COURSE_FOLDER


def _configure_grader(c: Config, cohort: str, environment: MutableMapping[str, str]) -> None:
    c.CourseDirectory.course_id = cohort
    c.CourseDirectory.root = str(course_folder(environment))
    c.Execute.timeout = SECONDS_PER_CELL
    # A missing test cell is put back, so that leaving one out never pays.
    c.OverwriteCells.add_missing_cells = True
    c.Autograde.autograde_preprocessors = AUTOGRADE
    # Answers are shown in formgrader and in feedback, on somebody else's screen.
    c.HTMLExporter.sanitize_html = True
    # Feedback leaves its folder as one page; nbconvert takes pictures from inside that folder only.
    c.HTMLExporter.embed_images = True
    # Every kernel of this account may meet learners' code, whichever command or button starts it.
    environment.setdefault(PROVISIONER_VARIABLE, GRADED_KERNELS)
