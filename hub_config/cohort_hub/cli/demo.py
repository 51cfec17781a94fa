"""Making the courses that cohort.toml names a template for, when nothing of them is published yet.

The authoring commands do the work, as a designer would: ``new`` into the designer's home, then
``publish`` in the operator's name.
"""

import os
import subprocess
import sys
from pathlib import Path

from cohort_hub import homes
from cohort_hub.cli.screen import step, warn
from cohort_hub.homes import hand_over
from cohort_hub.operator_api import HubRefused, Operator
from cohort_hub.running import Running, operator_token
from cohort_hub.settings import CourseEntry, Deployment


def publish_missing_courses(where: Running, deployment: Deployment, operator: Operator) -> None:
    """Make and publish every course that has a template and no published module."""
    for course in deployment.courses:
        if course.template and course.designers and not _is_published(course, operator):
            with step(f"making the course “{course.title}”"):
                problem = _make(where, course)
            if problem:
                warn(f"  {problem}")


def _is_published(course: CourseEntry, operator: Operator) -> bool:
    try:
        return bool(operator.published(course.id))
    except HubRefused as error:
        warn(f"  “{course.title}” cannot be looked up: {error}")
        return True


def _make(where: Running, course: CourseEntry) -> str | None:
    home = homes.home_of(where, course.designers[0])
    folder = home.folder / "courses" / course.id
    try:
        if not folder.exists():
            new = ["new", course.template, str(folder), "--id", course.id, "--title", course.title]
            if problem := _authoring(where, new):
                return problem
        return _authoring(where, ["publish", str(folder), "--as-operator"])
    finally:
        if home.uid is not None:
            hand_over(home.folder, home.uid)


def _authoring(where: Running, words: list[str]) -> str | None:
    environment = {
        **os.environ,
        "COHORT_SERVICE_URL": where.service_url,
        "COHORT_OPERATOR_TOKEN": operator_token(where),
    }
    log = where.logs / "authoring.log"
    with log.open("ab") as written:
        command = [sys.executable, "-m", "cohort_hub.cli", *words]
        done = subprocess.run(command, env=environment, stdout=written, stderr=subprocess.STDOUT, check=False)
    return None if done.returncode == 0 else f"`jupyter cohort {words[0]}` failed. {_end_of(log)}"


def _end_of(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return f"{lines[-1] if lines else ''} (all of it: {log})"
