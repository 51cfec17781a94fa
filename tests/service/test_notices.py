"""Who is told of what, how it is counted, and when it is read."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.opening import open_prompts
from cohort_hub.service.store import schema

from tests.service.house import House

SPRING = "cohorts/spring"
THREADS = f"{SPRING}/modules/who-we-are/threads"
EVERYBODY = ("learner1", "learner2", "learner3", "facilitator", "designer")


async def opened(house: House, name: str, body: str, **new: Any) -> dict[str, Any]:
    return await house.post(name, THREADS, {"body": body, **new})


async def replied(house: House, name: str, thread: dict[str, Any], body: str, **new: Any) -> dict[str, Any]:
    return await house.post(name, f"{SPRING}/threads/{thread['id']}/posts", {"body": body, **new})


async def told(house: House, name: str) -> list[str]:
    """Return the kinds of a person's notices, newest first."""
    return [one["kind"] for one in (await house.get(name, "notices"))["notices"]]


async def who_is_told(house: House) -> dict[str, list[str]]:
    kinds = {name: await told(house, name) for name in EVERYBODY}
    return {name: found for name, found in kinds.items() if found}


async def test_a_mention_is_told_to_that_person_and_says_where(house: House) -> None:
    thread = await opened(house, "learner1", "Look, @learner2: *this*", cell="task")

    assert await who_is_told(house) == {"learner2": ["mention"]}
    page = await house.get("learner2", "notices")
    [notice] = page["notices"]
    assert (page["unread"], page["more"], page["cursors"]) == (1, False, {"spring": 2})
    assert (notice["cohort"], notice["module"], notice["cell"]) == ("spring", "who-we-are", "task")
    assert (notice["thread"], notice["post"]) == (thread["id"], thread["posts"][0]["id"])
    assert (notice["who"], notice["module_title"]) == ("Learner1", "who-we-are")
    assert (notice["said"], notice["read"]) == ("Look, @Learner2: this", False)


async def test_facilitators_are_mentioned_all_at_once(house: House) -> None:
    house.tokens.enrol("guide", "formgrade-spring")
    await opened(house, "learner1", "Help, @facilitators!")

    assert await who_is_told(house) == {"facilitator": ["mention"]}
    assert await told(house, "guide") == ["mention"]


async def test_an_answer_goes_to_who_asked_and_a_reply_to_who_takes_part(house: House) -> None:
    thread = await opened(house, "learner1", "Why?", kind="question")
    await replied(house, "learner2", thread, "Because.")
    await replied(house, "facilitator", thread, "Indeed.")

    assert await who_is_told(house) == {"learner1": ["answer", "answer"], "learner2": ["reply"]}


async def test_a_thread_in_which_much_is_said_is_one_notice_until_it_is_read(house: House) -> None:
    thread = await opened(house, "learner1", "What do you think?")
    first = await replied(house, "learner2", thread, "One.")
    await replied(house, "learner2", thread, "Two.")
    [notice] = (await house.get("learner1", "notices"))["notices"]
    assert (notice["kind"], notice["post"]) == ("reply", first["id"])

    await house.put("learner1", "notices/read", {"one": notice["id"]})
    third = await replied(house, "learner2", thread, "Three.")
    assert await told(house, "learner1") == ["reply", "reply"]

    await house.delete("learner2", f"{SPRING}/posts/{third['id']}")
    await replied(house, "learner2", thread, "Four, for the third was wrong.")
    assert await told(house, "learner1") == ["reply", "reply"]


async def test_one_post_gives_one_notice_for_the_weightiest_reason(house: House) -> None:
    thread = await opened(house, "learner1", "Why? #maths", kind="question")
    await follow_tag(house, "learner1", "maths")
    await replied(house, "learner2", thread, "@learner1 because. #maths")

    assert await who_is_told(house) == {"learner1": ["mention"]}


