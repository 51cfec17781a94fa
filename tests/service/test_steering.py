"""What may be done to threads and posts, by whom, and what is answered otherwise."""

from typing import Any

import pytest
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.opening import open_prompts

from tests.service.house import House

SPRING = "cohorts/spring"
MODULE = f"{SPRING}/modules/who-we-are"


async def asked(house: House, name: str, method: str, path: str, body: Any = None) -> int:
    return (await house.ask(name, method, f"{SPRING}/{path}", json=body)).status_code


async def a_question(house: House, **more: Any) -> tuple[str, str, str]:
    """Return thread, opening post and answer of learner1's question that learner2 answered."""
    new = {"body": "Why?", "kind": "question", **more}
    thread = await house.post("learner1", f"{MODULE}/threads", new)
    answer = await house.post("learner2", f"{SPRING}/threads/{thread['id']}/posts", {"body": "Because."})
    return thread["id"], thread["posts"][0]["id"], answer["id"]


async def the_thread(house: House, name: str, thread: str) -> Any:
    return await house.get(name, f"{SPRING}/threads/{thread}")


@pytest.mark.parametrize(
    ("who", "method", "path", "body", "status"),
    [
        ("learner1", "PUT", "threads/{thread}/resolution", None, 204),
        ("facilitator", "PUT", "threads/{thread}/resolution", None, 204),
        ("learner2", "PUT", "threads/{thread}/resolution", None, 403),
        ("facilitator", "PUT", "threads/{thread}/pin", None, 204),
        ("learner1", "PUT", "threads/{thread}/pin", None, 403),
        ("facilitator", "PUT", "threads/{thread}/closure", {"reason": "Done"}, 204),
        ("facilitator", "PUT", "threads/{thread}/closure", {"reason": " "}, 422),
        ("designer", "PUT", "threads/{thread}/closure", {"reason": "Done"}, 403),
        ("facilitator", "PUT", "posts/{answer}/endorsement", None, 204),
        ("learner1", "PUT", "posts/{answer}/endorsement", None, 403),
        ("learner2", "PUT", "posts/{answer}", {"body": "Therefore."}, 200),
        ("facilitator", "PUT", "posts/{answer}", {"body": "Therefore."}, 403),
        ("facilitator", "DELETE", "posts/{answer}", None, 403),
        ("learner2", "DELETE", "posts/{answer}", None, 204),
        ("learner2", "POST", "posts/{answer}/tip", None, 201),
        ("facilitator", "POST", "posts/{answer}/tip", None, 201),
        ("learner1", "POST", "posts/{answer}/tip", None, 403),
        ("learner1", "POST", "posts/{opening}/tip", None, 409),
        ("learner3", "PUT", "posts/{answer}/reactions/👍", None, 204),
        ("learner3", "PUT", "posts/{answer}/reactions/🍕", None, 422),
        ("learner1", "PUT", "threads/{thread}/audience", {"audience": "team:red"}, 200),
        ("learner1", "PUT", "threads/{thread}/audience", {"audience": "team:blue"}, 403),
        ("learner1", "PUT", "threads/{thread}/audience", {"audience": "course"}, 403),
        ("facilitator", "PUT", "threads/{thread}/audience", {"audience": "course"}, 200),
        ("learner2", "PUT", "threads/{thread}/audience", {"audience": "team:red"}, 403),
        ("facilitator", "PUT", "threads/{thread}/audience", {"audience": "the world"}, 422),
        ("facilitator", "POST", "threads/{thread}/merge", {"into": "0" * 20}, 404),
        ("learner3", "PUT", "threads/{thread}/mark", {"follow": "muted"}, 200),
    ],
)
async def test_each_may_do_what_is_theirs(
    house: House, who: str, method: str, path: str, body: Any, status: int
) -> None:
    thread, opening, answer = await a_question(house)

    filled = path.format(thread=thread, opening=opening, answer=answer)

    assert await asked(house, who, method, filled, body) == status


async def test_a_closed_thread_is_read_with_its_reason_and_written_in_by_facilitators_only(
    house: House,
) -> None:
    thread, _, _ = await a_question(house)
    await asked(house, "facilitator", "PUT", f"threads/{thread}/closure", {"reason": "Settled"})

    refused = await house.ask("learner1", "POST", f"{SPRING}/threads/{thread}/posts", json={"body": "But"})
    allowed = await asked(house, "facilitator", "POST", f"threads/{thread}/posts", {"body": "One more"})

    assert refused.status_code == 409
    assert "Settled" in refused.json()["error"]["message"]
    assert allowed == 201
    assert (await the_thread(house, "learner2", thread))["closed"]["reason"] == "Settled"
    assert await asked(house, "facilitator", "DELETE", f"threads/{thread}/closure") == 204
    assert await asked(house, "learner1", "POST", f"threads/{thread}/posts", {"body": "But"}) == 201


