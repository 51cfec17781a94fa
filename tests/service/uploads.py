"""Notebooks and uploads for the tests of modules: the least that a valid one needs."""

import base64
import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import nbformat.v4 as nbf
from cohort_hub.service.rendering.blocks import BLOCK


def markdown(key: str, source: str, **metadata: Any) -> dict[str, Any]:
    attachments = metadata.pop("attachments", None)
    cell = nbf.new_markdown_cell(source, id=key, metadata={"cohort": {"key": key}} | metadata)
    return cell | ({"attachments": attachments} if attachments else {})


def code(key: str, source: str, *outputs: Any, **metadata: Any) -> dict[str, Any]:
    return nbf.new_code_cell(
        source, id=key, metadata={"cohort": {"key": key}} | metadata, outputs=list(outputs)
    )


def shows(metadata: dict[str, Any] | None = None, **data: Any) -> Any:
    """Return an output; `text_html` stands for text/html, `image_svg_xml` for image/svg+xml."""
    bundle = {name.replace("_", "/", 1).replace("svg_xml", "svg+xml"): body for name, body in data.items()}
    return nbf.new_output("display_data", data=bundle, metadata=metadata or {})


def block(key: str, asked: dict[str, Any]) -> dict[str, Any]:
    """Return a cell as it was run when it was published, with a block of `cohort_widgets` in it."""
    said = nbf.new_output("execute_result", data={BLOCK: asked, "text/plain": "A block"})
    name = asked["kind"].title()
    told = {word: value for word, value in asked.items() if word != "kind"}
    return code(key, f"from cohort_widgets import {name}\n{name}(**{told!r})", said)


def marks(grade_id: str, **flags: Any) -> dict[str, Any]:
    """Return nbgrader's metadata of a cell."""
    flat = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3}
    return {"nbgrader": flat | {"grade_id": grade_id} | flags}


def notebook(*cells: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(nbf.new_notebook(cells=list(cells))))


def upload(*cells: dict[str, Any], files: dict[str, bytes] | None = None, **told: Any) -> dict[str, Any]:
    executed = notebook(*cells)
    folder = {"first.ipynb": json.dumps(executed).encode()} | (files or {})
    return {
        "title": "First steps",
        "position": 1,
        "assignment": "first",
        "notebook": "first",
        "executed": executed,
        "copy_zip": packed(folder),
        "source_zip": packed(folder),
    } | told


def packed(files: dict[str, bytes]) -> str:
    archive = BytesIO()
    with ZipFile(archive, "w") as opened:
        for path, content in files.items():
            opened.writestr(path, content)
    return base64.b64encode(archive.getvalue()).decode()
