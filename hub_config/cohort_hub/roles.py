"""Who may do what on the Hub, each scope with its reason. The README's table is this file."""

from dataclasses import dataclass
from typing import Any

SERVICE_SCOPE = "access:services!service=cohort"
IN_PERSON = "custom:cohort:in-person"
GRADE = "custom:cohort:grade"
ADMINISTRATION = "the Hub's role admin"


@dataclass(frozen=True)
class Grant:
    """One scope for one kind of holder, and why it is needed."""

    holder: str
    scope: str
    reason: str


EVERYBODY, AT_THE_SCREEN, A_SERVER, GRADERS, THE_SERVICE, THE_OPERATOR = (
    "everybody",
    "the person at the screen",
    "a person's server",
    "a grader's server",
    "the cohort service",
    "the operator",
)

GRANTS = (
    Grant(EVERYBODY, SERVICE_SCOPE, "open the pages and the API of the cohort service"),
    Grant(EVERYBODY, IN_PERSON, "facilitate, design, manage and administrate, when at the screen"),
    Grant(AT_THE_SCREEN, SERVICE_SCOPE, "let the page, or the relay of the own server, call the service"),
    Grant(AT_THE_SCREEN, IN_PERSON, "carry the powers of the person's roles; no server's own token has it"),
    Grant(AT_THE_SCREEN, "read:users:name!user", "tell the service who it is"),
    Grant(AT_THE_SCREEN, "read:users:groups!user", "tell the service which cohorts, courses and teams"),
    Grant(AT_THE_SCREEN, "read:servers!user", "show how far the own server has come"),
    Grant(AT_THE_SCREEN, "start:servers!user", "start the own server from *Work on it*"),
    Grant(A_SERVER, "access:servers!server", "let its own handlers act on it; the Hub's default"),
    Grant(A_SERVER, "users:activity!user", "report that it is in use; the Hub's default"),
    Grant(A_SERVER, SERVICE_SCOPE, "fetch and submit as a learner, from a terminal too"),
    Grant(A_SERVER, "read:users:groups!user", "know the own cohorts; nbgrader's Hub plugin asks for it"),
    Grant(A_SERVER, GRADE, "granted to graders only: a server's token never holds more than its owner"),
    Grant(GRADERS, GRADE, "release, collect and return feedback for the one cohort"),
    Grant(THE_SERVICE, "read:groups", "count a cohort, and end the sockets of who left it"),
    Grant(THE_SERVICE, "read:servers!group=graders", "see whether a cohort's grader is running"),
    Grant(THE_SERVICE, "start:servers!group=graders", "start it when a facilitator presses *Grade*"),
    Grant(
        THE_OPERATOR,
        ADMINISTRATION,
        "keep people, groups and shares as cohort.toml says; name administrators",
    ),
)

CUSTOM_SCOPES = {
    IN_PERSON: {"description": "Act with the powers of one's roles, at the screen"},
    GRADE: {"description": "Release, collect and return feedback for the own cohort"},
}


def scopes_of(holder: str) -> list[str]:
    """Return the scopes of one kind of holder."""
    return [grant.scope for grant in GRANTS if grant.holder == holder]


def load_roles() -> list[dict[str, Any]]:
    """Return the roles the Hub loads at start. Who is in a group is live; these bindings are not."""
    return [
        {"name": "cohort-graders", "scopes": scopes_of(GRADERS), "groups": ["graders"]},
        {"name": "cohort-service", "scopes": scopes_of(THE_SERVICE), "services": ["cohort"]},
    ]
