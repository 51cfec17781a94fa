"""What people say of themselves, what the others see of it, and how a question finds who can answer."""

from datetime import timedelta
from typing import Any

import pytest
from cohort_hub.service.asking import ask_around
from cohort_hub.service.gathering import Gathering

from tests.service.house import House
from tests.service.test_notices import SPRING, opened, replied, told

FOUR_HOURS = timedelta(hours=4)


async def go_round(house: House) -> None:
    await ask_around(house.store, Gathering(house.store, house.tokens), after=FOUR_HOURS)


async def test_a_profile_begins_empty_and_keeps_what_is_not_named(house: House) -> None:
    assert await house.get("learner1", "profile") == {
        "name": "learner1",
        "display_name": "Learner1",
        "place": "",
        "about": "",
        "ask_about": [],
        "mail": "",
        "time_zone": "",
        "language": "en",
        "digest": True,
        "mail_at_once": True,
        "mails": False,
    }
    await house.put("learner1", "profile", {"place": " Shop 4 ", "ask_about": ["#Excel", "returns", "excel"]})
    changed = await house.put("learner1", "profile", {"time_zone": "Asia/Kathmandu"})
    assert (changed["place"], changed["ask_about"]) == ("Shop 4", ["excel", "returns"])
    assert await house.get("learner1", "profile") == changed
    assert (await house.get("learner2", "profile"))["place"] == ""


@pytest.mark.parametrize(
    ("new", "word"),
    [
        ({"time_zone": "Mars/Olympus"}, "no time zone"),
        ({"time_zone": "../../etc/passwd"}, "no time zone"),
        ({"ask_about": ["two words"]}, "ask_about"),
        ({"ask_about": ["x"] * 21}, "20"),
        ({"mail": "other@example.org"}, "mail"),
        ({"about": "x" * 1_001}, "1000"),
    ],
)
async def test_a_bad_profile_is_refused_in_words(house: House, new: Any, word: str) -> None:
    answer = await house.ask("learner1", "PUT", "profile", json=new)
    assert answer.status_code == 422
    assert word in answer.json()["error"]["message"]


async def test_the_operator_sets_the_address_and_the_person_the_rest(house: House) -> None:
    await house.put("learner1", "profile", {"place": "Shop 4"})
    person = {"name": "learner1", "display_name": "Learner1", "mail": "ada@example.org"}
    roster = {"people": [person], "courses": [{"id": "welcome", "title": "Welcome"}], "cohorts": []}
    await house.put("admin", "roster", roster)
    profile = await house.get("learner1", "profile")
    assert (profile["mail"], profile["place"]) == ("ada@example.org", "Shop 4")

    await house.put("admin", "roster", {**roster, "people": [{**person, "mail": ""}]})
    assert (await house.get("learner1", "profile"))["mail"] == ""
    for wrong in ("ada", "a@b\r\nBcc: x@y", "a@b,c@d"):
        answer = await house.ask(
            "admin", "PUT", "roster", json={**roster, "people": [{**person, "mail": wrong}]}
        )
        assert answer.status_code == 422


async def test_the_others_of_the_cohort_see_who_one_is_and_nobody_sees_the_address(house: House) -> None:
    await house.put("learner1", "profile", {"place": "Shop 4", "about": "Hello", "ask_about": ["excel"]})
    seen = await house.get("learner2", f"{SPRING}/people/learner1")

    assert seen == {
        "name": "learner1",
        "display_name": "Learner1",
        "role": "learner",
        "place": "Shop 4",
        "about": "Hello",
        "ask_about": ["excel"],
        "contributions": {"posts": 0, "endorsed": 0, "tips": 0},
    }
    roles = {
        name: (await house.get("learner2", f"{SPRING}/people/{name}"))["role"]
        for name in ("facilitator", "designer")
    }
    assert roles == {"facilitator": "facilitator", "designer": "designer"}


@pytest.mark.parametrize(
    ("viewer", "path"),
    [
        ("autumn1", "cohorts/spring/people/learner1"),
        ("autumn1", "cohorts/autumn/people/learner1"),
        ("learner1", "cohorts/spring/people/autumn1"),
        ("learner1", "cohorts/spring/people/nobody"),
        ("stranger", "cohorts/spring/people/learner1"),
    ],
)
async def test_who_shares_no_cohort_is_not_there(house: House, viewer: str, path: str) -> None:
    assert (await house.ask(viewer, "GET", path)).status_code == 404


