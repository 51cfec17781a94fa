"""`jupyter cohort roster`: who is there, and the changes that need no restart."""

import argparse
from typing import Any

from cohort_hub import processes
from cohort_hub.cli.places import add_place, locate
from cohort_hub.cli.screen import say
from cohort_hub.demo_accounts import describe
from cohort_hub.operator_api import Operator
from cohort_hub.roster import reconcile
from cohort_hub.roster_file import RosterFile
from cohort_hub.settings import Deployment, read_deployment


def add(commands: Any) -> None:
    """Add the command and its verbs."""
    command = commands.add_parser("roster", help="list, add and remove people and cohorts; no restart needed")
    verbs = command.add_subparsers(title="verbs", metavar="verb", required=True)
    _verb(verbs, "list", "who is there, and what they do", list_everybody)
    _verb(verbs, "apply", "make the running deployment what cohort.toml says", apply)
    _add_verbs(verbs.add_parser("add", help="a person, a cohort or a course"))
    _remove_verbs(verbs.add_parser("remove", help="a person (from everything, or one cohort) or a cohort"))


def list_everybody(arguments: argparse.Namespace) -> int:
    """Print the people and the cohorts of the file."""
    deployment = read_deployment(locate(arguments).config)
    for person in deployment.people:
        say(f"{person.name:<20} {person.display_name:<28} {describe(person, deployment)}")
    for cohort in deployment.cohorts:
        say(f"\n{cohort.id} · {cohort.title} · course {cohort.course}")
        say(f"  learners: {', '.join(cohort.learners) or 'none yet'}")
        say(f"  facilitators: {', '.join(cohort.facilitators) or 'none yet'}")
    return 0


def apply(arguments: argparse.Namespace) -> int:
    """Reconcile the running deployment with the file."""
    return _reconcile(arguments, read_deployment(locate(arguments).config))


def add_person(arguments: argparse.Namespace) -> int:
    """Add a person, or give one who is there more to do."""
    file = RosterFile(locate(arguments).config)
    file.add_person(
        arguments.name, display_name=arguments.display_name, administrator=arguments.administrator
    )
    for cohort in arguments.cohort:
        file.join("cohort", cohort, "learners", arguments.name)
    for cohort in arguments.facilitates:
        file.join("cohort", cohort, "facilitators", arguments.name)
    for course in arguments.designs:
        file.join("course", course, "designers", arguments.name)
    for team in arguments.manages:
        file.join("team", team, "managers", arguments.name)
    return _reconcile(arguments, file.save())


def add_cohort(arguments: argparse.Namespace) -> int:
    """Add a cohort to a course."""
    file = RosterFile(locate(arguments).config)
    file.add_cohort(arguments.id, course=arguments.course, title=arguments.title)
    for name in arguments.learner:
        file.join("cohort", arguments.id, "learners", name)
    for name in arguments.facilitator:
        file.join("cohort", arguments.id, "facilitators", name)
    return _reconcile(arguments, file.save())


def add_course(arguments: argparse.Namespace) -> int:
    """Add a course; its designers publish into it."""
    file = RosterFile(locate(arguments).config)
    file.add_course(arguments.id, title=arguments.title, designers=arguments.designer)
    return _reconcile(arguments, file.save())


def remove_person(arguments: argparse.Namespace) -> int:
    """Take a person off: out at the next request, the home stays."""
    file = RosterFile(locate(arguments).config)
    for cohort in arguments.cohort:
        file.leave("cohort", cohort, arguments.name)
    if not arguments.cohort:
        file.remove_person(arguments.name)
    return _reconcile(arguments, file.save())


def remove_cohort(arguments: argparse.Namespace) -> int:
    """Take a cohort off. What was written in it stays in the database, out of everybody's sight."""
    file = RosterFile(locate(arguments).config)
    file.remove_cohort(arguments.id)
    return _reconcile(arguments, file.save())


def _reconcile(arguments: argparse.Namespace, deployment: Deployment) -> int:
    where = locate(arguments)
    if not processes.is_running(where.data):
        say(f"{where.config} is written. The deployment does not run; it holds from its next start.")
        return 0
    with Operator(where) as operator:
        changes = reconcile(deployment, operator)
    for line in changes.lines or ["nothing to change"]:
        say(line)
    return 0


def _verb(verbs: Any, name: str, words: str, run: Any) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=words)
    add_place(verb)
    verb.set_defaults(run=run)
    return verb


def _add_verbs(command: argparse.ArgumentParser) -> None:
    what = command.add_subparsers(title="what", metavar="what", required=True)
    person = _verb(what, "person", "a person, or more to do for one who is there", add_person)
    person.add_argument("name", help="the name to sign in with")
    person.add_argument("--display-name", help="what others read")
    person.add_argument("--administrator", action="store_true")
    for option, words in (
        ("cohort", "learns in this cohort"),
        ("facilitates", "facilitates this cohort"),
        ("designs", "designs this course"),
        ("manages", "manages this team"),
    ):
        person.add_argument(f"--{option}", action="append", default=[], metavar="ID", help=words)
    cohort = _verb(what, "cohort", "a cohort of a course", add_cohort)
    cohort.add_argument("id")
    cohort.add_argument("--course", required=True)
    cohort.add_argument("--title")
    cohort.add_argument("--learner", action="append", default=[], metavar="NAME")
    cohort.add_argument("--facilitator", action="append", default=[], metavar="NAME")
    course = _verb(what, "course", "a course, for designers to publish into", add_course)
    course.add_argument("id")
    course.add_argument("--title")
    course.add_argument("--designer", action="append", default=[], metavar="NAME")


def _remove_verbs(command: argparse.ArgumentParser) -> None:
    what = command.add_subparsers(title="what", metavar="what", required=True)
    person = _verb(what, "person", "a person; the home stays", remove_person)
    person.add_argument("name")
    person.add_argument("--cohort", action="append", default=[], metavar="ID", help="from this cohort only")
    cohort = _verb(what, "cohort", "a cohort; what was written stays in the database", remove_cohort)
    cohort.add_argument("id")
