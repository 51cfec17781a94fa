"""What a module asks: who may answer, what is told of the answers, and what stays with whom."""

from typing import Any

import pytest
from cohort_hub.service.blocks.counting import ENOUGH, count, is_final
from cohort_hub.service.model import BlockAnswer

from tests.service.house import House
from tests.service.test_pages import visit
from tests.service.uploads import block, markdown, upload

POLL = {"kind": "poll", "question": "Which door?", "choices": ["Red", "Green <b>", "None"]}
PULSE = {"kind": "pulse", "question": "How was it?", "low": "Hard", "high": "Easy"}
HERE = "cohorts/spring/modules/doors"
VERSION = "courses/welcome/modules/doors/versions"


async def published(house: House, *asked: tuple[str, dict[str, Any]], version: int = 1) -> None:
    cells = [block(key, definition) for key, definition in asked]
    await house.put(
        "designer", f"{VERSION}/{version}", upload(markdown("top", "# Doors"), *cells, assignment="doors")
    )


async def answered(house: House, name: str, *choices: int, cell: str = "poll") -> Any:
    return await house.put(name, f"{HERE}/blocks/{cell}/answer", {"choices": list(choices)})


async def seen_by(house: House, name: str, cell: str = "poll") -> dict[str, Any]:
    page = await house.get(name, f"{HERE}/blocks")
    return next(one for one in page["blocks"] if one["cell"] == cell)


def enrol(house: House, names: list[str]) -> None:
    for name in names:
        house.tokens.enrol(name, "nbgrader-spring")


async def test_it_stands_in_the_page_as_words_and_is_asked_of_everybody(house: House) -> None:
    await published(house, ("poll", POLL), ("pulse", PULSE))

    page = (await visit(house, "learner1", "m/spring/doors")).text
    assert '<div class="cohort-block" data-block="poll"><p>Which door?</p>' in page
    assert "<li>Green &lt;b&gt;</li>" in page
    assert "cohort_widgets" not in page
    asked = (await house.get("learner1", f"{HERE}/blocks"))["blocks"]
    assert [(one["cell"], one["definition"]["kind"]) for one in asked] == [
        ("poll", "poll"),
        ("pulse", "pulse"),
    ]
    assert (asked[0]["mine"], asked[0]["counts"], asked[0]["may_answer"]) == (None, None, True)


async def test_an_answer_is_kept_and_changed_and_taken_back(house: House) -> None:
    await published(house, ("poll", POLL))

    assert (await answered(house, "learner1", 2))["mine"] == [2]
    assert (await seen_by(house, "learner1"))["mine"] == [2]
    assert (await answered(house, "learner1", 0))["mine"] == [0]
    other = await seen_by(house, "learner2")
    assert (other["answers"], other["mine"], other["counts"]) == (1, None, None)
    await house.delete("learner1", f"{HERE}/blocks/poll/answer")
    assert (await seen_by(house, "learner2"))["answers"] == 0


async def test_a_distribution_has_enough_people_and_grows_by_as_many(house: House) -> None:
    names = [f"person{n}" for n in range(2 * ENOUGH)]
    enrol(house, names)
    await published(house, ("poll", POLL))

    for name in names[: ENOUGH - 1]:
        assert (await answered(house, name, 1))["counts"] is None
    assert (await answered(house, names[ENOUGH - 1], 0))["counts"] == [1, ENOUGH - 1, 0]
    for name in names[ENOUGH:-1]:
        view = await answered(house, name, 2)
        assert (view["answers"] > view["counted"], view["counts"]) == (True, [1, ENOUGH - 1, 0])
    assert (await answered(house, names[-1], 2))["counts"] == [1, ENOUGH - 1, ENOUGH]


async def test_who_is_counted_answers_no_differently(house: House) -> None:
    names = [f"person{n}" for n in range(ENOUGH + 1)]
    enrol(house, names)
    await published(house, ("poll", POLL))
    for name in names:
        await answered(house, name, 1)

    path = f"{HERE}/blocks/poll/answer"
    for method, body in (("PUT", {"choices": [2]}), ("DELETE", None)):
        refused = await house.ask(names[0], method, path, json=body)
        assert refused.status_code == 409
        assert "counted already" in refused.json()["error"]["message"]
    assert (await seen_by(house, names[0]))["final"] is True
    assert (await answered(house, names[-1], 2))["mine"] == [2]


