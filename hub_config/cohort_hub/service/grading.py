"""A cohort's grader: the account that holds its course directory, and the way into its formgrader."""

from cohort_hub.service import access
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.servers import Servers
from cohort_hub.service.wire import ServerState

# Where a grader's server brings its course up to date and then shows formgrader.
ENTRANCE = "cohort/grading"


def grader_of(cohort: Cohort) -> str:
    return f"grader-{cohort.id}"


def require_facilitator(person: Person, cohort: Cohort) -> None:
    """Raise NotFound for everybody who does not facilitate the cohort, at the screen."""
    if not access.facilitates(person, cohort):
        raise NotFound


async def open_grader(servers: Servers, cohort: Cohort, token: str) -> ServerState:
    """Start the grader's server with ``token`` if it is not running, and return how it is.

    The Hub lets the cohort's facilitators in: the server is shared with their group by the roster.
    """
    state = await servers.state(grader_of(cohort), token)
    return state if state.state in ("ready", "starting") else await servers.start(grader_of(cohort), token)
