"""Who may do and see what: one table of permissions and the predicates it is made of.

Everything asks here: routes, lists, live sockets, exports. To audit the product's rules, read this file.
"""

from collections.abc import Callable
from typing import Literal

from cohort_hub.service.errors import NotAllowed, NotFound
from cohort_hub.service.model import EVERYONE, FACILITATORS, Cohort, Person, Role

Action = Literal[
    "read",
    "post",
    "note progress",
    "submit",
    "see all submissions",
    "release",
    "return feedback",
    "read source",
]


def learns_in(person: Person, cohort: Cohort) -> bool:
    return f"nbgrader-{cohort.id}" in person.groups


def facilitates(person: Person, cohort: Cohort) -> bool:
    return person.in_person and f"formgrade-{cohort.id}" in person.groups


def designs(person: Person, course: str) -> bool:
    return person.in_person and f"design-{course}" in person.groups


def administrates(person: Person) -> bool:
    return person.admin and person.in_person


def grades_for(person: Person, cohort: Cohort) -> bool:
    """Whether this is the server of the cohort's own grader account."""
    return person.grades and person.name == f"grader-{cohort.id}"


def belongs(person: Person, cohort: Cohort) -> bool:
    """Whether the cohort exists for this person at all."""
    guides = f"formgrade-{cohort.id}" in person.groups or f"design-{cohort.course}" in person.groups
    return learns_in(person, cohort) or guides or administrates(person) or grades_for(person, cohort)


def runs_grading(person: Person, cohort: Cohort) -> bool:
    return facilitates(person, cohort) or grades_for(person, cohort)


def reads_source(person: Person, cohort: Cohort) -> bool:
    return runs_grading(person, cohort) or designs(person, cohort.course)


def roles_of(person: Person, cohort: Cohort) -> list[Role]:
    """Return what the person is in this cohort, the most telling role first."""
    held: tuple[tuple[Role, bool], ...] = (
        ("facilitator", runs_grading(person, cohort)),
        ("designer", designs(person, cohort.course)),
        ("learner", learns_in(person, cohort)),
        ("administrator", administrates(person)),
    )
    return [role for role, holds in held if holds]


def role_of(person: Person, cohort: Cohort) -> Role:
    """Return the one role shown beside what the person writes."""
    roles = roles_of(person, cohort)
    return roles[0] if roles else "learner"


RULES: dict[Action, Callable[[Person, Cohort], bool]] = {
    "read": belongs,
    "post": belongs,
    "note progress": belongs,
    "submit": learns_in,
    "see all submissions": runs_grading,
    "release": runs_grading,
    "return feedback": runs_grading,
    "read source": reads_source,
}


def may(person: Person, action: Action, cohort: Cohort) -> bool:
    return belongs(person, cohort) and RULES[action](person, cohort)


def require(person: Person, action: Action, cohort: Cohort) -> None:
    """Raise NotFound to who may not know of the cohort, NotAllowed to who may but not do this."""
    if not belongs(person, cohort):
        raise NotFound
    if not RULES[action](person, cohort):
        raise NotAllowed(f"Your role in this cohort does not let you {action}.")


def require_design(person: Person, course: str) -> None:
    """Raise NotFound unless the person authors the course (or administrates) at the screen."""
    if not (designs(person, course) or administrates(person)):
        raise NotFound


def require_administration(person: Person) -> None:
    if not administrates(person):
        raise NotFound


def can_see(person: Person, cohort: Cohort, audience: str) -> bool:
    """Whether a thing of this cohort with this audience is for this person's eyes.

    ``audience`` is ``cohort``, ``facilitators``, ``person:<name>`` or ``person+facilitators:<name>``.
    An audience this function does not know is nobody's.
    """
    if not belongs(person, cohort):
        return False
    scope, _, name = audience.partition(":")
    match scope:
        case "cohort":
            return audience == EVERYONE
        case "facilitators":
            return audience == FACILITATORS and runs_grading(person, cohort)
        case "person":
            return name == person.name
        case "person+facilitators":
            return name == person.name or runs_grading(person, cohort)
        case _:
            return False
