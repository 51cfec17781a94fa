"""Who I am, and whether the service is up."""

from fastapi import APIRouter

from cohort_hub.service import access
from cohort_hub.service.model import Person
from cohort_hub.service.routes.door import TheStore, Viewer
from cohort_hub.service.store import roster
from cohort_hub.service.wire import Me

routes = APIRouter(tags=["people"])


@routes.get("/health")
def health() -> dict[str, bool]:
    """Say that the service answers."""
    return {"ok": True}


@routes.get("/me")
def me(viewer: Viewer, store: TheStore) -> Me:
    """Return who the token is, with the cohorts, courses and teams that are open to them."""
    with store.read() as connection:
        cohorts = [cohort.id for cohort in roster.cohorts(connection) if access.belongs(viewer, cohort)]
    return me_of(viewer, cohorts)


def me_of(viewer: Person, cohorts: list[str]) -> Me:
    return Me(
        name=viewer.name,
        display_name=viewer.display_name,
        in_person=viewer.in_person,
        administrator=access.administrates(viewer),
        cohorts=cohorts,
        courses=_after("design-", viewer),
        teams=_after("manage-", viewer),
    )


def _after(prefix: str, viewer: Person) -> list[str]:
    groups = viewer.groups if viewer.in_person else frozenset[str]()
    return sorted(group.removeprefix(prefix) for group in groups if group.startswith(prefix))
