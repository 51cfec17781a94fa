"""The operator's roster becomes what people meet."""

from typing import Any

from tests.service.house import House

COURSES = [{"id": "welcome", "title": "Welcome aboard"}]


def roster(*cohorts: str) -> dict[str, Any]:
    entries = [{"id": name, "course": "welcome", "title": name.capitalize()} for name in cohorts]
    return {"people": [], "courses": COURSES, "cohorts": entries}


async def test_cohorts_stand_in_the_order_of_the_operators_file(house: House):
    house.tokens.join("learner1", "nbgrader-autumn")
    await house.put("admin", "roster", roster("spring", "autumn"))
    assert (await house.get("learner1", "me"))["cohorts"] == ["spring", "autumn"]
    await house.put("admin", "roster", roster("autumn", "spring"))
    assert (await house.get("learner1", "me"))["cohorts"] == ["autumn", "spring"]