@pytest.mark.parametrize(
    ("choices", "words"), [([0, 1], "Choose one answer."), ([3], "no such choice"), ([], "at least 1")]
)
async def test_a_wrong_answer_is_refused_in_words(house: House, choices: list[int], words: str) -> None:
    await published(house, ("poll", POLL))

    refused = await house.ask("learner1", "PUT", f"{HERE}/blocks/poll/answer", json={"choices": choices})

    assert refused.status_code == 422
    assert words in refused.json()["error"]["message"]


async def test_several_are_chosen_where_the_poll_takes_several(house: House) -> None:
    await published(house, ("poll", POLL | {"several": True}))

    assert (await answered(house, "learner1", 2, 0, 2))["mine"] == [0, 2]


@pytest.mark.parametrize(
    ("name", "status"), [("facilitator", 403), ("designer", 403), ("admin", 403), ("autumn1", 404)]
)
async def test_learners_answer_and_nobody_else(house: House, name: str, status: int) -> None:
    await published(house, ("poll", POLL))

    path = f"{HERE}/blocks/poll/answer"
    assert (await house.ask(name, "PUT", path, json={"choices": [0]})).status_code == status
    reads = await house.ask(name, "GET", f"{HERE}/blocks")
    assert reads.status_code == (404 if status == 404 else 200)


async def test_the_log_says_that_somebody_answered_and_not_who(house: House) -> None:
    await published(house, ("pulse", PULSE))
    await answered(house, "learner1", 4, cell="pulse")

    for reader in ("learner2", "facilitator", "admin"):
        [event] = [
            one
            for one in (await house.get(reader, "cohorts/spring/events"))["events"]
            if one["kind"] == "block.answered"
        ]
        assert event["actor"] == ""
        assert event["payload"] == {
            "module": "doors", "cell": "pulse", "answers": 1, "counted": 0, "enough": ENOUGH, "counts": None,
        }  # fmt: skip


async def test_answers_stay_with_a_new_version_unless_the_choices_are_others(house: House) -> None:
    await published(house, ("poll", POLL))
    await answered(house, "learner1", 2)

    await published(house, ("poll", POLL | {"question": "Which door, then?"}), version=2)
    assert (await seen_by(house, "learner1"))["mine"] == [2]
    await published(house, ("poll", POLL | {"choices": ["Red", "Green"]}), version=3)
    assert (await seen_by(house, "learner1"))["mine"] is None
    assert (await answered(house, "learner1", 1))["answers"] == 1
    await published(house, version=4)
    assert (await house.get("learner1", f"{HERE}/blocks"))["blocks"] == []
    gone = await house.ask("learner1", "PUT", f"{HERE}/blocks/poll/answer", json={"choices": [0]})
    assert gone.status_code == 404


async def test_who_is_erased_leaves_the_figures_as_they_are(house: House) -> None:
    await published(house, ("poll", POLL))
    await answered(house, "learner1", 2)
    await house.delete("admin", "people/learner1")

    assert (await seen_by(house, "learner2"))["answers"] == 1


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"kind": "poll", "question": "One?", "choices": ["Only"]}, "at least 2 items"),
        (POLL | {"choices": ["Same", "Same"]}, "two choices say the same"),
        ({"kind": "quiz"}, "kind"),
    ],
)
async def test_a_block_that_asks_nothing_sensible_is_not_published(
    house: House, asked: dict[str, Any], words: str
) -> None:
    sent = upload(markdown("top", "# Doors"), block("poll", asked), assignment="doors")

    refused = await house.ask("designer", "PUT", f"{VERSION}/1", json=sent)

    assert refused.status_code == 422
    assert "Cell 2 holds a block" in refused.json()["error"]["message"]
    assert words in refused.json()["error"]["message"]


@pytest.mark.parametrize("people", range(3 * ENOUGH))
def test_no_two_distributions_differ_by_fewer_people_than_enough(people: int) -> None:
    there = [BlockAnswer(f"p{n}", n, (n % 3,)) for n in range(people)]

    told = count(there, width=3)

    assert told.counted % ENOUGH == 0
    assert people - told.counted < ENOUGH
    assert told.counts is None if people < ENOUGH else sum(told.counts or ()) == told.counted
    assert sum(is_final(there, one.person) for one in there) == told.counted
