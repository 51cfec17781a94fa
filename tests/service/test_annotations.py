"""Threads on words and on places in outputs, as the people of a cohort meet them."""

from typing import Any

import pytest
from cohort_hub.service import modules
from cohort_hub.service.submitted import prepare
from cohort_hub.service.wire import ModuleUpload

from tests.service.house import House, token_of
from tests.service.uploads import code, markdown, shows, upload

VERSIONS = "courses/welcome/modules/first/versions"
THREADS = "cohorts/spring/modules/first/threads"
DISCUSSION = "cohorts/spring/modules/first/discussion"
PROSE = "Greet the *customer*,\nthen [listen](https://example.org/listen) & listen again."
CELLS = (
    markdown("greet", PROSE),
    code("sum", "total = 1 + 1\nprint(total)", shows(text_html="<table><tr><td>42</td></tr></table>")),
)


@pytest.fixture
async def module(house: House) -> House:
    await house.put("designer", f"{VERSIONS}/1", upload(*CELLS))
    return house


def on(cell: str, facet: str, exact: str | None = None, **more: Any) -> dict[str, Any]:
    quote = {"exact": exact} | {name: more.pop(name) for name in ("prefix", "suffix") if name in more}
    return {
        "body": "Why?",
        "cell": cell,
        "anchor": {"facet": facet, "quote": quote if exact else None} | more,
    }


async def test_words_as_they_are_read_are_found_in_the_source(module: House) -> None:
    thread = await module.post(
        "learner1", THREADS, on("greet", "rendered", "the customer,\nthen listen", prefix="Greet ")
    )

    quote = thread["anchor"]["quote"]
    assert quote["exact"] == "the customer,\nthen listen"
    assert PROSE[quote["start"] : quote["end"]] == "the *customer*,\nthen [listen"
    assert (await module.get("learner2", DISCUSSION))["threads"][0]["anchor"] == thread["anchor"]


async def test_of_equal_words_those_with_the_same_neighbours_are_meant(module: House) -> None:
    thread = await module.post("learner1", THREADS, on("greet", "rendered", "listen", prefix=" & "))

    quote = thread["anchor"]["quote"]
    assert PROSE[quote["start"] :] == "listen again."


async def test_words_of_the_code_and_of_an_output_can_be_quoted(module: House) -> None:
    in_code = await module.post("learner1", THREADS, on("sum", "source", "1 + 1"))
    in_output = await module.post("learner1", THREADS, on("sum", "output", "42", output={"index": 0}))
    in_table = await module.post(
        "learner1",
        THREADS,
        on("sum", "output", output={"index": 0, "media_type": "text/html", "row": 0, "column": 1}),
    )

    assert (in_code["anchor"]["quote"]["start"], in_code["anchor"]["quote"]["end"]) == (8, 13)
    assert in_output["anchor"]["output"]["index"] == 0
    assert in_output["anchor"]["quote"] == {
        "exact": "42",
        "prefix": "",
        "suffix": "",
        "start": None,
        "end": None,
    }
    assert in_table["anchor"]["output"]["column"] == 1


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (on("greet", "rendered", "no such words"), "Reload the page"),
        (on("greet", "rendered", "*customer*"), "Reload the page"),
        (on("sum", "output", "43", output={"index": 0}), "Reload the page"),
        (on("greet", "rendered", " "), "pattern"),
        (on("greet", "rendered"), "quote"),
        (on("greet", "cell", "customer"), "quote"),
        (on("sum", "output", "42"), "output"),
        (on("sum", "output", "42", output={"index": 0, "row": 1}), "a region"),
        (on("sum", "output", output={"index": 0, "region": [0, 0, 2, 1]}), "less than or equal"),
        (on("sum", "source", "x" * 2001), "at most 2000"),
        ({**on("sum", "source", "total"), "cell": None}, "needs the cell"),
    ],
)
async def test_a_place_that_is_not_there_is_refused_in_words(
    module: House, body: dict[str, Any], word: str
) -> None:
    answer = await module.ask("learner1", "POST", THREADS, json=body)

    assert answer.status_code == 422
    assert word in answer.json()["error"]["message"]


async def test_a_thread_is_put_at_its_place_again_by_its_author_and_those_who_guide(module: House) -> None:
    thread = await module.post("learner1", THREADS, on("sum", "source", "total"))
    path = f"cohorts/spring/threads/{thread['id']}/anchor"
    there = {"cell": "greet", "anchor": {"facet": "rendered", "quote": {"exact": "Greet"}}}

    for name in ("learner1", "facilitator", "designer"):
        moved = await module.put(name, path, there)
        assert (moved["anchor"]["cell"], moved["anchor"]["quote"]["start"]) == ("greet", 0)
        assert moved["posts"] == thread["posts"]
    refused = await module.ask("learner2", "PUT", path, json=there)
    unknown = await module.ask("autumn1", "PUT", path.replace("spring", "autumn"), json=there)

    assert (refused.status_code, unknown.status_code) == (403, 404)
    assert "Only who opened" in refused.json()["error"]["message"]


