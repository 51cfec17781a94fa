"""Reports, the facilitators' queue, hiding and restoring, and muting, as the people of a cohort meet them."""

from typing import Any

import pytest
from cohort_hub.service.model import Pace
from cohort_hub.service.store import schema
from sqlalchemy import select

from tests.service.house import House
from tests.service.serve import Served, events_of

SPRING = "cohorts/spring"
THREADS = f"{SPRING}/modules/who-we-are/threads"
DISCUSSION = f"{SPRING}/modules/who-we-are/discussion"
RUDE = {"body": "You are all *wrong*"}
REASON = {"reason": "Unkind"}


async def a_post(house: House, name: str = "learner1", **more: Any) -> str:
    return (await house.post(name, THREADS, RUDE | more))["posts"][0]["id"]


async def seen_by(house: House, name: str, path: str = DISCUSSION) -> dict[str, Any]:
    """Return the one post of the discussion as this person reads it."""
    [thread] = (await house.get(name, path))["threads"]
    return thread["posts"][0]


async def test_a_report_waits_for_the_cohorts_facilitators_with_who_and_why(house: House) -> None:
    post = await a_post(house, cell="task")
    await house.post("learner2", f"{SPRING}/posts/{post}/reports", REASON)
    await house.post("learner3", f"{SPRING}/posts/{post}/reports", {"reason": "Not kind"})

    desk = await house.get("facilitator", f"{SPRING}/moderation")

    [reported] = desk["reported"]
    assert (reported["module"], reported["module_title"], reported["cell"]) == (
        "who-we-are",
        "who-we-are",
        "task",
    )
    assert (reported["post"]["id"], reported["post"]["author"]["name"]) == (post, "learner1")
    assert [(one["reporter"]["name"], one["reason"]) for one in reported["reports"]] == [
        ("learner2", "Unkind"),
        ("learner3", "Not kind"),
    ]


@pytest.mark.parametrize(
    ("name", "status"), [("learner1", 403), ("designer", 403), ("admin", 403), ("autumn-facilitator", 404)]
)
async def test_nobody_else_reads_the_queue_or_moderates(house: House, name: str, status: int) -> None:
    post = await a_post(house)
    mute = {"reason": "So", "hours": 1}
    for method, path, body in (
        ("GET", "moderation", None),
        ("PUT", f"posts/{post}/hidden", REASON),
        ("PUT", f"posts/{post}/restored", REASON),
        ("DELETE", f"posts/{post}/reports", None),
        ("PUT", "muted/learner2", mute),
        ("DELETE", "muted/learner2", None),
    ):
        answer = await house.ask(name, method, f"{SPRING}/{path}", json=body)
        assert answer.status_code == status, f"{method} {path}: {answer.text}"
    assert (await seen_by(house, "learner2"))["state"] == "shown"


async def test_a_facilitators_server_does_not_moderate(house: House) -> None:
    post = await a_post(house)
    house.tokens.enrol("facilitator", "formgrade-spring", in_person=False)

    answer = await house.ask("facilitator", "PUT", f"{SPRING}/posts/{post}/hidden", json=REASON)

    assert answer.status_code == 403


async def test_a_person_reports_a_post_once_and_reads_what_came_of_it(house: House) -> None:
    post = await a_post(house)
    reports = f"{SPRING}/posts/{post}/reports"
    first = await house.post("learner2", reports, REASON)
    again = await house.post("learner2", reports, {"reason": "I mean it"})
    assert again == first
    assert first["outcome"] == "open"

    await house.delete("facilitator", reports)

    [own] = await house.get("learner2", f"{SPRING}/reports")
    assert (own["outcome"], own["post"]) == ("dismissed", post)
    assert own["settled_at"] is not None
    assert "facilitator" not in str(own)
    assert await house.get("learner3", f"{SPRING}/reports") == []
    assert (await house.get("facilitator", f"{SPRING}/moderation"))["reported"] == []
    assert (await house.ask("facilitator", "DELETE", reports)).status_code == 409


