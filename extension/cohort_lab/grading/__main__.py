"""`python -m cohort_lab.grading`: bring this grader's course up to date, and release what is missing."""

import subprocess
import sys

from cohort_lab.exchange.shelf import Shelf, ShelfError
from cohort_lab.grading import course
from cohort_lab.nbgrader_config import course_folder, graded_cohort


def main() -> int:
    """Return 0 when every assignment of the cohort is released."""
    cohort = graded_cohort()
    if cohort is None:
        print("Only a grader's account releases assignments.", file=sys.stderr)
        return 2
    try:
        shelf = Shelf.of_this_server()
        course.update(shelf, cohort)
        released = shelf.assignments(cohort)
    except ShelfError as reason:
        print(reason, file=sys.stderr)
        return 1
    sources = sorted(folder.name for folder in (course_folder() / "source").glob("*/"))
    return max([_release(name) for name in sources if name not in released], default=0)


def _release(assignment: str) -> int:
    """Do what formgrader's *Generate* and *Release* do; return the first exit code that is not 0."""
    for command in ("generate_assignment", "release_assignment"):
        words = [sys.executable, "-m", "nbgrader", command, assignment]
        done = subprocess.run(words, cwd=course_folder(), check=False)
        if done.returncode != 0:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
