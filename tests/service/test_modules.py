"""Publishing, reading and handing out modules."""

import base64
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from cohort_hub.service import modules

from tests.service.house import House
from tests.service.uploads import code, markdown, marks, packed, shows, upload

FIRST = "courses/welcome/modules/first/versions/1"
SECOND = "courses/welcome/modules/first/versions/2"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
WORDS = (
    markdown("title", "# First steps\n\nBy the end you can walk."),
    markdown("listen", "## Listen first\n\nRepeat the second sentence."),
    code("table", "1 + 1", shows(text_plain="2")),
)


def read(house: House, course: str = "welcome", module: str = "first") -> modules.Rendered:
    with house.store.read() as connection:
        return modules.rendered(connection, course, module)


async def test_a_published_module_is_rendered_once_and_read_by_its_cells(house: House):
    answer = await house.put("designer", FIRST, upload(*WORDS, objective="By the end you can walk."))
    assert answer == {"course": "welcome", "module": "first", "version": 1, "carried": [], "counts": []}
    shown = read(house)
    assert [cell.cell.key for cell in shown.cells] == ["title", "listen", "table"]
    assert shown.cells[0].html == "", "the page shows title and objective itself"
    assert "<h2" in shown.cells[1].html
    assert [heading.text for heading in shown.version.outline] == ["Listen first"]
    detail = await house.get("learner1", f"{house.spring}/modules/first")
    assert detail["card"]["title"] == "First steps"
    assert [cell["role"] for cell in detail["cells"]] == ["read", "read", "read"]


async def test_the_same_upload_again_changes_nothing_and_another_one_is_told_the_next_number(house: House):
    first = upload(*WORDS)
    await house.put("designer", FIRST, first)
    before = await house.get("learner1", f"{house.spring}/events", after=0)
    assert (await house.put("designer", FIRST, first))["version"] == 1
    assert await house.get("learner1", f"{house.spring}/events", after=0) == before

    refused = await house.ask("designer", "PUT", FIRST, json=upload(*WORDS[:2]))
    assert refused.status_code == 409
    assert "The next number is 2" in refused.json()["error"]["message"]
    skipped = await house.ask("designer", "PUT", FIRST.replace("/1", "/7"), json=upload(*WORDS[:2]))
    assert skipped.status_code == 409


async def test_threads_are_carried_over_and_every_cohort_of_the_course_is_told(house: House):
    await house.put("designer", FIRST, upload(*WORDS))
    opened: dict[str, Any] = {}
    for name, cohort in (("learner1", house.spring), ("autumn1", house.autumn)):
        for cell in ("listen", "table", None):
            new = {"body": "Why?", "cell": cell}
            opened[f"{name} {cell}"] = await house.post(name, f"{cohort}/modules/first/threads", new)
    changed = (WORDS[0], markdown("listen", "## Listen first\n\nRepeat the last sentence."))
    report = await house.put("designer", SECOND, upload(*changed))
    tiers = {carried["thread"]: carried["tier"] for carried in report["carried"]}
    assert tiers == {
        opened["learner1 listen"]["id"]: "text changed",
        opened["learner1 table"]["id"]: "orphan",
        opened["learner1 None"]["id"]: "exact",
        opened["autumn1 listen"]["id"]: "text changed",
        opened["autumn1 table"]["id"]: "orphan",
        opened["autumn1 None"]["id"]: "exact",
    }
    orphan = next(carried for carried in report["carried"] if carried["tier"] == "orphan")
    assert orphan["old_text"] == "1 + 1"
    page = await house.get("learner1", f"{house.spring}/events", after=0)
    published = [event for event in page["events"] if event["kind"] == "module.published"]
    assert [event["payload"]["version"] for event in published] == [1, 2]
    assert {carried["cohort"] for carried in published[1]["payload"]["carried"]} == {"spring"}
    threads = (await house.get("learner1", f"{house.spring}/modules/first/discussion"))["threads"]
    assert [thread["anchor"]["tier"] for thread in threads] == ["text changed", "orphan", "exact"]


async def test_an_upload_that_was_lost_on_the_way_back_is_answered_with_the_same_places(house: House):
    await house.put("designer", FIRST, upload(*WORDS))
    await house.post("learner1", f"{house.spring}/modules/first/threads", {"body": "?", "cell": "table"})
    second = upload(*WORDS[:2])
    assert await house.put("designer", SECOND, second) == await house.put("designer", SECOND, second)


