"""Uploads that are not what they should be: refused in words, and nothing is written."""

import base64
import json
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from cohort_hub.service.store import schema
from sqlalchemy import func, select

from tests.service.house import House
from tests.service.uploads import code, markdown, packed, upload

FIRST = "courses/welcome/modules/first/versions/1"
GOOD = markdown("a", "# First\n\nHello.")
NOTEBOOK = json.dumps({"cells": []}).encode()


def spoiled(**changes: Any) -> dict[str, Any]:
    sent = upload(GOOD)
    return sent | changes


def notebook_with(**changes: Any) -> dict[str, Any]:
    sent = upload(GOOD)
    return sent | {"executed": sent["executed"] | changes}


def zip_of(entry: ZipInfo | str, content: bytes = b"x") -> str:
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as opened:
        opened.writestr("first.ipynb", NOTEBOOK)
        opened.writestr(entry, content)
    return base64.b64encode(archive.getvalue()).decode()


def link() -> ZipInfo:
    entry = ZipInfo("link")
    entry.external_attr = 0o120777 << 16
    return entry


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        (spoiled(executed={"cells": "no"}), "not valid nbformat"),
        (notebook_with(cells=[{"cell_type": "poem", "source": "x", "metadata": {}, "id": "a"}]), "nbformat"),
        (notebook_with(nbformat_minor=4), "nbformat"),
        (notebook_with(nbformat=3), "nbformat"),
        (notebook_with(cells=[GOOD | {"metadata": {}}]), "metadata.cohort.key"),
        (notebook_with(cells=[GOOD, GOOD | {"id": "b"}]), "key of another cell"),
        (notebook_with(cells=[GOOD | {"metadata": {"cohort": {"key": "a"}, "nbgrader": 3}}]), "nbgrader"),
        (spoiled(copy_zip="%%%"), "base64"),
        (spoiled(copy_zip=base64.b64encode(b"no zip").decode()), "ZIP"),
        (spoiled(copy_zip=packed({"other.ipynb": b"{}"})), "does not hold first.ipynb"),
        (spoiled(copy_zip=zip_of("../evil")), "leave its folder"),
        (spoiled(source_zip=zip_of("/etc/passwd")), "leave its folder"),
        (spoiled(source_zip=zip_of("a\\..\\b")), "leave its folder"),
        (spoiled(source_zip=zip_of(link())), "leave its folder"),
        (spoiled(assignment="../x"), "name of a folder"),
        (spoiled(notebook="a/b"), "first.ipynb|a/b"),
        (spoiled(title=" "), "title"),
        (spoiled(author="somebody"), "author"),
    ],
)
async def test_a_malformed_upload_is_refused_in_words_and_leaves_nothing(
    house: House, sent: dict[str, Any], says: str
):
    answer = await house.ask("designer", "PUT", FIRST, json=sent)
    assert answer.status_code == 422, answer.text
    assert any(word in answer.json()["error"]["message"] for word in says.split("|"))
    assert written(house) == 0


async def test_an_archive_that_unpacks_to_a_flood_is_refused(house: House):
    flood = zip_of("zeros", b"\0" * (257 * 1024 * 1024))
    answer = await house.ask("designer", "PUT", FIRST, json=spoiled(copy_zip=flood))
    assert answer.status_code == 413
    assert written(house) == 0


async def test_a_name_that_is_no_slug_and_a_number_that_is_none_are_refused(house: House):
    for path in ("courses/welcome/modules/First%20One/versions/1", FIRST.replace("/1", "/0")):
        assert (await house.ask("designer", "PUT", path, json=upload(GOOD))).status_code == 422


async def test_a_course_nobody_told_of_takes_no_module(house: House):
    path = FIRST.replace("welcome", "nowhere")
    assert (await house.ask("admin", "PUT", path, json=upload(GOOD))).status_code == 404


@pytest.mark.parametrize(
    "cell",
    [
        code("a", "", {"output_type": "display_data", "data": {"image/png": "%%"}, "metadata": {}}),
        code("a", "", {"output_type": "display_data", "data": {"text/html": ["<b>", "x"]}, "metadata": {}}),
        code("a", "", {"output_type": "display_data", "data": {"application/x+json": {}}, "metadata": {}}),
        code("a", "", {"output_type": "stream", "name": "stdout", "text": ["a", "b"]}),
        code("a", "", name="x", lang=3),
        markdown("a", "![x](attachment:gone.png) ![y](http://[)", attachments={"a.png": {"image/png": "%"}}),
        markdown("a", "[" * 3000 + "<div>" * 500),
    ],
)
async def test_odd_but_valid_notebooks_are_rendered_all_the_same(house: House, cell: dict[str, Any]):
    answer = await house.ask("designer", "PUT", FIRST, json=upload(cell))
    assert answer.status_code in (200, 422), answer.text
    assert "Something went wrong" not in answer.text


def written(house: House) -> int:
    with house.store.read() as connection:
        versions = select(func.count()).where(schema.version.c.module == "first")
        return connection.execute(versions).scalar_one()
