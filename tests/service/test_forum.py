"""The forum and the stream are views of the same posts: same eyes, same counts."""

from typing import Any

from tests.service.house import House

SPRING = "cohorts/spring"
MODULE = f"{SPRING}/modules/who-we-are"


async def page(house: House, name: str, **more: Any) -> dict[str, Any]:
    return await house.get(name, f"{SPRING}/threads", **more)


def said(forum: dict[str, Any]) -> list[str]:
    return [one["thread"]["posts"][0]["source"] for one in forum["threads"]]


async def opened(house: House, name: str, body: str, where: str = MODULE, **more: Any) -> str:
    return (await house.post(name, f"{where}/threads", {"body": body, **more}))["id"]


async def test_threads_stand_by_their_newest_post_with_pinned_ones_on_top(house: House):
    first = await opened(house, "learner1", "First")
    await opened(house, "learner2", "Second", where=SPRING)
    third = await opened(house, "learner3", "Third")
    await house.post("learner2", f"{SPRING}/threads/{first}/posts", {"body": "Again"})
    assert said(await page(house, "learner1")) == ["First", "Third", "Second"]
    await house.ask("facilitator", "PUT", f"{SPRING}/threads/{third}/pin")
    assert said(await page(house, "learner1")) == ["Third", "First", "Second"]
    await opened(house, "facilitator", "Hear, hear", where=SPRING, announcement=True)
    assert said(await page(house, "learner1")) == ["Hear, hear", "Third", "First", "Second"]


async def test_pages_follow_each_other_without_a_gap_or_a_double(house: House):
    for n in range(7):
        await opened(house, "learner1", f"Thread {n}")
    pinned = await opened(house, "learner1", "Pinned")
    await house.ask("facilitator", "PUT", f"{SPRING}/threads/{pinned}/pin")
    one = await page(house, "learner2", limit=3)
    await opened(house, "learner3", "Meanwhile")
    two = await page(house, "learner2", limit=3, before=one["next"])
    three = await page(house, "learner2", limit=3, before=two["next"])
    assert said(one) + said(two) + said(three) == ["Pinned", *(f"Thread {n}" for n in reversed(range(7)))]
    assert three["next"] is None


async def test_what_stands_beside_a_module_leaves_that_module_out_of_list_and_counts(house: House):
    await opened(house, "learner1", "In the module", kind="question")
    await opened(house, "learner1", "In no module", where=SPRING, kind="question")
    whole = await page(house, "learner2")
    beside = await page(house, "learner2", beside="who-we-are")
    assert said(beside) == ["In no module"]
    assert (whole["unread"], beside["unread"]) == (2, 1)
    assert (whole["unanswered"], beside["unanswered"]) == (2, 1)
    assert said(await page(house, "learner2", beside="no-such-module")) == said(whole)


async def test_filters(house: House):
    question = await opened(house, "learner1", "Why?", kind="question")
    await opened(house, "learner2", "Do it so", kind="tip")
    followed = await opened(house, "learner2", "A word #maths")
    answered = await opened(house, "learner2", "How?", kind="question")
    await house.post("learner1", f"{SPRING}/threads/{answered}/posts", {"body": "So."})
    await house.put("learner3", f"{SPRING}/threads/{followed}/mark", {"follow": "following"})

    assert said(await page(house, "learner3", filter="unanswered")) == ["Why?"]
    assert said(await page(house, "learner3", filter="tips")) == ["Do it so"]
    assert said(await page(house, "learner3", filter="following")) == ["A word #maths"]
    assert said(await page(house, "learner1", filter="mine")) == ["How?", "Why?"]
    assert said(await page(house, "learner1", tag="maths")) == ["A word #maths"]
    assert said(await page(house, "learner2", filter="unread")) == ["How?", "Why?"]
    assert (await page(house, "facilitator"))["unanswered"] == 1

    await house.post("learner1", f"{SPRING}/threads/{question}/posts", {"body": "I mean it"})
    assert said(await page(house, "learner3", filter="unanswered")) == ["Why?"], "own words are no answer"
    await house.ask("learner1", "PUT", f"{SPRING}/threads/{question}/resolution")
    assert said(await page(house, "learner3", filter="unanswered")) == []


