"""A cohort's annotations and posts as files: what the viewer may read, and nothing else."""

import json
from collections.abc import Iterator

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from cohort_hub.service.conversation import reading
from cohort_hub.service.exports import annotations, tables
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.routes.door import OpenCohort, TheNames, TheStore, Viewer
from cohort_hub.service.settings import ServiceSettings
from cohort_hub.service.store import threads
from cohort_hub.service.store.database import Store
from cohort_hub.service.views import Names, thread_view
from cohort_hub.service.wire import ThreadView

routes = APIRouter(tags=["export"], prefix="/cohorts/{cohort}/export")
CSV = "text/csv; charset=utf-8"


@routes.get("/annotations.jsonld", response_class=Response)
def get_annotations(
    here: OpenCohort, viewer: Viewer, store: TheStore, names: TheNames, request: Request
) -> Response:
    """Return the cohort's annotations that are for the viewer's eyes, as W3C Web Annotations."""
    found = list(_readable(store, here, viewer, names))
    whole = annotations.collection(here.id, here.title, found, _addresses(request))
    return Response(
        json.dumps(whole, ensure_ascii=False),
        media_type=annotations.MEDIA_TYPE,
        headers=_as_file(here, "jsonld"),
    )


@routes.get("/posts.csv", response_class=Response)
def get_posts(here: OpenCohort, viewer: Viewer, store: TheStore, names: TheNames) -> StreamingResponse:
    """Return the cohort's posts that are for the viewer's eyes, as a table."""
    rows = tables.posts_csv(_readable(store, here, viewer, names))
    return StreamingResponse(rows, media_type=CSV, headers=_as_file(here, "csv"))


def _readable(store: Store, cohort: Cohort, viewer: Person, names: Names) -> Iterator[ThreadView]:
    with store.read() as connection:
        eyes = reading.eyes_of(connection, viewer, cohort)
        for thread in reading.only_visible(eyes, threads.found(connection, cohort)):
            yield thread_view(thread, names, eyes)


def _addresses(request: Request) -> annotations.Addresses:
    settings: ServiceSettings = request.app.state.settings
    return annotations.Addresses(f"{request.url.scheme}://{request.url.netloc}{settings.prefix}")


def _as_file(cohort: Cohort, suffix: str) -> dict[str, str]:
    return {
        "Content-Disposition": f'attachment; filename="{cohort.id}.{suffix}"',
        "X-Content-Type-Options": "nosniff",
    }
