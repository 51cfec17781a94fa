"""Courses, cohorts and people's display names. Who belongs where is the Hub's to say (groups)."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, bindparam, select

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Cohort, Course, Team
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction

# Every request asks for its cohort: put together once, for building a statement takes longer than running it.
_COHORT = select(schema.cohort).where(schema.cohort.c.id == bindparam("wanted"))


def put_course(tx: Transaction, course: Course) -> None:
    _upsert(tx, schema.course, {"id": course.id}, {"title": course.title})


def put_cohort(tx: Transaction, cohort: Cohort, *, position: int = 0) -> None:
    values = {"course": cohort.course, "title": cohort.title, "position": position}
    _upsert(tx, schema.cohort, {"id": cohort.id}, values)


def put_person(tx: Transaction, name: str, display_name: str) -> None:
    _upsert(tx, schema.person, {"name": name}, {"display_name": display_name})


def display_names(connection: Connection) -> dict[str, str]:
    return {row.name: row.display_name for row in connection.execute(select(schema.person))}


def names_of(connection: Connection, people: Iterable[str]) -> dict[str, str]:
    """Return name → display name of those of these people who have one."""
    wanted = set(people)
    if not wanted:
        return {}
    rows = connection.execute(select(schema.person).where(schema.person.c.name.in_(wanted)))
    return {row.name: row.display_name for row in rows}


def put_teams(tx: Transaction, teams: Sequence[Team]) -> None:
    """Write the teams there are; any other is one no longer."""
    tx.connection.execute(schema.team.delete().where(schema.team.c.id.not_in([team.id for team in teams])))
    for team in teams:
        _upsert(tx, schema.team, {"id": team.id}, {"title": team.title})


def teams(connection: Connection) -> list[Team]:
    rows = connection.execute(select(schema.team).order_by(schema.team.c.title))
    return [Team(row.id, row.title) for row in rows]


def course(connection: Connection, course_id: str) -> Course:
    row = connection.execute(select(schema.course).where(schema.course.c.id == course_id)).first()
    if row is None:
        raise NotFound
    return Course(row.id, row.title)


def cohort(connection: Connection, cohort_id: str) -> Cohort:
    row = connection.execute(_COHORT, {"wanted": cohort_id}).first()
    if row is None:
        raise NotFound
    return Cohort(row.id, row.course, row.title)


def cohorts(connection: Connection) -> list[Cohort]:
    """Return every cohort, in the order of the operator's file."""
    order = schema.cohort.c.position, schema.cohort.c.id
    rows = connection.execute(select(schema.cohort).order_by(*order))
    return [Cohort(row.id, row.course, row.title) for row in rows]


def cohorts_of_course(connection: Connection, course_id: str) -> list[Cohort]:
    return [cohort for cohort in cohorts(connection) if cohort.course == course_id]


def _upsert(tx: Transaction, table: Table, key: Mapping[str, str], values: Mapping[str, str | int]) -> None:
    where = [table.c[name] == value for name, value in key.items()]
    changed = tx.connection.execute(table.update().where(*where).values(**values))
    if changed.rowcount == 0:
        tx.connection.execute(table.insert().values(**key, **values))
