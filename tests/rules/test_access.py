"""The table of permissions, written out: who may do what in the cohort `spring` of the course `welcome`."""

import pytest
from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.errors import NotAllowed, NotFound
from cohort_hub.service.model import Cohort, Person

SPRING = Cohort("spring", "welcome", "Spring")


def person(
    name: str, *groups: str, in_person: bool = True, grades: bool = False, admin: bool = False
) -> Person:
    return Person(name, name, frozenset(groups), in_person=in_person, grades=grades, admin=admin)


OPENED = frozenset({"answered"})
LEARNER = person("learner", "nbgrader-spring", "team-red")
FACILITATOR = person("facilitator", "formgrade-spring")
FACILITATORS_SERVER = person("facilitator", "formgrade-spring", in_person=False)
DESIGNER = person("designer", "design-welcome")
DESIGNERS_SERVER = person("designer", "design-welcome", in_person=False)
GRADER = person("grader-spring", "graders", in_person=False, grades=True)
ADMIN = person("admin", admin=True)
ADMINS_SERVER = person("admin", in_person=False, admin=True)
OUTSIDERS = [
    person("autumn", "nbgrader-autumn"),
    person("their-facilitator", "formgrade-autumn"),
    person("their-designer", "design-elsewhere"),
    person("grader-autumn", "graders", in_person=False, grades=True),
    person("grader-spring", "graders", in_person=False),
    person("impostor", "graders", in_person=False, grades=True),
    person("manager", "manage-shop"),
    person("stranger"),
    ADMINS_SERVER,
]

MAY: dict[access.Action, list[Person]] = {
    "read": [LEARNER, FACILITATOR, FACILITATORS_SERVER, DESIGNER, DESIGNERS_SERVER, GRADER, ADMIN],
    "post": [LEARNER, FACILITATOR, FACILITATORS_SERVER, DESIGNER, DESIGNERS_SERVER, GRADER, ADMIN],
    "steer": [FACILITATOR],
    "moderate": [FACILITATOR],
    "prompt": [FACILITATOR, DESIGNER],
    "note progress": [LEARNER, FACILITATOR, FACILITATORS_SERVER, DESIGNER, DESIGNERS_SERVER, GRADER, ADMIN],
    "answer": [LEARNER],
    "submit": [LEARNER],
    "see all submissions": [FACILITATOR, GRADER],
    "release": [FACILITATOR, GRADER],
    "return feedback": [FACILITATOR, GRADER],
    "read source": [FACILITATOR, GRADER, DESIGNER],
}
INSIDERS = MAY["read"]
ACTIONS: list[access.Action] = list(access.RULES)


def test_every_permission_is_written_out_here() -> None:
    assert set(MAY) == set(access.RULES)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", INSIDERS + OUTSIDERS, ids=lambda who: f"{who.name}-{who.in_person}")
def test_each_may_do_what_the_table_says_and_nothing_else(action: access.Action, who: Person) -> None:
    if who in MAY[action]:
        access.require(who, action, SPRING)
        assert access.may(who, action, SPRING)
        return
    with pytest.raises(NotAllowed if who in INSIDERS else NotFound):
        access.require(who, action, SPRING)
    assert not access.may(who, action, SPRING)


@pytest.mark.parametrize(
    ("audience", "seen_by"),
    [
        ("cohort", INSIDERS),
        ("facilitators", [FACILITATOR, GRADER]),
        ("person:learner", [LEARNER]),
        ("person+facilitators:learner", [LEARNER, FACILITATOR, GRADER]),
        ("course", INSIDERS),
        ("organisation", INSIDERS),
        ("team:red", [LEARNER, FACILITATOR, GRADER]),
        ("team:blue", [FACILITATOR, GRADER]),
        ("posted:answered@spring", [*INSIDERS]),
        ("posted:other@spring", [FACILITATOR, GRADER]),
        ("posted:answered@autumn", [*INSIDERS]),
        ("posted:other@autumn", []),
        ("posted:other", []),
        ("cohort:learner", []),
        ("course:welcome", []),
        ("everybody", []),
        ("", []),
    ],
)
def test_each_sees_what_is_for_their_eyes(audience: str, seen_by: list[Person]) -> None:
    assert [
        who for who in INSIDERS + OUTSIDERS if access.can_see(Eyes(who, SPRING, OPENED), audience)
    ] == seen_by


@pytest.mark.parametrize(
    ("who", "role"),
    [
        (LEARNER, "learner"),
        (FACILITATOR, "facilitator"),
        (FACILITATORS_SERVER, "learner"),
        (DESIGNER, "designer"),
        (ADMIN, "administrator"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_post_shows_what_its_author_is_in_the_cohort(who: Person, role: str) -> None:
    assert access.role_of(who, SPRING) == role


def test_only_its_designer_and_an_administrator_author_a_course() -> None:
    for who in (DESIGNER, ADMIN):
        access.require_design(who, "welcome")
    for who in (LEARNER, FACILITATOR, DESIGNERS_SERVER, ADMINS_SERVER, *OUTSIDERS):
        with pytest.raises(NotFound):
            access.require_design(who, "welcome")