async def test_only_what_is_for_the_eyes_is_listed_streamed_and_counted(house: House):
    await opened(house, "learner1", "For red", audience="team:red")
    await opened(house, "learner1", "For me", audience="private")
    prompt = await opened(house, "facilitator", "Your turn", kind="prompt", write_first=True)
    await house.post("learner1", f"{SPRING}/threads/{prompt}/posts", {"body": "My turn"})

    blue = await page(house, "learner3")
    assert said(blue) == ["Your turn"]
    assert (blue["unread"], blue["threads"][0]["posts"]) == (1, 1)
    assert streamed(await house.get("learner3", f"{SPRING}/posts")) == ["Your turn"]
    assert streamed(await house.get("learner2", f"{SPRING}/posts")) == ["For red", "Your turn"]
    for path in ("threads", "posts", "tags"):
        for name in ("autumn1", "other1", "stranger"):
            assert (await house.ask(name, "GET", f"{SPRING}/{path}")).status_code == 404


async def test_the_stream_is_read_back_page_by_page(house: House):
    thread = await opened(house, "learner1", "Post 0")
    for n in range(1, 8):
        await house.post("learner2", f"{SPRING}/threads/{thread}/posts", {"body": f"Post {n}"})
    newest = await house.get("learner1", f"{SPRING}/posts", limit=3)
    older = await house.get("learner1", f"{SPRING}/posts", limit=10, before=newest["next"])
    assert streamed(older) + streamed(newest) == [f"Post {n}" for n in range(8)]
    assert older["next"] is None
    assert newest["threads"][0]["posts"][0]["source"] == "Post 0", "a thread's title comes with each page"


async def test_the_stream_tells_what_its_posts_need(house: House):
    thread = await opened(house, "learner1", "Beside a cell", cell="task")
    whole = await opened(house, "learner2", "Lunch?", where=SPRING)
    await house.put("learner2", f"{SPRING}/threads/{thread}/mark", {"follow": "following"})
    page = await house.get("learner2", f"{SPRING}/posts")
    assert page["roles"] == ["learner"]
    assert page["places"] == {thread: {"module": "who-we-are", "cell": "task"}}
    assert [one["thread"] for one in page["marks"] if one["follow"]] == [thread]
    assert page["seen"] == {}, "nothing yet"
    await house.put("learner2", f"{MODULE}/seen", {"seq": page["seq"]})
    assert (await house.get("learner2", f"{SPRING}/posts"))["seen"] == {"who-we-are": page["seq"]}
    assert (await house.get("learner1", f"{SPRING}/posts"))["seen"] == {}, "how far one is, is nobody else's"
    assert [one["id"] for one in page["threads"]] == [thread, whole]


async def test_a_hidden_post_is_in_the_stream_of_its_author_and_the_facilitators_only(house: House):
    thread = await opened(house, "learner1", "Kind")
    rude = await house.post("learner2", f"{SPRING}/threads/{thread}/posts", {"body": "Unkind"})
    await house.put("facilitator", f"{SPRING}/posts/{rude['id']}/hidden", {"reason": "Be kind"})
    for name in ("learner2", "facilitator"):
        assert streamed(await house.get(name, f"{SPRING}/posts")) == ["Kind", "Unkind"]
    other = await house.get("learner3", f"{SPRING}/posts")
    assert streamed(other) == ["Kind"]
    assert len(other["threads"][0]["posts"]) == 1, "not even that there is one"


def streamed(page: dict[str, Any]) -> list[str]:
    """Return the words of the stream's posts by time, as the chat draws them."""
    some = [
        post for thread in page["threads"] for post in thread["posts"] if post["seq"] >= (page["next"] or 0)
    ]
    return [post["source"] for post in sorted(some, key=lambda post: post["seq"])]


