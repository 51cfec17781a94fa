"""The own profile, and who the others of a cohort are."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service.conversation import profiles
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Cohort, Person, Role
from cohort_hub.service.routes.door import OpenCohort, TheGathering, TheNames, TheStore, Viewer, Write
from cohort_hub.service.store import profiles as kept
from cohort_hub.service.store.database import Store
from cohort_hub.service.wire import NewProfile, PersonView, ProfileView

routes = APIRouter(tags=["people"])


@routes.get("/profile")
def get_profile(viewer: Viewer, store: TheStore, request: Request) -> ProfileView:
    """Return the own profile."""
    with store.read() as connection:
        return profiles.profile_view(kept.of(connection, viewer.name), viewer, mails=_mails(request))


@routes.put("/profile", response_model=ProfileView)
async def put_profile(new: NewProfile, viewer: Viewer, write: Write, request: Request) -> Response:
    """Change what is named of the own profile, and leave the rest."""
    mails = _mails(request)
    return await write(
        lambda tx: profiles.profile_view(profiles.change(tx, viewer, new), viewer, mails=mails)
    )


@routes.get("/cohorts/{cohort}/people/{name}")
async def get_person(
    name: Annotated[str, Path(max_length=128)],
    here: OpenCohort,
    viewer: Viewer,
    store: TheStore,
    gathering: TheGathering,
    names: TheNames,
) -> PersonView:
    """Return somebody of the cohort, with what they contributed as far as the viewer may see it."""
    [crowd] = await gathering.here(here)
    if name not in crowd.everybody:
        raise NotFound
    role: Role = "learner"
    if name in crowd.facilitators:
        role = "facilitator"
    elif name in crowd.designers:
        role = "designer"
    return await run_in_threadpool(_person, store, here, viewer, name, names.get(name, name), role)


def _person(store: Store, cohort: Cohort, viewer: Person, name: str, shown: str, role: Role) -> PersonView:
    with store.read() as connection:
        eyes = eyes_of(connection, viewer, cohort)
        return profiles.person_view(connection, eyes, name, display_name=shown, role=role)


def _mails(request: Request) -> bool:
    return request.app.state.settings.mail is not None
