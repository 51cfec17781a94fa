"""Outside the cohort everything is 404: asked of every operation the OpenAPI document knows."""

import base64
import io
import zipfile
from typing import Any

import pytest
from cohort_hub.service.openapi import document

from tests.service.house import PREFIX, House

METHODS = ("get", "put", "post", "delete", "patch")
# Open to anyone signed in: each answers about the asker alone.
ONES_OWN = ("health", "me", "me/data", "home", "server", "search", "notices", "notices/read", "profile")
OWN = {f"{PREFIX}api/{name}" for name in ONES_OWN}
PLACES = {
    "cohort": "spring",
    "course": "welcome",
    "module": "who-we-are",
    "number": "1",
    "path": "picture.png",
    "cell": "poll",
    "emoji": "👍",
    "name": "learner1",
    "person": "learner2",
    "tag": "maths",
}


def _zip() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a.txt", "a")
    return content.getvalue()


BODIES: dict[str, Any] = {
    "NewThread": {"body": "Hi"},
    "NewPost": {"body": "Hi"},
    "Edit": {"body": "Hi"},
    "NewPlace": {"cell": "task"},
    "NewMark": {"follow": "muted"},
    "NewProfile": {"place": "Here"},
    "ReadNotices": {},
    "NewAudience": {"audience": "cohort"},
    "Because": {"reason": "So"},
    "NewMute": {"reason": "So", "hours": 1},
    "Erasure": {"phrase": "not meant"},
    "Merge": {"into": "0" * 20},
    "Seen": {"seq": 0},
    "NewBlockAnswer": {"choices": [0]},
    "NewProgress": {"stage": "opened"},
    "Roster": {"people": [], "courses": [], "cohorts": []},
    "ModuleUpload": {
        "title": "T",
        "position": 0,
        "assignment": "a",
        "notebook": "a",
        "executed": {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5},
        "copy_zip": base64.b64encode(_zip()).decode(),
        "source_zip": base64.b64encode(_zip()).decode(),
    },
}


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method.upper(), path, operation)
        for path, item in document()["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


def request_for(operation: dict[str, Any]) -> dict[str, Any]:
    """Return a body that would be accepted, so that only the asker can be what is wrong."""
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" in content:
        name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
        return {"json": BODIES[name]}
    if "application/zip" in content:
        return {"content": _zip(), "headers": {"Content-Type": "application/zip"}}
    return {}


@pytest.mark.parametrize(
    ("method", "path", "operation"), operations(), ids=[f"{m} {p}" for m, p, _ in operations()]
)
async def test_an_outsider_finds_nothing_and_a_stranger_must_sign_in(
    house: House, method: str, path: str, operation: dict[str, Any]
) -> None:
    thread = await house.post("learner1", "cohorts/spring/modules/who-we-are/threads", {"body": "Ours"})
    mine = {"thread": thread["id"], "post": thread["posts"][0]["id"], "attachment": "0" * 20}
    places = PLACES | mine | {"assignment": "who-we-are", "submission": "s1", "id": "s1"}
    address = path.format_map(places)

    unsigned = await house.ask(None, method, address, **request_for(operation))
    assert unsigned.status_code == (200 if path.endswith("/health") else 401)

    for outsider in ("autumn1", "autumn-facilitator", "other1", "manager", "stranger"):
        answer = await house.ask(outsider, method, address, **request_for(operation))
        if path in OWN:
            assert "spring" not in answer.text or outsider == "autumn1"
        else:
            assert answer.status_code == 404, f"{outsider}: {answer.status_code} {answer.text}"
            assert answer.json()["error"]["message"]