async def test_one_does_not_report_the_own_post_nor_one_that_is_not_there(house: House) -> None:
    post = await a_post(house)
    own = await house.ask("learner1", "POST", f"{SPRING}/posts/{post}/reports", json=REASON)
    secret = await a_post(house, "learner3", audience="private")
    unseen = await house.ask("learner2", "POST", f"{SPRING}/posts/{secret}/reports", json=REASON)

    assert (own.status_code, unseen.status_code) == (409, 404)
    assert "edit or delete it yourself" in own.json()["error"]["message"]


async def test_a_hidden_post_is_read_by_its_author_and_the_facilitators_only(house: House) -> None:
    post = await a_post(house)
    await house.post("learner2", f"{SPRING}/posts/{post}/reports", REASON)
    await house.put("facilitator", f"{SPRING}/posts/{post}/hidden", {"reason": "Please be kind"})

    for name in ("learner2", "designer", "admin"):
        found = await seen_by(house, name)
        assert (found["state"], found["source"], found["html"], found["reason"]) == ("hidden", "", "", "")
    for name in ("learner1", "facilitator"):
        found = await seen_by(house, name)
        assert (found["state"], found["source"], found["reason"]) == (
            "hidden",
            RUDE["body"],
            "Please be kind",
        )
    for event in (await house.get("learner2", f"{SPRING}/events"))["events"][1:]:
        assert "wrong" not in str(event["payload"])
        assert "Please be kind" not in str(event["payload"])
    [own] = await house.get("learner2", f"{SPRING}/reports")
    assert own["outcome"] == "hidden"

    [hidden] = (await house.get("facilitator", f"{SPRING}/moderation"))["hidden"]
    assert (hidden["post"]["id"], hidden["by"]) == (post, "Facilitator")
    await house.put("facilitator", f"{SPRING}/posts/{post}/restored", {"reason": "I misread it"})
    assert (await seen_by(house, "learner2"))["source"] == RUDE["body"]
    assert (await house.get("facilitator", f"{SPRING}/moderation"))["hidden"] == []


async def test_hiding_twice_and_restoring_twice_are_refused(house: House) -> None:
    post = f"{SPRING}/posts/{await a_post(house)}"
    for done, undone in (("hidden", "restored"), ("restored", "hidden")):
        assert (await house.ask("facilitator", "PUT", f"{post}/{undone}", json=REASON)).status_code == 409
        for reason in ("  ", "x" * 501):
            refused = await house.ask("facilitator", "PUT", f"{post}/{done}", json={"reason": reason})
            assert refused.status_code == 422
        await house.put("facilitator", f"{post}/{done}", REASON)
        assert (await house.ask("facilitator", "PUT", f"{post}/{done}", json=REASON)).status_code == 409
    assert (await house.ask("facilitator", "DELETE", f"{post}/hidden")).status_code == 405


async def test_whose_post_is_restored_is_told_why_each_time_and_nobody_else_is(house: House) -> None:
    post = f"{SPRING}/posts/{await a_post(house)}"
    for hidden, restored in (("Rude", "I misread it"), ("Rude after all", "It was a quote")):
        await house.put("facilitator", f"{post}/hidden", {"reason": hidden})
        await house.put("facilitator", f"{post}/restored", {"reason": restored})

    told = (await house.get("learner1", "notices"))["notices"]
    assert [(one["kind"], one["reason"], one["who"]) for one in told] == [
        ("restored", "It was a quote", ""),
        ("hidden", "Rude after all", ""),
        ("restored", "I misread it", ""),
        ("hidden", "Rude", ""),
    ]
    assert {one["post"] for one in told} == {post.rpartition("/")[2]}
    for name in ("learner2", "facilitator", "admin"):
        assert (await house.get(name, "notices"))["notices"] == []
        assert "misread" not in str(await house.get(name, f"{SPRING}/events"))
    restored, _, first, _ = (row for row in (await house.get("admin", "audit"))["rows"])
    assert (restored["action"], restored["detail"]["reason"]) == ("restore", "It was a quote")
    assert (first["action"], first["detail"]["reason"]) == ("restore", "I misread it")


