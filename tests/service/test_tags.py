"""Tags: what stands under one, counted for the eyes that look, and followed."""

from typing import Any

from tests.service.house import House

SPRING = "cohorts/spring"
MODULE = f"{SPRING}/modules/who-we-are"


async def tags(house: House, name: str) -> dict[str, Any]:
    return {one["tag"]: one for one in (await house.get(name, f"{SPRING}/tags"))["tags"]}


async def test_a_thread_counts_under_the_tags_of_its_replies_too(house: House):
    thread = await house.post("learner1", f"{MODULE}/threads", {"body": "On #maths"})
    await house.post("learner2", f"{SPRING}/threads/{thread['id']}/posts", {"body": "And on #Proof #maths"})
    await house.post("learner1", f"{MODULE}/threads", {"body": "Nothing"})
    found = await tags(house, "learner3")
    assert {tag: one["threads"] for tag, one in found.items()} == {"welcome": 2, "maths": 1, "proof": 1}
    page = await house.get("learner3", f"{SPRING}/threads", tag="proof")
    assert [one["thread"]["id"] for one in page["threads"]] == [thread["id"]]
    assert len((await house.get("learner3", f"{SPRING}/threads", tag="welcome"))["threads"]) == 2


async def test_a_tag_that_nobody_else_may_read_is_nobodys(house: House):
    await house.post("learner1", f"{MODULE}/threads", {"body": "#secret", "audience": "private"})
    await house.post("learner1", f"{MODULE}/threads", {"body": "#ours", "audience": "team:red"})
    prompt = {"body": "Say it", "kind": "prompt", "write_first": True}
    thread = await house.post("facilitator", f"{MODULE}/threads", prompt)
    await house.post("learner1", f"{SPRING}/threads/{thread['id']}/posts", {"body": "#kept"})
    assert {"secret", "ours", "kept"} <= set(await tags(house, "learner1"))
    assert set(await tags(house, "learner3")) == {"welcome"}
    assert set(await tags(house, "learner2")) == {"welcome", "ours"}
    assert (await house.get("learner3", f"{SPRING}/threads", tag="kept"))["threads"] == []


async def test_an_edit_takes_a_tag_away_and_a_deletion_does(house: House):
    thread = await house.post("learner1", f"{MODULE}/threads", {"body": "#one #two"})
    post = f"{SPRING}/posts/{thread['posts'][0]['id']}"
    await house.put("learner1", post, {"body": "#two"})
    assert set(await tags(house, "learner2")) == {"welcome", "two"}
    await house.ask("learner1", "DELETE", post)
    assert set(await tags(house, "learner2")) == {"welcome"}


async def test_a_tag_is_followed_and_left_by_one_person(house: House):
    await house.post("learner1", f"{MODULE}/threads", {"body": "#maths"})
    await house.put("learner2", f"{SPRING}/tags/Maths/follow", None)
    await house.put("learner2", f"{SPRING}/tags/maths/follow", None)
    assert (await tags(house, "learner2"))["maths"]["following"] is True
    assert (await tags(house, "learner3"))["maths"]["following"] is False
    await house.ask("learner2", "DELETE", f"{SPRING}/tags/maths/follow")
    assert (await tags(house, "learner2"))["maths"]["following"] is False
    assert (await house.ask("learner2", "PUT", f"{SPRING}/tags/1%202/follow")).status_code == 422
    assert (await house.ask("autumn1", "PUT", f"{SPRING}/tags/maths/follow")).status_code == 404