async def test_home_panel_and_forum_count_the_same_unread(house: House):
    one = await opened(house, "learner1", "One")
    two = await opened(house, "learner1", "Two")
    await opened(house, "learner1", "Whole", where=SPRING)
    muted = await opened(house, "learner1", "Muted")
    await house.put("learner2", f"{SPRING}/threads/{muted}/mark", {"follow": "muted"})
    assert await _counts(house, "learner2") == {"who-we-are": 2, "": 1}

    discussion = await house.get("learner2", f"{MODULE}/discussion")
    await house.put("learner2", f"{SPRING}/threads/{one}/seen", {"seq": discussion["seq"]})
    assert await _counts(house, "learner2") == {"who-we-are": 1, "": 1}

    await house.put("learner2", f"{MODULE}/seen", {"seq": discussion["seq"]})
    await house.put("learner2", f"{SPRING}/threads/{two}/mark", {"unread_from": 0})
    assert await _counts(house, "learner2") == {"who-we-are": 1, "": 1}
    await house.put("learner2", f"{SPRING}/threads/{two}/seen", {"seq": discussion["seq"]})
    await house.put("learner2", f"{SPRING}/seen", {"seq": discussion["seq"]})
    assert await _counts(house, "learner2") == {"who-we-are": 0, "": 0}

    await house.post("learner3", f"{SPRING}/threads/{one}/posts", {"body": "After that"})
    assert await _counts(house, "learner2") == {"who-we-are": 1, "": 0}
    assert await _counts(house, "learner3") == {"who-we-are": 3, "": 1}, "read by one is not read by another"


async def _counts(house: House, name: str) -> dict[str, int]:
    """Return what is unread per module, once the forum, its own filter, home and the panel agree."""
    forum = await page(house, name)
    by_module: dict[str, int] = {"who-we-are": 0, "": 0}
    for one in forum["threads"]:
        by_module[one["thread"]["module"]] += one["unread"]
    assert forum["unread"] == sum(by_module.values())
    filtered = await page(house, name, filter="unread")
    assert sum(one["unread"] for one in filtered["threads"]) == forum["unread"]
    [spring] = [one for one in (await house.get(name, "home"))["cohorts"] if one["id"] == "spring"]
    assert sum(card["unread"] for card in spring["modules"]) == by_module["who-we-are"]
    assert spring["unread"] == forum["unread"]
    for module, path in (("who-we-are", f"{MODULE}/discussion"), ("", f"{SPRING}/discussion")):
        assert by_module[module] == _unread_in(await house.get(name, path), name)
    return by_module


def _unread_in(discussion: dict[str, Any], me: str) -> int:
    """Count as `threads.unread` of the front-end does (tests/contract compares the two languages' states)."""
    marks = {mark["thread"]: mark for mark in discussion["marks"]}
    total = 0
    for thread in discussion["threads"]:
        mark = marks.get(thread["id"], {"follow": "", "unread_from": None, "read_to": None})
        seen = max(discussion["seen"], mark["read_to"] or 0)
        begin = min(seen + 1, mark["unread_from"] if mark["unread_from"] is not None else seen + 1)
        total += sum(
            post["seq"] >= begin and post["author"]["name"] != me and post["state"] == "shown"
            for post in thread["posts"]
            if mark["follow"] != "muted"
        )
    return total


async def test_the_stream_of_a_module_and_of_a_cell_brings_what_is_said_there(house: House):
    await opened(house, "learner1", "On the module")
    about = await opened(house, "learner1", "On the task", cell="task")
    await opened(house, "learner2", "On the end", cell="end")
    await opened(house, "learner2", "On the cohort", where=SPRING)
    for n in range(3):
        await house.post("learner2", f"{SPRING}/threads/{about}/posts", {"body": f"Reply {n}"})

    async def stream(**where: Any) -> list[str]:
        posts: list[str] = []
        before: dict[str, Any] = {}
        while True:
            found = await house.get("learner3", f"{SPRING}/posts", **where, **before, limit=2)
            posts = [*streamed(found), *posts]
            if found["next"] is None:
                return posts
            before = {"before": found["next"]}

    replies = ["Reply 0", "Reply 1", "Reply 2"]
    assert await stream(module="who-we-are", cell="task") == ["On the task", *replies]
    assert await stream(module="who-we-are") == ["On the module", "On the task", "On the end", *replies]
    assert await stream(module="another", cell="task") == []
    assert (await stream())[3] == "On the cohort"
    refused = await house.ask("learner3", "GET", f"{SPRING}/posts", params={"cell": "task"})
    assert refused.status_code == 422
