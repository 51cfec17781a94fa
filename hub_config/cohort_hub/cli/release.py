"""`jupyter cohort release`: give a cohort every graded assignment that is published and not released yet."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from cohort_hub import homes, sandbox
from cohort_hub.cli.places import add_place, locate
from cohort_hub.cli.screen import say, step, warn
from cohort_hub.operator_api import HubRefused, Operator
from cohort_hub.running import Running
from cohort_hub.settings import CohortEntry, Deployment, read_deployment

RELEASE = [sys.executable, "-m", "cohort_lab.grading"]


def release_missing(where: Running, cohort: CohortEntry, operator: Operator) -> None:
    """Release, in the grader's name and its sandbox; raise HubRefused saying what went wrong."""
    home = homes.home_of(where, cohort.grader)
    sandboxed = sandbox.is_available()
    folder = home.inside if sandboxed else home.folder
    command = sandbox.person_server(RELEASE, home, hidden=where.data) if sandboxed else RELEASE
    environment = {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "PATH": os.pathsep.join([str(Path(sys.prefix) / "bin"), "/usr/local/bin", "/usr/bin", "/bin"]),
        "JUPYTERHUB_USER": cohort.grader,
        "JUPYTERHUB_API_TOKEN": operator.grader_token(cohort.grader),
        "COHORT_SERVICE_URL": where.service_url,
    }
    with (where.logs / "release.log").open("ab") as log:
        done = subprocess.run(command, cwd="/", env=environment, stdout=log, stderr=log, check=False)
    if done.returncode != 0:
        raise HubRefused(f"Nothing more was released to {cohort.id}. The reason is in {log.name}.")


def release_first(where: Running, deployment: Deployment, operator: Operator) -> None:
    """Release the graded assignments of cohorts that have none released yet and whose course we made."""
    made = {course.id for course in deployment.courses if course.template}
    for cohort in deployment.cohorts:
        if cohort.course in made and operator.has_graded(cohort.course) and not operator.released(cohort.id):
            try:
                with step(f"releasing the assignments of “{cohort.id}”"):
                    release_missing(where, cohort, operator)
            except HubRefused as problem:
                warn(f"  {problem}")


def add(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("release", help="release what is graded, published and not released yet")
    command.add_argument("cohort", help="the cohort's id")
    add_place(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Release to one cohort of the running deployment."""
    where = locate(arguments)
    cohorts = read_deployment(where.config).cohorts
    cohort = next((entry for entry in cohorts if entry.id == arguments.cohort), None)
    if cohort is None:
        known = ", ".join(entry.id for entry in cohorts)
        raise HubRefused(f"there is no cohort “{arguments.cohort}”. Cohorts: {known}.")
    with Operator(where) as operator:
        release_missing(where, cohort, operator)
    say(f"Everything graded and published is released to {cohort.id}.")
    return 0