async def test_a_move_is_an_event(module: House) -> None:
    thread = await module.post("learner1", THREADS, on("sum", "source", "total"))
    moved = await module.put("learner1", f"cohorts/spring/threads/{thread['id']}/anchor", {"cell": "greet"})

    event = (await module.get("learner2", "cohorts/spring/events"))["events"][-1]

    assert (event["kind"], event["actor"]) == ("thread.moved", "learner1")
    assert event["payload"] == {"thread": thread["id"], "module": "first", "anchor": moved["anchor"]}


async def test_who_moves_an_own_anonymous_thread_stays_unknown(module: House) -> None:
    thread = await module.post("learner1", THREADS, on("sum", "source", "total") | {"anonymous": True})
    await module.put("learner1", f"cohorts/spring/threads/{thread['id']}/anchor", {"cell": "greet"})

    event = (await module.get("learner2", "cohorts/spring/events"))["events"][-1]

    assert (event["kind"], event["actor"]) == ("thread.moved", "")


async def test_a_thread_about_the_whole_cohort_has_no_place(module: House) -> None:
    thread = await module.post("learner1", "cohorts/spring/threads", {"body": "Hello"})

    answer = await module.ask(
        "learner1", "PUT", f"cohorts/spring/threads/{thread['id']}/anchor", json={"cell": "greet"}
    )

    assert answer.status_code == 422


async def test_a_new_version_carries_annotations_over_and_says_how(module: House) -> None:
    stays = await module.post("learner1", THREADS, on("greet", "rendered", "listen again"))
    lost = await module.post("learner2", THREADS, on("sum", "source", "print(total)"))
    private = on("greet", "rendered", "customer") | {"audience": "private"}
    await module.post("learner1", THREADS, private)
    new = (markdown("greet", f"# Greeting\n\n{PROSE}"), code("sum", "total = 1 + 1"))

    report = await module.put("designer", f"{VERSIONS}/2", upload(*new))
    again = await module.get("designer", f"{VERSIONS}/2/carry-over")

    by_thread = {thread["thread"]: thread for thread in report["carried"]}
    assert set(by_thread) == {stays["id"], lost["id"]}, "a private note is nobody else's business"
    quote = by_thread[stays["id"]]["quote"]
    assert (by_thread[stays["id"]]["tier"], quote["exact"]) == ("exact", "listen again")
    assert new[0]["source"][quote["start"] : quote["end"]] == "listen again"
    assert (by_thread[lost["id"]]["tier"], by_thread[lost["id"]]["old_text"]) == ("cell only", "print(total)")
    assert report["counts"] == [
        {"cohort": "spring", "tier": "exact", "threads": 1},
        {"cohort": "spring", "tier": "cell only", "threads": 1},
    ]
    assert again == report
    shown = {
        thread["id"]: thread["anchor"] for thread in (await module.get("learner2", DISCUSSION))["threads"]
    }
    assert shown[lost["id"]]["tier"] == "cell only"
    assert shown[stays["id"]]["quote"] == quote


async def test_the_report_is_the_designers(module: House) -> None:
    assert (await module.ask("learner1", "GET", f"{VERSIONS}/1/carry-over")).status_code == 404
    assert (await module.ask("designer", "GET", f"{VERSIONS}/7/carry-over")).status_code == 404


async def test_a_lost_annotation_is_attached_again_and_carried_on_from_there(module: House) -> None:
    thread = await module.post("learner1", THREADS, on("sum", "source", "print(total)"))
    await module.put("designer", f"{VERSIONS}/2", upload(code("sum", "total = 1 + 1")))

    place = {"cell": "sum", "anchor": {"facet": "source", "quote": {"exact": "1 + 1"}}}
    moved = await module.put("facilitator", f"cohorts/spring/threads/{thread['id']}/anchor", place)
    third = await module.put("designer", f"{VERSIONS}/3", upload(code("sum", "# add\ntotal = 1 + 1")))

    assert (moved["anchor"]["tier"], moved["anchor"]["old_text"]) == ("exact", None)
    [carried] = third["carried"]
    assert (carried["tier"], carried["quote"]["start"]) == ("exact", 14)


async def test_what_is_written_while_places_are_found_is_carried_too(module: House) -> None:
    before = await module.post("learner1", THREADS, on("greet", "rendered", "customer"))
    coming = ModuleUpload.model_validate(upload(markdown("greet", "Dear all. " + PROSE), CELLS[1]))
    prepared = prepare("welcome", "first", 2, coming)
    with module.store.read() as connection:
        ahead = modules.places(connection, prepared)
    meanwhile = await module.post("learner1", THREADS, on("greet", "rendered", "listen again"))
    designer = module.tokens.people[token_of("designer")]

    await module.store.write(lambda tx: modules.publish(tx, designer, prepared, ahead))

    threads = (await module.get("learner2", DISCUSSION))["threads"]
    moved_by = len("Dear all. ")
    for old, new in zip((before, meanwhile), threads, strict=True):
        assert (new["id"], new["anchor"]["version"], new["anchor"]["tier"]) == (old["id"], 2, "exact")
        assert new["anchor"]["quote"]["start"] == old["anchor"]["quote"]["start"] + moved_by
