"""cohort.toml and the environment → frozen settings. Every error names the line to mend."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cohort_hub import deployment_file
from cohort_hub.deployment_file import Table, WrongFile
from cohort_hub.mail_entry import MailEntry, mail_address, mail_entry

# Hub user names, nbgrader's course ids and folder names at once.
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_PERSON = re.compile(r"[a-z0-9](?:[a-z0-9_.@+-]{0,98}[a-z0-9])?")
_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
GRADER_PREFIX = "grader-"


@dataclass(frozen=True)
class PersonEntry:
    name: str
    display_name: str
    administrator: bool = False
    mail: str = ""


@dataclass(frozen=True)
class CourseEntry:
    """``template`` is what the first start makes the course from; empty for none."""

    id: str
    title: str
    template: str
    designers: tuple[str, ...]


@dataclass(frozen=True)
class CohortEntry:
    id: str
    course: str
    title: str
    learners: tuple[str, ...]
    facilitators: tuple[str, ...]

    @property
    def grader(self) -> str:
        """Return the account that holds the cohort's course directory and gradebook."""
        return GRADER_PREFIX + self.id


@dataclass(frozen=True)
class TeamEntry:
    id: str
    title: str
    managers: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True)
class Deployment:
    """What cohort.toml says."""

    file: Path
    title: str
    sign_in: str
    host: str
    port: int
    courses: tuple[CourseEntry, ...]
    cohorts: tuple[CohortEntry, ...]
    teams: tuple[TeamEntry, ...]
    people: tuple[PersonEntry, ...]
    link_hosts: tuple[str, ...] = ()
    mail: MailEntry | None = None
    ask_after_hours: int = 4

    def person(self, name: str) -> PersonEntry | None:
        return next((person for person in self.people if person.name == name), None)

    @property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """Return the Hub's groups and who is in each."""
        return {
            **{f"nbgrader-{cohort.id}": cohort.learners for cohort in self.cohorts},
            **{f"formgrade-{cohort.id}": cohort.facilitators for cohort in self.cohorts},
            **{f"design-{course.id}": course.designers for course in self.courses},
            **{f"manage-{team.id}": team.managers for team in self.teams},
            **{f"team-{team.id}": team.members for team in self.teams},
            "graders": tuple(cohort.grader for cohort in self.cohorts),
        }


def read_deployment(file: Path) -> Deployment:
    """Read and check cohort.toml; raise WrongFile naming file, line and what to write instead."""
    tables = deployment_file.read(
        file, single=["deployment", "links", "mail"], repeated=["course", "cohort", "team", "person"]
    )
    people = [_person(table) for table in tables.repeated["person"]]
    courses = [_course(table) for table in tables.repeated["course"]]
    cohorts = [_cohort(table) for table in tables.repeated["cohort"]]
    teams = [_team(table) for table in tables.repeated["team"]]
    _once("name", tables.repeated["person"])
    for kind in ("course", "cohort", "team"):
        _once("id", tables.repeated[kind])
    _known_people(tables.repeated, {person.name for person in people})
    _known_courses(tables.repeated["cohort"], {course.id for course in courses})
    top = tables.single["deployment"]
    top.only(["title", "sign_in", "host", "port", "ask_after_hours"])
    return Deployment(
        file=file,
        title=_title(top, "jupyter-cohort"),
        sign_in=_sign_in(top),
        host=top.text("host", "127.0.0.1"),
        port=top.port(8000),
        courses=tuple(courses),
        cohorts=tuple(cohorts),
        teams=tuple(teams),
        people=tuple(people),
        link_hosts=_link_hosts(tables.single["links"]),
        mail=mail_entry(tables.single["mail"]),
        ask_after_hours=_hours(top),
    )


def checked_slug(table: Table, key: str) -> str:
    """Return an id that is a URL, a folder and a Hub group at once."""
    value = table.text(key)
    if not _SLUG.fullmatch(value):
        raise table.wrong(
            key,
            f'"{value}" cannot be an id. Write small letters, digits and dashes, at most 63: '
            f'{key} = "{_as_slug(value)}".',
        )
    return value