async def test_an_anonymous_author_stays_so_where_the_post_is_hidden(house: House) -> None:
    post = await a_post(house, anonymous=True)
    await house.put("facilitator", f"{SPRING}/posts/{post}/hidden", REASON)

    assert (await seen_by(house, "learner2"))["author"]["name"] == ""
    assert (await seen_by(house, "facilitator"))["author"]["name"] == "learner1"
    log = str(await house.get("admin", "audit"))
    assert "learner1" not in log


async def test_a_shared_post_is_moderated_by_its_own_cohort_wherever_it_is_reported(house: House) -> None:
    thread = await house.post("facilitator", THREADS, RUDE | {"audience": "course"})
    post = thread["posts"][0]["id"]
    await house.post("autumn1", f"cohorts/autumn/posts/{post}/reports", REASON)

    assert (await house.get("autumn-facilitator", "cohorts/autumn/moderation"))["reported"] == []
    there = await house.ask("autumn-facilitator", "PUT", f"cohorts/autumn/posts/{post}/hidden", json=REASON)
    assert there.status_code == 403
    [reported] = (await house.get("facilitator", f"{SPRING}/moderation"))["reported"]
    assert reported["post"]["id"] == post
    await house.put("facilitator", f"{SPRING}/posts/{post}/hidden", REASON)
    found = await seen_by(house, "autumn1", "cohorts/autumn/modules/who-we-are/discussion")
    assert (found["state"], found["source"]) == ("hidden", "")
    [own] = await house.get("autumn1", "cohorts/autumn/reports")
    assert own["outcome"] == "hidden"


async def test_a_post_its_author_deletes_waits_no_longer(house: House) -> None:
    post = await a_post(house)
    await house.post("learner2", f"{SPRING}/posts/{post}/reports", REASON)
    await house.delete("learner1", f"{SPRING}/posts/{post}")

    assert (await house.get("facilitator", f"{SPRING}/moderation"))["reported"] == []
    assert (await house.get("facilitator", "home"))["cohorts"][0]["reported"] == 0
    [own] = await house.get("learner2", f"{SPRING}/reports")
    assert own["outcome"] == "deleted"


async def test_a_thread_taken_from_the_facilitators_eyes_waits_no_longer(house: House) -> None:
    thread = await house.post("learner1", THREADS, RUDE)
    await house.post("learner2", f"{SPRING}/posts/{thread['posts'][0]['id']}/reports", REASON)
    await house.put("learner1", f"{SPRING}/threads/{thread['id']}/audience", {"audience": "private"})

    assert (await house.get("facilitator", f"{SPRING}/moderation"))["reported"] == []
    assert (await house.get("facilitator", "home"))["cohorts"][0]["reported"] == 0


async def test_how_many_posts_wait_is_told_to_facilitators_live_and_to_nobody_else(
    house: House, address: Served
) -> None:
    post = await a_post(house)
    async with (
        address.listening("facilitator", after=1) as desk,
        address.listening("learner3", after=1) as learner,
    ):
        for name in ("learner2", "learner3"):
            await house.post(name, f"{SPRING}/posts/{post}/reports", REASON)
        await house.delete("facilitator", f"{SPRING}/posts/{post}/reports")
        after = await house.post("learner2", THREADS, {"body": "Hello"})
        heard = await events_of(desk, until=after["seq"])
        others = await events_of(learner, until=after["seq"])

    assert [event["payload"]["open"] for event in heard if event["kind"] == "report.changed"] == [1, 1, 0]
    assert {event["actor"] for event in heard if event["kind"] == "report.changed"} == {""}
    assert [event["kind"] for event in others] == ["thread.opened"]


