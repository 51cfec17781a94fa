"""How far one is: a share of steps, explained by its counts, and nobody else's business."""

from typing import Any

from tests.service.house import House
from tests.service.uploads import code, markdown, marks, upload

FIRST = "courses/welcome/modules/first/versions/1"
CELLS = (
    markdown("title", "# First steps"),
    markdown("listen", "## Listen"),
    code("try", "1", **marks("try", solution=True)),
    code("check", "assert 1", **marks("check", grade=True, locked=True, points=1)),
)


async def note(house: House, name: str = "learner1", **new: Any) -> Any:
    return await house.post(name, f"{house.spring}/modules/first/progress", new)


async def test_the_percentage_is_the_share_of_steps_and_the_counts_explain_it(house: House):
    await house.put("designer", FIRST, upload(*CELLS))
    opened = await note(house, stage="opened")
    assert (opened["percent"], opened["cells"]) == (0, 2), "neither the title nor the check is a step"
    await note(house, stage="reached", cell="listen")
    await note(house, stage="ran", cell="try")
    checked = await note(house, stage="checked", cell="try", checks_passed=1, checks_total=1)
    assert (checked["reached"], checked["ran"], checked["last_cell"]) == (["listen"], ["try"], "try")
    assert checked["percent"] == 50, "1 of 2 cells, 1 of 1 checks, not handed in: 2 of 4"
    card = (await house.get("learner1", f"{house.spring}/modules/first"))["card"]
    assert card["progress"] == checked


async def test_a_step_noted_twice_is_one_step_and_one_event(house: House):
    await house.put("designer", FIRST, upload(*CELLS))
    for _ in range(2):
        await note(house, stage="reached", cell="listen")
    events = (await house.get("learner1", f"{house.spring}/events", after=0))["events"]
    assert [event["kind"] for event in events] == ["module.published", "progress.changed"]
    assert events[1]["payload"]["stage"] == "reached"


async def test_progress_is_told_to_oneself_only(house: House):
    await house.put("designer", FIRST, upload(*CELLS))
    await note(house, stage="reached", cell="listen")
    for name in ("learner2", "facilitator", "designer", "admin"):
        events = (await house.get(name, f"{house.spring}/events", after=0))["events"]
        assert "progress.changed" not in [event["kind"] for event in events], name
    card = (await house.get("learner2", f"{house.spring}/modules/first"))["card"]
    assert card["progress"]["opened_at"] is None


async def test_an_unknown_cell_and_a_step_without_its_cell_are_refused(house: House):
    await house.put("designer", FIRST, upload(*CELLS))
    path = f"{house.spring}/modules/first/progress"
    for new in ({"stage": "reached", "cell": "gone"}, {"stage": "ran"}, {"stage": "passed"}):
        assert (await house.ask("learner1", "POST", path, json=new)).status_code == 422
    assert (await house.ask("other1", "POST", path, json={"stage": "opened"})).status_code == 404


async def test_a_cell_that_a_new_version_takes_away_counts_no_more(house: House):
    await house.put("designer", FIRST, upload(*CELLS))
    await note(house, stage="reached", cell="listen")
    await house.put("designer", FIRST.replace("/1", "/2"), upload(CELLS[0], CELLS[2]))
    card = (await house.get("learner1", f"{house.spring}/modules/first"))["card"]
    assert (card["progress"]["reached"], card["progress"]["percent"]) == ([], 0)