def _person(table: Table) -> PersonEntry:
    table.only(["name", "display_name", "administrator", "mail"])
    name = table.text("name")
    if not _PERSON.fullmatch(name):
        raise table.wrong(
            "name",
            f'"{name}" cannot be a sign-in name. Write small letters, digits and . _ - @ + in between: '
            f'name = "{_as_slug(name)}".',
        )
    if name.startswith(GRADER_PREFIX):
        raise table.wrong(
            "name", f'Names that begin with "{GRADER_PREFIX}" are kept for grading. Choose another.'
        )
    display_name = table.text("display_name", name).strip() or name
    return PersonEntry(name, display_name, table.flag("administrator"), mail_address(table, "mail"))


def _hours(table: Table) -> int:
    hours = table.number("ask_after_hours", 4)
    if not 1 <= hours <= 24 * 7:
        raise table.wrong(
            "ask_after_hours", f"{hours} is too short or too long. Write 1 to 168 hours, like 4."
        )
    return hours


def _course(table: Table) -> CourseEntry:
    table.only(["id", "title", "template", "designers"])
    course = checked_slug(table, "id")
    return CourseEntry(course, _title(table, course), table.text("template", ""), table.names("designers"))


def _cohort(table: Table) -> CohortEntry:
    table.only(["id", "course", "title", "learners", "facilitators"])
    cohort = checked_slug(table, "id")
    return CohortEntry(
        cohort,
        table.text("course"),
        _title(table, cohort),
        table.names("learners"),
        table.names("facilitators"),
    )


def _team(table: Table) -> TeamEntry:
    table.only(["id", "title", "managers", "members"])
    team = checked_slug(table, "id")
    return TeamEntry(team, _title(table, team), table.names("managers"), table.names("members"))


def _title(table: Table, default: str) -> str:
    title = table.text("title", default).strip()
    if not title or len(title) > 200:
        raise table.wrong("title", "A title has 1 to 200 characters. Write one that people will read.")
    return title


def _sign_in(table: Table) -> str:
    value = table.text("sign_in", "demo")
    if value != "demo":
        raise table.wrong("sign_in", f'"{value}" is not a way to sign in. Write sign_in = "demo".')
    return value


def _link_hosts(table: Table) -> tuple[str, ...]:
    table.only(["allow"])
    for host in table.names("allow"):
        if not _HOST.fullmatch(host):
            raise table.wrong(
                "allow", f'"{host}" is not the name of a host. Write it as in "docs.python.org".'
            )
    return table.names("allow")


def _once(key: str, tables: Iterable[Table]) -> None:
    seen: dict[str, int] = {}
    for table in tables:
        value = table.text(key)
        if value in seen:
            raise table.wrong(key, f'"{value}" is taken already, on line {seen[value]}. Choose another.')
        seen[value] = table.lines.get(key, table.line)


def _known_people(tables: Mapping[str, tuple[Table, ...]], people: set[str]) -> None:
    for kind, keys in (
        ("course", ["designers"]),
        ("cohort", ["learners", "facilitators"]),
        ("team", ["managers", "members"]),
    ):
        for table in tables[kind]:
            for key in keys:
                _known_names(table, key, people)


def _known_names(table: Table, key: str, people: set[str]) -> None:
    for name in table.names(key):
        if name not in people:
            raise table.wrong(
                key,
                f'nobody is called "{name}". Add [[person]] with name = "{name}", or take it out of `{key}`.',
            )


def _known_courses(cohorts: Iterable[Table], courses: set[str]) -> None:
    for table in cohorts:
        course = table.text("course")
        if course not in courses:
            known = ", ".join(f'"{name}"' for name in sorted(courses)) or "none yet"
            raise table.wrong("course", f'there is no course "{course}". Courses in this file: {known}.')


def _as_slug(value: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:63].strip("-")
    return slug or "november"


__all__ = [
    "CohortEntry",
    "CourseEntry",
    "Deployment",
    "MailEntry",
    "PersonEntry",
    "TeamEntry",
    "WrongFile",
    "read_deployment",
]
