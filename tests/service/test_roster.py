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


async def test_nobody_writes_for_a_team_that_is_gone_from_the_file(house: House):
    async def teams() -> list[str]:
        choices = await house.get("facilitator", "cohorts/spring/audiences")
        return [one["audience"] for one in choices if one["audience"].startswith("team:")]

    spring = roster("spring")
    await house.put("admin", "roster", spring | {"teams": [{"id": "red", "title": "Red"}]})
    assert await teams() == ["team:red"]
    await house.put("admin", "roster", spring)
    assert await teams() == []
    thread = {"body": "Are you there?", "audience": "team:red"}
    answer = await house.ask("learner1", "POST", "cohorts/spring/threads", json=thread)
    assert answer.status_code == 422
