"""An upload → a version ready to be written: looked at, unpacked and rendered before anything is stored."""

import base64
import binascii
import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import nbformat
from pydantic import ValidationError

from cohort_hub.service import archives
from cohort_hub.service.blocks.definitions import read_definition
from cohort_hub.service.errors import Invalid, TooLarge
from cohort_hub.service.model import ModuleFile, RenderedCell, Version
from cohort_hub.service.rendering.blocks import block_of
from cohort_hub.service.rendering.notebook import Rendering, render
from cohort_hub.service.wire import ModuleUpload

MAX_CELLS = 2000
MAX_KEY_CHARACTERS = 128


@dataclass(frozen=True)
class PreparedVersion:
    """A version and all that belongs to it; ``content_hash`` is the same for the same upload."""

    version: Version
    cells: tuple[RenderedCell, ...]
    files: tuple[ModuleFile, ...]
    copy: bytes
    source: bytes
    content_hash: str


def prepare(course: str, module: str, number: int, upload: ModuleUpload) -> PreparedVersion:
    """Render an upload. It takes a moment, so it is done before the writer is asked.

    Raises:
        Invalid: the notebook or an archive is not what it should be.
        TooLarge: unpacked, an archive is larger than the service takes.
    """
    notebook = _valid(upload.executed)
    copied, authored = _files(upload.copy_zip, "copy_zip"), _files(upload.source_zip, "source_zip")
    for files, name in ((copied, "copy_zip"), (authored, "source_zip")):
        if f"{upload.notebook}.ipynb" not in files:
            raise Invalid(f"{name} does not hold {upload.notebook}.ipynb. Pack the whole folder.")
    rendering = render(notebook, module=module, title=upload.title, objective=upload.objective, folder=copied)
    return PreparedVersion(
        version=_version(course, module, number, upload, rendering),
        cells=rendering.cells,
        files=rendering.files,
        copy=archives.pack(copied),
        source=archives.pack(authored),
        content_hash=_hash(upload, copied, authored),
    )


def _version(course: str, module: str, number: int, upload: ModuleUpload, rendering: Rendering) -> Version:
    return Version(
        course=course,
        module=module,
        number=number,
        title=upload.title,
        objective=upload.objective,
        minutes=upload.minutes,
        position=upload.position,
        language=rendering.language,
        assignment=_folder_name(upload.assignment),
        notebook=_folder_name(upload.notebook),
        graded=rendering.graded,
        outline=rendering.outline,
    )


def _valid(executed: dict[str, Any]) -> nbformat.NotebookNode:
    """Return the notebook with its texts joined; raise Invalid, naming the place that is wrong."""
    try:
        notebook = nbformat.reads(_json(executed), as_version=4)
        nbformat.validate(notebook)
    except Exception as reason:  # nbformat raises whatever the malformed part happens to raise.
        raise Invalid(f"The notebook is not valid nbformat 4.5: {_first_line(reason)}") from None
    if (notebook.nbformat, notebook.nbformat_minor) < (4, 5):
        raise Invalid("The notebook is older than nbformat 4.5, so its cells have no ids. Publish it anew.")
    if len(notebook.cells) > MAX_CELLS:
        raise TooLarge(f"The notebook has more than {MAX_CELLS} cells. Make two modules of it.")
    _look_at_keys(notebook.cells)
    return notebook


def _look_at_keys(cells: list[nbformat.NotebookNode]) -> None:
    taken = set[str]()
    for position, cell in enumerate(cells, start=1):
        key = _key_of(cell.metadata)
        if key is None:
            raise Invalid(
                f"Cell {position} has no metadata.cohort.key. Publish with `jupyter cohort publish`."
            )
        if key in taken:
            raise Invalid(f"Cell {position} has the key of another cell: {key}. Every cell needs its own.")
        taken.add(key)
        _look_at_block(position, cell)
        if not isinstance(cell.metadata.get("nbgrader", {}), dict):
            raise Invalid(f"Cell {position}: metadata.nbgrader must be a table. Mark the cell anew.")


def _look_at_block(position: int, cell: nbformat.NotebookNode) -> None:
    asked = block_of(cell.get("outputs", ()))
    if asked is None:
        return
    try:
        read_definition(asked)
    except ValidationError as reason:
        first = reason.errors()[0]
        raise Invalid(f"Cell {position} holds a block that asks nothing sensible: {first['msg']}.") from None


def _key_of(metadata: Mapping[str, Any]) -> str | None:
    ours = metadata.get("cohort")
    key = ours.get("key") if isinstance(ours, dict) else None
    return key if isinstance(key, str) and 0 < len(key) <= MAX_KEY_CHARACTERS else None


def _files(packed: str, name: str) -> dict[str, bytes]:
    try:
        return archives.unpack(base64.b64decode(packed, validate=True))
    except binascii.Error:
        raise Invalid(f"{name} is not base64. Send the ZIP archive base64-encoded.") from None


def _folder_name(name: str) -> str:
    if not archives.is_safe(name) or posixpath.basename(name) != name:
        raise Invalid(f"{name[:80]!r} cannot be the name of a folder. Leave out / \\ : and dots in front.")
    return name


def _hash(upload: ModuleUpload, *folders: dict[str, bytes]) -> str:
    told = upload.model_copy(update={"copy_zip": "", "source_zip": ""})
    digest = sha256(_json(told.model_dump()).encode())
    for folder in folders:
        digest.update(archives.pack(folder))
    return digest.hexdigest()


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _first_line(reason: Exception) -> str:
    return (str(reason).strip().splitlines() or [type(reason).__name__])[0][:300]
