"""`jupyter cohort new | check | publish`: for designers, at a terminal or in a script."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from shlex import quote
from typing import Any

from cohort_lab.authoring.refusal import NotPublished

Command = Callable[[argparse.Namespace], None]


def add(commands: Any) -> None:
    """Add the authoring commands to the subcommands of `jupyter cohort`."""
    _add_new(commands)
    _add_check(commands)
    _add_publish(commands)


def _add_new(commands: Any) -> None:
    new = commands.add_parser("new", help="make a course from a template")
    new.add_argument("template", help="onboarding, graded_lab, …")
    new.add_argument("folder", type=Path, help="where the course goes; must not be there yet")
    new.add_argument("--id", help="the course's id: small letters, digits and dashes")
    new.add_argument("--title", help="the course's title")
    new.add_argument("--organisation", help="what your organisation is called")
    new.add_argument("--ask", action="store_true", help="ask for what is not given")
    new.set_defaults(run=_answering(_new))


def _add_check(commands: Any) -> None:
    check = commands.add_parser("check", help="look at a course before it is published")
    check.add_argument("course", type=Path, nargs="?", default=Path(), help="the course's folder (here)")
    check.add_argument("--no-run", action="store_true", help="do not run the notebooks")
    _add_limit(check)
    check.set_defaults(run=_answering(_check))


def _add_publish(commands: Any) -> None:
    publish = commands.add_parser("publish", help="check, run and publish what changed in a course")
    publish.add_argument("course", type=Path, nargs="?", default=Path(), help="the course's folder (here)")
    publish.add_argument("--again", action="store_true", help="publish also what did not change")
    publish.add_argument("--url", default=os.environ.get("COHORT_SERVICE_URL", ""), help="the cohort service")
    publish.add_argument("--token-file", type=Path, help="a file with your Hub token (else COHORT_TOKEN)")
    publish.add_argument("--as-operator", action="store_true", help=argparse.SUPPRESS)
    _add_limit(publish)
    publish.set_defaults(run=_answering(_publish))


def _add_limit(command: argparse.ArgumentParser) -> None:
    command.add_argument("--seconds", type=int, default=300, help="how long one cell may take (300)")


def _answering(command: Command) -> Callable[[argparse.Namespace], int]:
    """Return the command as a function to an exit code, its refusals as words."""

    def run(arguments: argparse.Namespace) -> int:
        try:
            command(arguments)
        except NotPublished as reason:
            print(reason, file=sys.stderr)
            return 1
        return 0

    return run


def _new(arguments: argparse.Namespace) -> None:
    from cohort_lab.authoring.new import new_course

    given = {
        "course_id": arguments.id,
        "course_title": arguments.title,
        "organisation": arguments.organisation,
    }
    answers = {name: value for name, value in given.items() if value}
    folder = new_course(arguments.template, arguments.folder, answers, ask=arguments.ask)
    print(f"{folder} is ready. Change it in JupyterLab, then: jupyter cohort publish {quote(str(folder))}")


def _check(arguments: argparse.Namespace) -> None:
    from cohort_lab.authoring import publish
    from cohort_lab.authoring.course import read_course
    from cohort_lab.authoring.drafts import drafted
    from cohort_lab.authoring.execute import Limits

    course = read_course(arguments.course)
    drafts = drafted(course, None)
    for draft in drafts:
        print(f"{draft.name}: “{draft.title}”")
        for finding in draft.findings:
            print(f"  {finding}")
    publish.refuse(drafts)
    for draft in drafts if not arguments.no_run else ():
        print(f"running {draft.name}")
        publish.upload_of(course, draft, Limits(arguments.seconds))
    print("Nothing stands in the way of publishing.")


def _publish(arguments: argparse.Namespace) -> None:
    from cohort_lab.authoring import words
    from cohort_lab.authoring.course import read_course
    from cohort_lab.authoring.execute import Limits
    from cohort_lab.authoring.publish import publish
    from cohort_lab.authoring.service import CohortService

    course = read_course(arguments.course)
    if not arguments.url:
        raise NotPublished("Say where the cohort service is: --url, or COHORT_SERVICE_URL.")
    headers = {"Authorization": f"token {_token(arguments)}"}
    with CohortService(arguments.url, headers) as service:
        limits = Limits(arguments.seconds)
        results = publish(course, service, limits=limits, say=_say, again=arguments.again)
    for line in words.told(course.id, results):
        print(line)


def _token(arguments: argparse.Namespace) -> str:
    if arguments.token_file:
        try:
            return arguments.token_file.read_text(encoding="utf-8").strip()
        except OSError as reason:
            raise NotPublished(f"The token cannot be read: {reason}.") from None
    name = "COHORT_OPERATOR_TOKEN" if arguments.as_operator else "COHORT_TOKEN"
    if token := os.environ.get(name, ""):
        return token
    raise NotPublished(
        f"There is no token: set {name}, or make one on the Hub's token page and pass it with --token-file."
    )


def _say(line: str) -> None:
    print(line, flush=True)