async def test_a_followed_tag_and_a_followed_thread_are_told_of(house: House) -> None:
    await follow_tag(house, "learner3", "maths")
    thread = await opened(house, "learner1", "New #Maths here")
    await house.put("learner2", f"{SPRING}/threads/{thread['id']}/mark", {"follow": "following"})
    await replied(house, "facilitator", thread, "Yes.")

    assert await who_is_told(house) == {"learner1": ["reply"], "learner2": ["reply"], "learner3": ["tag"]}


async def test_an_announcement_goes_to_everybody_in_its_audience(house: House) -> None:
    await opened(house, "facilitator", "We begin at nine.", announcement=True)
    others = {name: ["announcement"] for name in ("learner1", "learner2", "learner3", "designer")}
    assert await who_is_told(house) == others

    await opened(house, "facilitator", "Red begins at ten.", announcement=True, audience="team:red")
    assert (await told(house, "learner1"), await told(house, "learner3")) == (
        ["announcement", "announcement"],
        ["announcement"],
    )


async def test_an_announcement_for_the_course_reaches_its_other_cohorts(house: House) -> None:
    await opened(house, "facilitator", "All of you: a new version.", announcement=True, audience="course")

    [notice] = (await house.get("autumn1", "notices"))["notices"]
    assert (notice["kind"], notice["cohort"]) == ("announcement", "autumn")
    assert (await house.get("other1", "notices"))["notices"] == []


async def test_an_endorsement_and_a_hidden_post_are_told_to_the_author(house: House) -> None:
    thread = await opened(house, "learner1", "Why?")
    post = await replied(house, "learner2", thread, "Because.")
    for method in ("PUT", "DELETE", "PUT"):
        await house.ask("facilitator", method, f"{SPRING}/posts/{post['id']}/endorsement")
    assert await told(house, "learner2") == ["endorsed"]

    await house.put("facilitator", f"{SPRING}/posts/{post['id']}/hidden", {"reason": "Rude"})
    assert await told(house, "learner2") == ["hidden", "endorsed"]
    [hidden, _] = (await house.get("learner2", "notices"))["notices"]
    assert hidden["who"] == ""
    # The reply that was hidden is nobody else's business any more.
    assert await told(house, "learner1") == []


async def test_nobody_is_told_of_a_thread_they_muted_or_of_their_own_acts(house: House) -> None:
    thread = await opened(house, "learner1", "Why?", kind="question")
    here = f"{SPRING}/threads/{thread['id']}"
    await replied(house, "learner2", thread, "@learner1 @learner2 because.")
    await house.put("learner1", f"{here}/mark", {"follow": "muted"})
    assert await who_is_told(house) == {}
    await replied(house, "facilitator", thread, "@learner1, indeed.")
    await house.put("learner1", f"{here}/mark", {"follow": ""})

    # What came before the muting stands again; what came meanwhile was never told.
    assert await who_is_told(house) == {"learner1": ["mention"], "learner2": ["reply"]}


async def test_who_muted_a_thread_is_told_what_becomes_of_their_own_post(house: House) -> None:
    thread = await opened(house, "learner1", "Why?")
    post = f"{SPRING}/posts/{thread['posts'][0]['id']}"
    await house.put("learner1", f"{SPRING}/threads/{thread['id']}/mark", {"follow": "muted"})
    await replied(house, "learner2", thread, "@learner1, because.")
    await house.put("facilitator", f"{post}/hidden", {"reason": "Rude"})
    await house.put("facilitator", f"{post}/restored", {"reason": "Not at all"})

    assert await told(house, "learner1") == ["restored", "hidden"]


async def test_who_may_not_see_a_post_is_not_told_of_it(house: House) -> None:
    await opened(house, "learner1", "Only we two, @learner2, not @learner3", audience="team:red")
    await opened(house, "learner1", "My own note on @learner2", audience="private")
    await opened(
        house, "learner1", "A word with you, @facilitators and @learner3", audience="to facilitators"
    )

    assert await who_is_told(house) == {"learner2": ["mention"], "facilitator": ["mention"]}
    for name in ("learner3", "autumn1"):
        path = "cohorts/autumn/events" if name == "autumn1" else f"{SPRING}/events"
        assert [e for e in (await house.get(name, path))["events"] if e["kind"] == "notice.added"] == []