async def test_contributions_are_what_the_viewer_may_see_and_never_the_anonymous(house: House) -> None:
    thread = await opened(house, "learner2", "Why?", kind="question")
    answer = await replied(house, "learner1", thread, "Because.")
    await replied(house, "learner1", thread, "And because.", anonymous=True)
    await opened(house, "learner1", "A tip", kind="tip")
    await opened(house, "learner1", "A tip under no name", kind="tip", anonymous=True)
    await opened(house, "learner1", "For my team", audience="team:red")
    await opened(house, "learner1", "For myself", audience="private")
    hidden = await replied(house, "learner1", thread, "Rude")
    await house.put("facilitator", f"{SPRING}/posts/{hidden['id']}/hidden", {"reason": "Rude"})
    await house.ask("facilitator", "PUT", f"{SPRING}/posts/{answer['id']}/endorsement")

    counted = {
        name: (await house.get(name, f"{SPRING}/people/learner1"))["contributions"]["posts"]
        for name in ("learner1", "learner2", "learner3", "facilitator")
    }
    assert counted == {"learner1": 4, "learner2": 3, "learner3": 2, "facilitator": 3}
    seen = (await house.get("learner3", f"{SPRING}/people/learner1"))["contributions"]
    assert seen == {"posts": 2, "endorsed": 1, "tips": 1}


async def test_a_question_that_waits_finds_who_can_answer_once(house: House) -> None:
    for name in ("learner1", "learner2", "learner3"):
        await house.put(name, "profile", {"ask_about": ["excel"]})
    await house.put("facilitator", "profile", {"ask_about": ["word"]})
    thread = await opened(house, "learner1", "How? #Excel", kind="question")
    await house.put("learner3", f"{SPRING}/threads/{thread['id']}/mark", {"follow": "muted"})
    await go_round(house)
    assert await told(house, "learner2") == []
    with house.later(hours=4, minutes=1):
        await go_round(house)
        await go_round(house)

    assert await told(house, "learner2") == ["asked"]
    for name in ("learner1", "learner3", "facilitator"):
        assert await told(house, name) == []


async def test_only_who_may_see_the_question_is_asked(house: House) -> None:
    for name in ("learner2", "learner3", "autumn1"):
        await house.put(name, "profile", {"ask_about": ["excel"]})
    await opened(house, "learner1", "How? #excel", kind="question", audience="team:red")
    with house.later(hours=5):
        await go_round(house)

    assert [await told(house, name) for name in ("learner2", "learner3", "autumn1")] == [["asked"], [], []]


@pytest.mark.parametrize(
    "settled", ["answered", "resolved", "closed", "hidden", "deleted", "a comment", "old"]
)
async def test_a_question_that_is_settled_asks_nobody(house: House, settled: str) -> None:
    await house.put("learner2", "profile", {"ask_about": ["excel"]})
    kind = "comment" if settled == "a comment" else "question"
    thread = await opened(house, "learner1", "How? #excel", kind=kind)
    here, post = f"{SPRING}/threads/{thread['id']}", f"{SPRING}/posts/{thread['posts'][0]['id']}"
    match settled:
        case "answered":
            await replied(house, "learner3", thread, "Like this.")
        case "resolved":
            await house.put("learner1", f"{here}/resolution", None)
        case "closed":
            await house.put("facilitator", f"{here}/closure", {"reason": "Asked before"})
        case "hidden":
            await house.put("facilitator", f"{post}/hidden", {"reason": "Rude"})
        case "deleted":
            await house.ask("learner1", "DELETE", post)
        case _:
            pass
    with house.later(hours=5 if settled != "old" else 24 * 15):
        await go_round(house)
    assert await told(house, "learner2") == []


async def test_ones_own_second_thought_is_no_answer(house: House) -> None:
    await house.put("learner2", "profile", {"ask_about": ["excel"]})
    thread = await opened(house, "learner1", "How? #excel", kind="question")
    await replied(house, "learner1", thread, "I mean in March.")
    with house.later(hours=5):
        await go_round(house)
    assert await told(house, "learner2") == ["asked"]
