"""Who I am, what I meet first, and whether the service is up."""

from fastapi import APIRouter, Request

from cohort_hub.service import access
from cohort_hub.service.conversation import bell
from cohort_hub.service.home import home, who
from cohort_hub.service.routes.door import TheStore, Viewer
from cohort_hub.service.store import roster
from cohort_hub.service.wire import Home, Me

routes = APIRouter(tags=["people"])


@routes.get("/health")
def health() -> dict[str, bool]:
    """Say that the service answers."""
    return {"ok": True}


@routes.get("/me")
def me(viewer: Viewer, store: TheStore) -> Me:
    """Return who the token is, with the cohorts, courses and teams that are open to them."""
    with store.read() as connection:
        cohorts = [one.id for one in roster.cohorts(connection) if access.belongs(viewer, one)]
        unread = bell.unread_count(connection, viewer)
    return who(viewer, cohorts).model_copy(update={"unread_notices": unread})


@routes.get("/home")
def get_home(viewer: Viewer, store: TheStore, request: Request) -> Home:
    """Return the own cohorts with the own progress, and the newest posts."""
    with store.read() as connection:
        return home(connection, viewer, request.app.state.names())