async def test_what_is_no_longer_for_ones_eyes_is_taken_off_the_list(house: House) -> None:
    thread = await opened(house, "learner1", "See @learner3")
    path = f"{SPRING}/threads/{thread['id']}/audience"
    await house.put("facilitator", path, {"audience": "team:red"})
    page = await house.get("learner3", "notices")
    assert (page["unread"], page["notices"]) == (0, [])

    await house.put("facilitator", path, {"audience": "cohort"})
    assert (await house.get("learner3", "notices"))["unread"] == 1
    house.tokens.leave("learner3", "nbgrader-spring")
    assert (await house.get("learner3", "notices"))["unread"] == 0


async def test_an_anonymous_author_stays_anonymous(house: House) -> None:
    thread = await opened(house, "learner1", "@learner2 who knows?", anonymous=True)
    await replied(house, "learner3", thread, "@learner2 not me", anonymous=True)

    for notice in (await house.get("learner2", "notices"))["notices"]:
        assert notice["who"].startswith("Anonymous ")
    events = (await house.get("learner2", f"{SPRING}/events"))["events"]
    notices = [event for event in events if event["kind"] == "notice.added"]
    assert len(notices) == 2
    assert all("earner1" not in str(event) and "earner3" not in str(event) for event in notices)
    # The anonymous asker is still told.
    assert await told(house, "learner1") == ["reply"]


async def test_an_answer_that_waits_is_told_only_to_who_has_answered(house: House) -> None:
    opens_at = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    prompt = await opened(house, "facilitator", "What?", kind="prompt", write_first=True, opens_at=opens_at)
    for name in ("learner2", "learner3"):
        await house.put(name, f"{SPRING}/threads/{prompt['id']}/mark", {"follow": "following"})
    await replied(house, "learner1", prompt, "@learner2, this.")
    assert await who_is_told(house) == {"facilitator": ["reply"]}

    await replied(house, "learner2", prompt, "That.")
    assert await told(house, "learner1") == ["reply"]
    assert await told(house, "learner3") == []
    with house.later(hours=2):
        await open_prompts(house.store, Gathering(house.store, house.tokens))
    [notice] = (await house.get("learner3", "notices"))["notices"]
    assert (notice["kind"], notice["who"]) == ("reply", "Learner2")
    # Who had answered read them already.
    assert await told(house, "learner2") == []


async def test_who_is_named_in_what_opens_to_them_is_told_then(house: House) -> None:
    thread = await opened(house, "learner1", "Well done, @learner3 and @learner2", audience="team:red")
    await replied(house, "learner2", thread, "Yes, @learner3!")
    assert await told(house, "learner3") == []
    dial = f"{SPRING}/threads/{thread['id']}/audience"
    for audience in ("cohort", "team:red", "cohort"):
        await house.put("facilitator", dial, {"audience": audience})
    assert await told(house, "learner3") == ["mention", "mention"]
    assert await told(house, "learner2") == ["mention"]


async def test_who_read_a_thread_before_it_was_opened_to_more_is_not_told_again(house: House) -> None:
    thread = await opened(house, "learner1", "For the team", audience="team:red")
    here = f"{SPRING}/threads/{thread['id']}"
    await house.put("learner2", f"{here}/mark", {"follow": "following"})
    for words in ("One.", "Two."):
        await replied(house, "learner1", thread, words)
    assert await told(house, "learner2") == ["reply"]

    await house.put("facilitator", f"{here}/audience", {"audience": "cohort"})
    assert await told(house, "learner2") == ["reply"]


