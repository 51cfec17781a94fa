"""Modules: published by designers, read by a cohort, and the files that go with them."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access, modules, progress
from cohort_hub.service.errors import NotSignedIn
from cohort_hub.service.model import Anchor, ModuleFile, Person, RenderedCell, Version
from cohort_hub.service.rendering import frames
from cohort_hub.service.rendering.shelf import DOWNLOAD, FRAME
from cohort_hub.service.routes.door import OpenCohort, TheStore, Viewer, Write, the_identity, token_of_a_page
from cohort_hub.service.store import modules as shelf
from cohort_hub.service.store import roster
from cohort_hub.service.store.database import Store
from cohort_hub.service.submitted import PreparedVersion, prepare
from cohort_hub.service.wire import (
    CarryOver,
    CellView,
    ModuleDetail,
    ModuleUpload,
    PublishedModule,
    Slug,
)

ZIP = "application/zip"
ZIP_ANSWER = {200: {"content": {ZIP: {"schema": {"type": "string", "format": "binary"}}}}}
NEVER_A_PAGE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
A_YEAR = "private, max-age=31536000, immutable"

routes = APIRouter(tags=["modules"])
files = APIRouter(include_in_schema=False)

Number = Annotated[int, Path(ge=1, le=1_000_000)]


@routes.get("/cohorts/{cohort}/modules/{module}")
def get_module(module: str, cohort: OpenCohort, viewer: Viewer, store: TheStore) -> ModuleDetail:
    """Return a module as its card and its cells, in order."""
    with store.read() as connection:
        card = progress.card(connection, viewer, cohort, module)
        cells = shelf.cells(connection, cohort.course, module, card.version)
    return ModuleDetail(card=card, cells=[cell_view(cell) for cell in cells])


@routes.get("/cohorts/{cohort}/modules/{module}/copy", response_class=Response, responses={**ZIP_ANSWER})
def get_copy(module: str, cohort: OpenCohort, viewer: Viewer, store: TheStore) -> Response:
    """Return the folder a learner starts from. 409 while a graded module is not released."""
    with store.read() as connection:
        return _zip(modules.copy(connection, viewer, cohort, module))


@routes.get("/courses/{course}/modules")
def list_modules(course: str, viewer: Viewer, store: TheStore) -> list[PublishedModule]:
    """Return the newest version of every module, with the cells that the next one keeps its keys from."""
    access.require_design(viewer, course)
    with store.read() as connection:
        roster.course(connection, course)
        return [_published(connection, version) for version in shelf.of_course(connection, course)]


@routes.put("/courses/{course}/modules/{module}/versions/{number}", response_model=CarryOver)
async def put_version(
    course: str,
    module: Slug,
    number: Number,
    upload: ModuleUpload,
    viewer: Viewer,
    store: TheStore,
    write: Write,
) -> Response:
    """Publish a version. The same upload again changes nothing; another one under its number is a 409."""
    access.require_design(viewer, course)
    prepared = await run_in_threadpool(prepare, course, module, number, upload)
    ahead = await run_in_threadpool(_places, store, prepared)
    return await write(lambda tx: modules.publish(tx, viewer, prepared, ahead))


@routes.get("/courses/{course}/modules/{module}/source", response_class=Response, responses={**ZIP_ANSWER})
def get_source(course: str, module: str, viewer: Viewer, store: TheStore) -> Response:
    """Return the assignment's folder as authored, solutions included."""
    with store.read() as connection:
        return _zip(modules.source(connection, viewer, course, module))


@files.get("/m/{cohort}/{module}/files/{path:path}")
async def get_file(cohort: str, module: str, path: str, request: Request, store: TheStore) -> Response:
    """Return a picture or file of a module, to a page of ours."""
    viewer = await the_identity(request).person_for(token_of_a_page(request))
    if viewer is None:
        raise NotSignedIn
    return await run_in_threadpool(_file, store, viewer, cohort, module, path)


def cell_view(rendered: RenderedCell) -> CellView:
    cell = rendered.cell
    return CellView(
        key=cell.key,
        nbformat_id=cell.nbformat_id,
        grade_id=cell.grade_id,
        type=cell.type,
        role=cell.role,
        source=cell.source,
    )


def _published(connection: Connection, version: Version) -> PublishedModule:
    cells = shelf.cells(connection, version.course, version.module, version.number)
    return PublishedModule(
        course=version.course,
        id=version.module,
        title=version.title,
        version=version.number,
        cells=[cell_view(cell) for cell in cells],
    )


def _places(store: Store, prepared: PreparedVersion) -> dict[Anchor, Anchor]:
    with store.read() as connection:
        return modules.places(connection, prepared)


def _file(store: Store, viewer: Person, cohort: str, module: str, path: str) -> Response:
    with store.read() as connection:
        here = roster.cohort(connection, cohort)
        access.require(viewer, "read", here)
        return _served(shelf.file(connection, here.course, module, path))


def _served(file: ModuleFile) -> Response:
    """Answer with a fixed type: what a person's notebook brought along is never a page of ours."""
    headers = {
        "Cache-Control": A_YEAR,
        "Content-Security-Policy": NEVER_A_PAGE,
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }
    if file.media_type == FRAME:
        headers["Content-Security-Policy"] = f"sandbox allow-scripts; {frames.POLICY}; frame-ancestors 'self'"
    if file.media_type == DOWNLOAD:
        name = quote(file.path.rpartition("/")[2])
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return Response(file.content, media_type=file.media_type, headers=headers)


def _zip(content: bytes) -> Response:
    # Never shown as a page, whatever is inside.
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=ZIP, headers=headers)
