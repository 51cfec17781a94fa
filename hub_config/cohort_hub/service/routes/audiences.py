"""Whom the viewer can write for, and how many people that is."""

from fastapi import APIRouter

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.conversation.addressing import TO_FACILITATORS, TO_ONESELF
from cohort_hub.service.model import COURSE, EVERYONE, ORGANISATION, Cohort, Team, team_audience
from cohort_hub.service.routes.door import OpenCohort, ThePeople, TheStore, Viewer
from cohort_hub.service.store import roster
from cohort_hub.service.wire import AudienceChoice

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}")


@routes.get("/audiences")
async def get_audiences(
    here: OpenCohort, viewer: Viewer, store: TheStore, people: ThePeople
) -> list[AudienceChoice]:
    """Return whom the viewer can write for in this cohort: the cohort first, then fewer, then more."""
    with store.read() as connection:
        cohorts, teams = roster.cohorts(connection), roster.teams(connection)
        course = roster.course(connection, here.course)
    eyes = Eyes(viewer, here)
    of_course = [one for one in cohorts if one.course == here.course]
    found = [_choice(EVERYONE, here.title, await people.of(here))]
    for team in teams:
        if access.may_address(eyes, team_audience(team.id)):
            found.append(_choice(team_audience(team.id), team.title, await _in_team(people, team, here)))
    guides = await people.facilitators_of(here)
    found.append(_choice(TO_FACILITATORS, "", guides | {viewer.name}))
    found.append(_choice(TO_ONESELF, "", frozenset({viewer.name})))
    if access.may_address(eyes, COURSE):
        found.append(_choice(COURSE, course.title, await _in_any(people, of_course)))
        found.append(_choice(ORGANISATION, "", await _in_any(people, cohorts)))
    return found


def _choice(audience: str, title: str, people: frozenset[str]) -> AudienceChoice:
    return AudienceChoice(audience=audience, title=title, size=len(people))


async def _in_team(people: CohortPeople, team: Team, here: Cohort) -> frozenset[str]:
    """Return the team's members who are in this cohort, and who guides it."""
    members = await people.members_of(team) & await people.of(here)
    return members | await people.facilitators_of(here)


async def _in_any(people: CohortPeople, cohorts: list[Cohort]) -> frozenset[str]:
    found = frozenset[str]()
    for cohort in cohorts:
        found |= await people.of(cohort)
    return found