async def test_an_edit_tells_those_whom_it_names_anew_and_nobody_twice(house: House) -> None:
    thread = await opened(house, "learner1", "Hello @learner2")
    path = f"{SPRING}/posts/{thread['posts'][0]['id']}"
    await house.put("learner1", path, {"body": "Hello @learner2 and @learner3"})
    await house.put("learner1", path, {"body": "Hello"})
    await house.put("learner1", path, {"body": "Hello @learner2 and @learner3 again"})

    assert await who_is_told(house) == {"learner2": ["mention"], "learner3": ["mention"]}


async def test_reading_one_or_all_counts_down_in_every_window(house: House) -> None:
    for n in range(3):
        await opened(house, "learner1", f"@learner2 {n}")
    newest, *_ = (await house.get("learner2", "notices"))["notices"]

    assert await house.put("learner2", "notices/read", {"one": newest["id"]}) == {"unread": 2}
    assert (await house.get("learner2", "me"))["unread_notices"] == 2
    assert len((await house.get("learner2", "notices", unread=True))["notices"]) == 2
    assert await house.put("learner2", "notices/read", {"until": newest["id"]}) == {"unread": 0}
    events = (await house.get("learner2", f"{SPRING}/events"))["events"]
    assert [e["payload"]["unread"] for e in events if e["kind"] == "notices.read"] == [2, 0]
    others = (await house.get("learner1", f"{SPRING}/events"))["events"]
    assert {e["kind"] for e in others} == {"thread.opened"}


async def test_a_notice_is_read_by_its_own_person_only(house: House) -> None:
    await opened(house, "learner1", "@learner2")
    [notice] = (await house.get("learner2", "notices"))["notices"]

    answer = await house.ask("learner1", "PUT", "notices/read", json={"one": notice["id"]})
    assert answer.status_code == 404
    assert (await house.ask("learner1", "GET", f"notices?before={notice['id']}")).status_code == 404
    assert (await house.get("learner2", "notices"))["unread"] == 1


async def test_a_notice_is_read_by_reading_the_place_and_unread_by_calling_it_so(house: House) -> None:
    thread = await opened(house, "learner1", "@learner2 see")
    await house.put("learner2", f"{SPRING}/modules/who-we-are/seen", {"seq": thread["seq"]})
    assert (await house.get("learner2", "notices"))["unread"] == 0

    await house.put("learner2", f"{SPRING}/threads/{thread['id']}/mark", {"unread_from": thread["seq"]})
    assert (await house.get("learner2", "notices"))["unread"] == 1
    events = (await house.get("learner2", f"{SPRING}/events"))["events"]
    assert [e["payload"]["unread"] for e in events if e["kind"] == "notices.read"] == [0, 1]


async def test_a_long_list_comes_in_pages_without_gaps(house: House) -> None:
    for n in range(33):
        await opened(house, "learner1", f"@learner2 {n}")
    first = await house.get("learner2", "notices")
    rest = await house.get("learner2", "notices", before=first["notices"][-1]["id"])

    assert (len(first["notices"]), first["more"], first["unread"]) == (30, True, 33)
    assert (len(rest["notices"]), rest["more"]) == (3, False)
    assert len({one["id"] for one in first["notices"] + rest["notices"]}) == 33


async def test_an_event_of_a_notice_carries_none_of_the_posts_words(house: House) -> None:
    await opened(house, "learner1", "@learner2 secretword")

    events = (await house.get("learner2", f"{SPRING}/events"))["events"]
    [notice] = [event["payload"]["notice"] for event in events if event["kind"] == "notice.added"]
    assert "secretword" not in str(notice)
    assert notice["who"] == "Learner1"


@pytest.mark.parametrize("path", ["notices", "profile"])
async def test_who_is_not_signed_in_is_told_nothing(house: House, path: str) -> None:
    assert (await house.ask(None, "GET", path)).status_code == 401


async def follow_tag(house: House, name: str, tag: str) -> None:
    row = {"person": name, "cohort": "spring", "tag": tag}
    await house.store.write(lambda tx: tx.connection.execute(schema.tag_follow.insert().values(row)))