async def test_an_edit_keeps_how_it_stood(house: House) -> None:
    _, opening, _ = await a_question(house)
    for words in ("Why *then*? #one", "Why **now**? @learner2 #two"):
        await house.put("learner1", f"{SPRING}/posts/{opening}", {"body": words})

    versions = await house.get("learner3", f"{SPRING}/posts/{opening}/versions")
    [found] = (await house.get("learner3", f"{MODULE}/discussion"))["threads"]

    assert [version["source"] for version in versions] == ["Why?", "Why *then*? #one"]
    post = found["posts"][0]
    assert post["edited_at"] is not None
    assert post["tags"] == ["two"]
    assert post["mentions"] == [{"name": "learner2", "display_name": "Learner2"}]


async def test_the_same_words_again_are_no_edit(house: House) -> None:
    _, opening, _ = await a_question(house)

    again = await house.put("learner1", f"{SPRING}/posts/{opening}", {"body": "Why?"})

    assert again["edited_at"] is None


async def test_a_thread_whose_posts_are_all_deleted_is_gone(house: House) -> None:
    thread, opening, answer = await a_question(house)
    await asked(house, "learner1", "DELETE", f"posts/{opening}")
    stub = (await the_thread(house, "learner3", thread))["posts"][0]
    assert (stub["state"], stub["source"], stub["html"]) == ("deleted", "", "")

    await asked(house, "learner2", "DELETE", f"posts/{answer}")

    assert (await house.get("learner3", f"{MODULE}/discussion"))["threads"] == []
    assert await asked(house, "learner1", "GET", f"threads/{thread}") == 404


async def test_merged_threads_are_one_in_the_order_of_their_times(house: House) -> None:
    first, _, _ = await a_question(house)
    second, _, _ = await a_question(house, body="Why again?")

    assert await asked(house, "facilitator", "POST", f"threads/{first}/merge", {"into": second}) == 204

    [left] = (await house.get("learner3", f"{MODULE}/discussion"))["threads"]
    assert left["id"] == second
    assert [post["source"] for post in left["posts"]] == ["Why?", "Because.", "Why again?", "Because."]
    assert await asked(house, "learner1", "GET", f"threads/{first}") == 404


async def test_threads_for_different_people_are_not_merged(house: House) -> None:
    first, _, _ = await a_question(house)
    second, _, _ = await a_question(house, audience="team:red")

    assert await asked(house, "facilitator", "POST", f"threads/{first}/merge", {"into": second}) == 409


async def test_a_thread_for_the_course_is_read_answered_and_counted_in_its_other_cohorts(
    house: House,
) -> None:
    thread, _, _ = await a_question(house)
    await asked(house, "facilitator", "PUT", f"threads/{thread}/audience", {"audience": "course"})

    await house.post("autumn1", f"{house.autumn}/threads/{thread}/posts", {"body": "We say so too."})

    for name, cohort in (("learner3", house.spring), ("autumn1", house.autumn)):
        [found] = (await house.get(name, f"{cohort}/modules/who-we-are/discussion"))["threads"]
        assert [post["source"] for post in found["posts"]] == ["Why?", "Because.", "We say so too."]
    [card] = (await house.get("autumn-facilitator", "home"))["cohorts"][0]["modules"]
    assert (card["posts"], card["unread"]) == (3, 3)
    await asked(house, "facilitator", "PUT", f"threads/{thread}/audience", {"audience": "cohort"})
    assert (await house.get("autumn1", f"{house.autumn}/modules/who-we-are/discussion"))["threads"] == []


async def test_a_prompts_answers_open_to_everybody_at_their_time(house: House) -> None:
    now = house.store.clock()
    new = {"body": "What?", "kind": "prompt", "write_first": True}
    with house.later(days=-1):
        opens_at = now.isoformat()
        thread = await house.post("facilitator", f"{MODULE}/threads", new | {"opens_at": opens_at})
        await house.post("learner1", f"{SPRING}/threads/{thread['id']}/posts", {"body": "Mine"})
        await open_prompts(house.store, Gathering(house.store, house.tokens))
    assert len((await the_thread(house, "learner2", thread["id"]))["posts"]) == 1

    await open_prompts(house.store, Gathering(house.store, house.tokens))

    opened = await the_thread(house, "learner2", thread["id"])
    assert [post["source"] for post in opened["posts"]] == ["What?", "Mine"]
    assert not opened["prompt"]["waits"]


