"""The audit log: every act that changes what others see or may do, for administrators, edited by nobody."""

from typing import Any

import pytest
from cohort_hub.service.store import schema
from sqlalchemy.exc import IntegrityError

from tests.service.house import House
from tests.service.test_pages import visit

SPRING = "cohorts/spring"
THREADS = f"{SPRING}/modules/who-we-are/threads"


async def a_day_of_steering(house: House) -> dict[str, str]:
    """Do everything that belongs in the log; return the ids of what it was done to."""
    first = await house.post("learner1", THREADS, {"body": "One"})
    second = await house.post("learner2", THREADS, {"body": "Two"})
    post, thread = f"posts/{first['posts'][0]['id']}", f"threads/{first['id']}"
    await house.post("learner2", f"{SPRING}/{post}/reports", {"reason": "Unkind"})
    for method, path, body in (
        ("DELETE", f"{post}/reports", None),
        ("PUT", f"{post}/hidden", {"reason": "Be kind"}),
        ("PUT", f"{post}/restored", {"reason": "It was kind"}),
        ("PUT", "muted/learner1", {"reason": "Cool down", "hours": 1}),
        ("DELETE", "muted/learner1", None),
        ("PUT", f"{thread}/pin", None),
        ("PUT", f"{thread}/pin", None),
        ("DELETE", f"{thread}/pin", None),
        ("PUT", f"{thread}/closure", {"reason": "Settled"}),
        ("DELETE", f"{thread}/closure", None),
        ("PUT", f"{thread}/audience", {"audience": "course"}),
        ("PUT", f"{thread}/audience", {"audience": "cohort"}),
        ("POST", f"{thread}/merge", {"into": second["id"]}),
    ):
        answer = await house.ask("facilitator", method, f"{SPRING}/{path}", json=body)
        assert answer.is_success, f"{method} {path}: {answer.text}"
    return {"post": first["posts"][0]["id"], "thread": first["id"], "into": second["id"]}


async def test_every_steering_act_leaves_one_row_newest_first(house: House) -> None:
    ids = await a_day_of_steering(house)

    page = await house.get("admin", "audit")

    assert [(row["action"], row["subject"]) for row in page["rows"]] == [
        ("merge", ids["thread"]),
        ("set audience", ids["thread"]),
        ("set audience", ids["thread"]),
        ("reopen", ids["thread"]),
        ("close", ids["thread"]),
        ("unpin", ids["thread"]),
        ("pin", ids["thread"]),
        ("unmute", "learner1"),
        ("mute", "learner1"),
        ("restore", ids["post"]),
        ("hide", ids["post"]),
        ("dismiss", ids["post"]),
    ]
    assert {row["actor"]["display_name"] for row in page["rows"]} == {"Facilitator"}
    assert page["rows"][-2]["detail"] == {"reason": "Be kind", "module": "who-we-are"}
    assert page["more"] is False


async def test_it_is_read_in_pages_and_by_cohort_and_person(house: House) -> None:
    await a_day_of_steering(house)
    everything = (await house.get("admin", "audit"))["rows"]

    first = await house.get("admin", "audit", limit=5)
    rest = await house.get("admin", "audit", before=first["rows"][-1]["id"])

    assert (first["more"], rest["more"]) == (True, False)
    assert first["rows"] + rest["rows"] == everything
    assert (await house.get("admin", "audit", cohort="autumn"))["rows"] == []
    assert (await house.get("admin", "audit", cohort="spring", actor="facilitator"))["rows"] == everything
    assert (await house.get("admin", "audit", actor="learner1"))["rows"] == []


@pytest.mark.parametrize(
    "name", ["learner1", "facilitator", "designer", "grader-spring", "manager", "stranger"]
)
async def test_to_everybody_but_administrators_it_is_not_there(house: House, name: str) -> None:
    assert (await house.ask(name, "GET", "audit")).status_code == 404
    assert (await visit(house, name, "audit")).status_code == 404


async def test_an_administrators_server_does_not_read_it(house: House) -> None:
    house.tokens.enrol("admin", in_person=False, admin=True)

    assert (await house.ask("admin", "GET", "audit")).status_code == 404


@pytest.mark.parametrize(
    "statement",
    [
        schema.audit.update().values(actor="somebody else"),
        schema.audit.update().where(schema.audit.c.action == "hide").values(detail={}),
        schema.audit.delete(),
        schema.audit.delete().where(schema.audit.c.id == 1),
    ],
    ids=["update", "update one", "delete", "delete one"],
)
async def test_the_database_refuses_every_change_of_a_row(house: House, statement: Any) -> None:
    await a_day_of_steering(house)
    before = await house.get("admin", "audit")

    with pytest.raises(IntegrityError, match="only added to"):
        house.store.write_now(lambda tx: tx.connection.execute(statement) and None)

    assert await house.get("admin", "audit") == before


async def test_the_page_tells_it_in_words_and_turns(house: House) -> None:
    await a_day_of_steering(house)
    for _ in range(25):
        await house.put("facilitator", f"{SPRING}/muted/learner2", {"reason": "<b>Hm</b>", "hours": 1})
        await house.delete("facilitator", f"{SPRING}/muted/learner2")

    page = await visit(house, "admin", "audit")
    assert page.status_code == 200
    assert "muted Learner2" in page.text
    assert "reason: &lt;b&gt;Hm&lt;/b&gt;" in page.text
    assert ">Older</a>" in page.text
    assert 'href="/services/cohort/audit"' in page.text, "an administrator's menu leads here"
    oldest = await visit(house, "admin", "audit?before=13&cohort=spring")
    assert "hid a post" in oldest.text
    assert "changed who reads a thread" in oldest.text
    assert ">Older</a>" not in oldest.text
    assert "Nothing fits." in (await visit(house, "admin", "audit?actor=nobody")).text
    assert (await visit(house, "admin", "audit?before=x")).status_code == 200
