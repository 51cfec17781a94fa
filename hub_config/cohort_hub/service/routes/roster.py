"""The operator tells which courses and cohorts there are and what people are called."""

from dataclasses import replace

from fastapi import APIRouter, Request, Response

from cohort_hub.service import access
from cohort_hub.service.errors import Invalid
from cohort_hub.service.model import Cohort, Course, Team
from cohort_hub.service.routes.door import Viewer, Write
from cohort_hub.service.store import profiles, roster
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import Roster

routes = APIRouter(tags=["roster"])


@routes.put("/roster", status_code=204)
async def put_roster(new: Roster, viewer: Viewer, write: Write, request: Request) -> Response:
    """Add or rename courses, cohorts and people, which nothing takes away: the log stays readable.

    Teams are those of the roster and no others: nobody can write for one that is gone.
    """
    access.require_administration(viewer)
    answer = await write(lambda tx: apply(tx, new))
    request.app.state.names.forget()
    request.app.state.cohorts.forget()
    return answer


def apply(tx: Transaction, new: Roster) -> None:
    """Write the roster; raise Invalid for a cohort of a course that is not in it."""
    courses = {course.id for course in new.courses}
    for course in new.courses:
        roster.put_course(tx, Course(course.id, course.title))
    for position, cohort in enumerate(new.cohorts):
        if cohort.course not in courses:
            raise Invalid(f"Cohort {cohort.id} is of course {cohort.course}, which the roster does not have.")
        roster.put_cohort(tx, Cohort(cohort.id, cohort.course, cohort.title), position=position)
    roster.put_teams(tx, [Team(team.id, team.title) for team in new.teams])
    for person in new.people:
        roster.put_person(tx, person.name, person.display_name)
        profile = profiles.of(tx.connection, person.name)
        if profile.mail != person.mail:
            profiles.save(tx, replace(profile, mail=person.mail))