@pytest.mark.parametrize(
    ("who", "more", "status"),
    [
        ("learner1", {"kind": "prompt"}, 403),
        ("learner1", {"announcement": True}, 403),
        ("facilitator", {"objective": "Listen"}, 422),
        ("facilitator", {"kind": "prompt", "opens_at": "2030-01-01T00:00:00Z"}, 422),
        ("facilitator", {"kind": "prompt", "write_first": True, "opens_at": "2030-01-01T00:00:00"}, 422),
        ("facilitator", {"kind": "prompt", "write_first": True, "opens_at": "2020-01-01T00:00:00Z"}, 422),
        ("designer", {"kind": "prompt", "write_first": True, "opens_at": "2099-01-01T00:00:00Z"}, 201),
    ],
)
async def test_what_a_prompt_asks_for_makes_sense(
    house: House, who: str, more: dict[str, Any], status: int
) -> None:
    answer = await house.ask(who, "POST", f"{MODULE}/threads", json={"body": "What?"} | more)

    assert answer.status_code == status, answer.text


async def test_an_anonymous_author_has_one_name_in_a_thread_and_another_in_the_next(house: House) -> None:
    seen = set[str]()
    for _ in range(5):
        new = {"body": "Psst", "anonymous": True}
        thread = await house.post("learner1", f"{MODULE}/threads", new)
        await house.post("learner1", f"{SPRING}/threads/{thread['id']}/posts", new)
        posts = (await the_thread(house, "learner2", thread["id"]))["posts"]
        [name] = {post["author"]["display_name"] for post in posts}
        assert {post["author"]["name"] for post in posts} == {""}
        seen.add(name)
        told = (await the_thread(house, "facilitator", thread["id"]))["posts"]
        assert {post["author"]["name"] for post in told} == {"learner1"}
    assert len(seen) > 1


async def test_marked_unread_counts_until_it_is_taken_back_and_muted_counts_never(house: House) -> None:
    thread, _, _ = await a_question(house)
    await house.put("learner3", f"{MODULE}/seen", {"seq": 9})

    async def unread() -> int:
        return (await house.get("learner3", "home"))["cohorts"][0]["modules"][0]["unread"]

    assert await unread() == 0
    await house.put("learner3", f"{SPRING}/threads/{thread}/mark", {"unread_from": 2})
    assert await unread() == 1
    await house.put("learner3", f"{SPRING}/threads/{thread}/mark", {"unread_from": 1, "follow": "muted"})
    assert await unread() == 0


async def test_only_the_own_cohorts_facilitators_turn_the_dial_of_what_is_shared(house: House) -> None:
    """Who guides another cohort reads it there as its learners do."""
    house.tokens.enrol("neighbour", "formgrade-autumn")
    shared = {"body": "For the whole course", "audience": "course"}
    thread = await house.post("facilitator", "cohorts/spring/threads", shared)
    for wish in ("organisation", "cohort", "team:red"):
        dial = f"cohorts/autumn/threads/{thread['id']}/audience"
        assert (await house.ask("neighbour", "PUT", dial, json={"audience": wish})).status_code == 403
    dial = f"cohorts/spring/threads/{thread['id']}/audience"
    assert (await house.put("facilitator", dial, {"audience": "cohort"}))["audience"] == "cohort"


async def test_answers_that_wait_are_closed_to_who_guides_another_cohort(house: House) -> None:
    house.tokens.enrol("neighbour", "formgrade-autumn")
    asked = {"body": "Think first", "kind": "prompt", "write_first": True, "audience": "course"}
    prompt = await house.post("facilitator", "cohorts/spring/threads", asked)
    await house.post("learner1", f"cohorts/spring/threads/{prompt['id']}/posts", {"body": "My own"})
    here = f"cohorts/autumn/threads/{prompt['id']}"

    async def read() -> list[str]:
        return [post["source"] for post in (await house.get("neighbour", here))["posts"]]

    assert await read() == ["Think first"]
    await house.post("neighbour", f"{here}/posts", {"body": "Mine"})
    assert await read() == ["Think first", "My own", "Mine"]