async def test_a_muted_person_reads_on_and_is_told_why_and_until_when(house: House) -> None:
    thread = await house.post("learner1", THREADS, RUDE)
    post = thread["posts"][0]["id"]
    muted = await house.put("facilitator", f"{SPRING}/muted/learner1", {"reason": "Cool down", "hours": 24})

    for method, path, body in (
        ("POST", "modules/who-we-are/threads", RUDE),
        ("POST", "threads", RUDE),
        ("POST", f"threads/{thread['id']}/posts", RUDE),
        ("PUT", f"posts/{post}", {"body": "Worse"}),
        ("PUT", f"posts/{post}/reactions/👍", None),
        ("PUT", f"threads/{thread['id']}/audience", {"audience": "team:red"}),
        ("POST", "attachments?name=rude.txt", RUDE),
    ):
        answer = await house.ask("learner1", method, f"{SPRING}/{path}", json=body)
        assert answer.status_code == 403, f"{method} {path}: {answer.text}"
        words = answer.json()["error"]["message"]
        assert "Cool down" in words
        assert "You cannot write here until" in words
    assert (await seen_by(house, "learner1"))["source"] == RUDE["body"]
    await house.delete("learner1", f"{SPRING}/posts/{post}")

    [listed] = (await house.get("facilitator", f"{SPRING}/moderation"))["muted"]
    assert listed == muted
    with house.later(hours=25):
        await house.post("learner1", THREADS, {"body": "Sorry"})
        assert (await house.get("facilitator", f"{SPRING}/moderation"))["muted"] == []


async def test_who_is_unmuted_writes_again_and_other_cohorts_never_noticed(house: House) -> None:
    house.tokens.join("learner1", "nbgrader-autumn")
    mute = {"reason": "Cool down", "hours": 1}
    await house.put("facilitator", f"{SPRING}/muted/learner1", mute | {"hours": 24})
    await house.put("facilitator", f"{SPRING}/muted/learner1", mute)
    await house.post("learner1", "cohorts/autumn/modules/who-we-are/threads", {"body": "Here I may"})

    await house.delete("facilitator", f"{SPRING}/muted/learner1")

    await house.post("learner1", THREADS, {"body": "And here"})
    again = await house.ask("facilitator", "DELETE", f"{SPRING}/muted/learner1")
    assert again.status_code == 404


@pytest.mark.parametrize(("name", "status"), [("facilitator", 422), ("stranger", 404), ("autumn1", 404)])
async def test_only_who_learns_in_the_cohort_is_muted(house: House, name: str, status: int) -> None:
    answer = await house.ask(
        "facilitator", "PUT", f"{SPRING}/muted/{name}", json={"reason": "So", "hours": 1}
    )

    assert answer.status_code == status


async def test_a_report_is_kept_once_whatever_happens(house: House) -> None:
    post = await a_post(house)
    await house.post("learner2", f"{SPRING}/posts/{post}/reports", REASON)
    with house.store.read() as connection:
        [row] = connection.execute(select(schema.report)).all()

    def twice(tx: Any) -> None:
        tx.connection.execute(schema.report.insert().values({**row._mapping, "id": "other"}))

    with pytest.raises(Exception, match="UNIQUE"):
        house.store.write_now(twice)


async def test_reports_have_their_pace(house: House) -> None:
    house.store.pace = Pace()
    posts = [await a_post(house) for _ in range(6)]
    for post in posts[:5]:
        await house.post("learner2", f"{SPRING}/posts/{post}/reports", REASON)
    answer = await house.ask("learner2", "POST", f"{SPRING}/posts/{posts[5]}/reports", json=REASON)

    assert answer.status_code == 429
    assert answer.json()["error"]["message"].startswith("You have reported 5 posts in a minute.")
    again = await house.post("learner2", f"{SPRING}/posts/{posts[0]}/reports", REASON)
    assert again["outcome"] == "open", "one that was made already is no new one"