@pytest.mark.parametrize("name", ["learner1", "facilitator", "other1", "stranger"])
async def test_only_designers_of_the_course_publish_and_nobody_else_learns_of_the_door(
    house: House, name: str
):
    assert (await house.ask(name, "PUT", FIRST, json=upload(*WORDS))).status_code == 404
    assert (await house.ask(name, "GET", "courses/welcome/modules")).status_code == 404


async def test_a_designer_server_without_the_person_at_the_screen_publishes_nothing(house: House):
    house.tokens.enrol("designer", "design-welcome", in_person=False)
    assert (await house.ask("designer", "PUT", FIRST, json=upload(*WORDS))).status_code == 404


async def test_the_list_of_modules_gives_what_the_next_version_keeps_its_keys_from(house: House):
    await house.put("designer", FIRST, upload(*WORDS))
    listed = await house.get("designer", "courses/welcome/modules")
    first = next(module for module in listed if module["id"] == "first")
    assert (first["version"], [cell["source"] for cell in first["cells"]][2]) == (1, "1 + 1")
    assert await house.get("admin", "courses/welcome/modules") == listed


async def test_an_ungraded_module_is_handed_out_as_published(house: House):
    await house.put("designer", FIRST, upload(*WORDS, files={"data/a.csv": b"a\n1\n"}))
    answer = await house.ask("learner1", "GET", f"{house.spring}/modules/first/copy")
    assert sorted(ZipFile(BytesIO(answer.content)).namelist()) == ["data/a.csv", "first.ipynb"]
    assert answer.headers["content-disposition"] == "attachment"
    outside = await house.ask("autumn1", "GET", f"{house.spring}/modules/first/copy")
    assert outside.status_code == 404


async def test_a_graded_module_waits_for_its_release(house: House):
    test = code("t", "assert f() == 1", **marks("t", grade=True, locked=True, points=1))
    await house.put("designer", FIRST, upload(*WORDS, test))
    answer = await house.ask("learner1", "GET", f"{house.spring}/modules/first/copy")
    assert answer.status_code == 409
    assert "not released" in answer.json()["error"]["message"]
    card = (await house.get("learner1", f"{house.spring}/modules/first"))["card"]
    assert (card["graded"], card["released"]) == (True, False)
    released = base64.b64decode(packed({"first.ipynb": b'{"cells": []}'}))
    await house.ask(
        "grader-spring",
        "PUT",
        f"{house.spring}/assignments/first",
        content=released,
        headers={"Content-Type": "application/zip"},
    )
    handed_out = await house.ask("learner1", "GET", f"{house.spring}/modules/first/copy")
    assert ZipFile(BytesIO(handed_out.content)).namelist() == ["first.ipynb"]
    assert (await house.get("learner1", f"{house.spring}/modules/first"))["card"]["released"]


async def test_the_source_is_for_designers_and_graders_only(house: House):
    path = "courses/welcome/modules/first/source"
    await house.put("designer", FIRST, upload(*WORDS))
    for name in ("designer", "facilitator", "grader-spring", "admin"):
        assert (await house.ask(name, "GET", path)).status_code == 200, name
    for name in ("learner1", "autumn1", "other1", "stranger", "manager"):
        assert (await house.ask(name, "GET", path)).status_code == 404, name


async def test_pictures_of_the_folder_are_served_to_the_cohort_under_their_content(house: House):
    picture = markdown("pic", "![A clock face](images/clock.png) [Data](data/a.csv)")
    await house.put(
        "designer", FIRST, upload(picture, files={"images/clock.png": PIXEL, "data/a.csv": b"a\n"})
    )
    html = read(house).cells[0].html
    address = html.partition('src="')[2].partition('"')[0]
    assert address.startswith("first/files/")
    assert 'alt="A clock face"' in html
    assert 'download="a.csv"' in html
    page = f"http://service/services/cohort/m/spring/{address}"
    answer = await house.ask("learner1", "GET", page)
    assert (answer.content, answer.headers["content-type"]) == (PIXEL, "image/png")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    for name in ("autumn1", "stranger"):
        assert (await house.ask(name, "GET", page)).status_code == 404
    assert (await house.ask(None, "GET", page)).status_code == 401
    table = html.partition('href="')[2].partition('"')[0]
    download = await house.ask("learner1", "GET", f"http://service/services/cohort/m/spring/{table}")
    assert download.headers["content-disposition"] == "attachment; filename*=UTF-8''a.csv"
