"""What is written is found at once by who may read it, and by nobody else."""

import json
from base64 import urlsafe_b64encode
from dataclasses import replace

import pytest
from cohort_hub.service.model import Act
from cohort_hub.service.snippets import snippet
from cohort_hub.service.store import posts, roster
from cohort_hub.service.store.search import words_in

from tests.service.house import House
from tests.service.uploads import code, markdown, upload

SPRING = "cohorts/spring"
MODULE = f"{SPRING}/modules/who-we-are"


async def found(house: House, name: str, q: str, **more: object) -> list[dict[str, object]]:
    return (await house.get(name, f"{SPRING}/search", q=q, **more))["hits"]


async def posts_found(house: House, name: str, q: str, **more: object) -> list[str]:
    return [str(hit["snippet"]["text"]) for hit in await found(house, name, q, kind="post", **more)]  # type: ignore[index]


def b64(parts: object) -> str:
    """Return what looks like a cursor."""
    return urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def hide(house: House, post_id: str) -> None:
    """Hide a post as a facilitator of spring would."""
    with house.store.read() as connection:
        before = posts.one(connection, roster.cohort(connection, "spring"), post_id)
    house.store.write_now(
        lambda tx: posts.save_post(tx, replace(before, hidden=Act("facilitator", tx.now, "Off topic")))
    )


async def test_a_post_is_found_at_its_place_with_its_words_marked(house: House):
    thread = await house.post(
        "learner1",
        f"{MODULE}/threads",
        {"body": "How do *réfunds* work?", "cell": "task", "kind": "question"},
    )
    [hit] = await found(house, "learner2", "REFUND")
    assert (hit["kind"], hit["module"], hit["cell"]) == ("post", "who-we-are", "task")
    assert (hit["thread"], hit["post"]) == (thread["id"], thread["posts"][0]["id"])
    text, marks = hit["snippet"]["text"], hit["snippet"]["marks"]  # type: ignore[index]
    assert [text[begin:end] for begin, end in marks] == ["réfund"]


async def test_all_words_must_be_there_and_the_last_may_be_a_beginning(house: House):
    for body in ("Refunds cost money", "Refunds take time", "Money matters"):
        await house.post("learner1", f"{MODULE}/threads", {"body": body})
    assert await posts_found(house, "learner2", "refunds mon") == ["Refunds cost money"]
    assert await posts_found(house, "learner2", "") == []


@pytest.mark.parametrize(
    "typed",
    ['"', "*", "a OR b", "NEAR(a b)", "words:x", "-x", "(", "'; DROP TABLE post; --", "^a", "\x00", "+"],
)
async def test_what_is_typed_is_never_syntax(house: House, typed: str):
    await house.post("learner1", f"{MODULE}/threads", {"body": "Something else"})
    assert await posts_found(house, "learner2", typed) == []


async def test_an_edit_a_deletion_and_a_hiding_are_known_at_once(house: House):
    thread = await house.post("learner1", f"{MODULE}/threads", {"body": "Albatross"})
    post = f"{SPRING}/posts/{thread['posts'][0]['id']}"
    await house.put("learner1", post, {"body": "Blackbird"})
    assert await posts_found(house, "learner2", "albatross") == []
    assert await posts_found(house, "learner2", "blackbird") == ["Blackbird"]

    hide(house, thread["posts"][0]["id"])
    assert await posts_found(house, "learner2", "blackbird") == []
    for name in ("learner1", "facilitator"):
        assert await posts_found(house, name, "blackbird") == ["Blackbird"]

    other = await house.post("learner1", f"{MODULE}/threads", {"body": "Cormorant"})
    await house.ask("learner1", "DELETE", f"{SPRING}/posts/{other['posts'][0]['id']}")
    for name in ("learner1", "learner2", "facilitator"):
        assert await posts_found(house, name, "cormorant") == []


async def test_audiences_and_answers_that_wait_are_kept(house: House):
    await house.post("learner1", f"{MODULE}/threads", {"body": "Heron red", "audience": "team:red"})
    await house.post("learner1", f"{MODULE}/threads", {"body": "Heron mine", "audience": "private"})
    prompt = await house.post(
        "facilitator", f"{MODULE}/threads", {"body": "Which bird?", "kind": "prompt", "write_first": True}
    )
    await house.post("learner1", f"{SPRING}/threads/{prompt['id']}/posts", {"body": "A heron"})

    assert sorted(await posts_found(house, "learner1", "heron")) == ["A heron", "Heron mine", "Heron red"]
    assert await posts_found(house, "learner2", "heron") == ["Heron red"]
    assert await posts_found(house, "learner3", "heron") == []
    await house.post("learner3", f"{SPRING}/threads/{prompt['id']}/posts", {"body": "A stork"})
    assert await posts_found(house, "learner3", "heron") == ["A heron"]


async def test_the_name_of_an_anonymous_author_finds_nothing_for_peers(house: House):
    await house.post("learner1", f"{MODULE}/threads", {"body": "A shy ibis", "anonymous": True})
    for name, expected in (("learner2", []), ("facilitator", ["A shy ibis"]), ("learner1", ["A shy ibis"])):
        assert await posts_found(house, name, "ibis", author="learner1") == expected
    [hit] = await found(house, "learner2", "ibis", kind="post")
    assert hit["author"]["name"] == ""  # type: ignore[index]
    assert [hit["kind"] for hit in await found(house, "learner2", "learner1")] == ["person"]


async def test_another_cohort_and_strangers_find_nothing(house: House):
    await house.post("learner1", f"{MODULE}/threads", {"body": "A kestrel"})
    for name in ("autumn1", "other1"):
        assert (await house.get(name, "search", q="kestrel"))["hits"] == []
        assert (await house.ask(name, "GET", f"{SPRING}/search?q=kestrel")).status_code == 404
    assert (await house.get("stranger", "search", q="kestrel"))["hits"] == []
    [hit] = (await house.get("learner2", "search", q="kestrel"))["hits"]
    assert hit["cohort"] == "spring"


async def test_only_the_newest_version_of_a_module_is_found(house: House):
    versions = "courses/welcome/modules/birds/versions"
    old = (markdown("title", "# Birds"), code("count", "penguins = 3"))
    new = (markdown("title", "# Birds"), code("count", "ostriches = 3"))
    await house.put("designer", f"{versions}/1", upload(*old))
    assert [hit["kind"] for hit in await found(house, "learner1", "penguins")] == ["cell"]
    await house.put("designer", f"{versions}/2", upload(*new))
    assert await found(house, "learner1", "penguins") == []
    [hit] = await found(house, "learner1", "ostriches")
    assert (hit["kind"], hit["module"]) == ("cell", "birds")
    assert await found(house, "learner1", "ostriches", module="who-we-are") == []


async def test_filters(house: House):
    for name, body, cell, kind in (
        ("learner1", "Gull one #sea", "task", "question"),
        ("learner2", "Gull two", "intro", "comment"),
        ("learner2", "Gull three", None, "question"),
    ):
        new = {"body": body, "cell": cell, "kind": kind}
        thread = await house.post(name, f"{MODULE}/threads", new)
    await house.post("learner1", f"{SPRING}/threads/{thread['id']}/posts", {"body": "Gull four"})

    async def gulls(**more: object) -> list[str]:
        return sorted(await posts_found(house, "learner1", "gull", **more))

    assert await gulls(tag="sea") == ["Gull one #sea"]
    assert await gulls(tag="#Sea") == ["Gull one #sea"]
    assert await gulls(cell="intro") == ["Gull two"]
    assert await gulls(author="learner2") == ["Gull three", "Gull two"]
    assert await gulls(mine=True) == ["Gull four", "Gull one #sea"]
    assert await gulls(unanswered=True) == ["Gull one #sea"]
    assert len(await gulls(tag="welcome")) == 4, "every post carries its course as a tag"
    assert [hit["kind"] for hit in await found(house, "learner1", "sea")] == ["post", "tag"]


async def test_a_newer_post_comes_before_an_older_one_that_fits_as_well(house: House):
    await house.post("learner1", f"{MODULE}/threads", {"body": "Plover old"})
    with house.later(days=60):
        await house.post("learner1", f"{MODULE}/threads", {"body": "Plover new"})
        assert await posts_found(house, "learner2", "plover") == ["Plover new", "Plover old"]


async def test_more_is_asked_for_and_counted(house: House):
    for n in range(23):
        await house.post("learner1", f"{SPRING}/threads", {"body": f"Sparrow {n}"})
    page = await house.get("learner2", f"{SPRING}/search", q="sparrow")
    [posts_told] = [one for one in page["kinds"] if one["count"]]
    assert (posts_told["kind"], posts_told["count"], posts_told["or_more"]) == ("post", 23, False)
    rest = await house.get("learner2", f"{SPRING}/search", q="sparrow", cursor=posts_told["next"])
    assert rest["kinds"] == [{"kind": "post", "count": None, "or_more": False, "next": None}]
    assert len({hit["post"] for hit in page["hits"] + rest["hits"]}) == 23


async def test_only_what_one_may_see_is_counted_also_of_kinds_not_asked_for(house: House):
    for audience in ("cohort", "team:red", "private"):
        await house.post(
            "learner1", f"{MODULE}/threads", {"body": "Learner2, a dunnock", "audience": audience}
        )

    async def counts(name: str) -> dict[str, int]:
        page = await house.get(name, f"{SPRING}/search", q="learner2", kind="person")
        assert {hit["kind"] for hit in page["hits"]} == {"person"}
        return {one["kind"]: one["count"] for one in page["kinds"] if one["count"]}

    assert await counts("learner1") == {"post": 3, "person": 1}
    assert await counts("learner2") == {"post": 2, "person": 1}
    assert await counts("learner3") == {"post": 1, "person": 1}


async def test_a_count_that_would_take_long_ends_at_a_hundred(house: House):
    for n in range(101):
        await house.post("learner1", f"{SPRING}/threads", {"body": f"Starling {n}"})
    page = await house.get("learner2", f"{SPRING}/search", q="starling", kind="post")
    [told] = [one for one in page["kinds"] if one["count"]]
    assert (told["count"], told["or_more"]) == (100, True)


async def test_filters_find_without_a_word(house: House):
    new = {"body": "Who knows? #sea", "cell": "task", "kind": "question"}
    asked = await house.post("learner1", f"{MODULE}/threads", new)
    await house.post("learner2", f"{SPRING}/threads", {"body": "Good morning", "anonymous": True})

    assert await posts_found(house, "learner2", "", unanswered=True) == ["Who knows? #sea"]
    assert await posts_found(house, "learner2", "", mine=True) == ["Good morning"]
    for narrow in ({"tag": "sea"}, {"cell": "task"}, {"module": "who-we-are"}, {"author": "learner1"}):
        assert await posts_found(house, "learner2", "", **narrow) == ["Who knows? #sea"]
    assert await posts_found(house, "learner1", "", author="learner2") == []
    assert await posts_found(house, "learner1", "", tag="welcome") == ["Good morning", "Who knows? #sea"]
    assert await posts_found(house, "learner1", "?!", mine=True) == [], (
        "what cannot be searched finds nothing"
    )

    await house.post("learner2", f"{SPRING}/threads/{asked['id']}/posts", {"body": "I do"})
    assert await posts_found(house, "learner2", "", unanswered=True) == []


async def test_a_post_that_several_cohorts_read_is_found_once(house: House):
    await house.post("facilitator", f"{MODULE}/threads", {"body": "A crane", "audience": "course"})
    await house.post("learner1", f"{MODULE}/threads", {"body": "A crane of spring"})
    hits = (await house.get("admin", "search", q="crane", kind="post"))["hits"]
    assert sorted(hit["snippet"]["text"] for hit in hits) == ["A crane", "A crane of spring"]


@pytest.mark.parametrize(
    "broken",
    [
        "x",
        "!",
        "Å",
        "AAAA",
        "W10",
        "bnVsbA",
        "e30",
        b64(["", "post", 0, 0, "", "", ""]),
        b64([0] * 6),
        "x" * 4000,
    ],
)
async def test_a_broken_cursor_is_refused_in_words(house: House, broken: str):
    answer = await house.ask("learner1", "GET", f"{SPRING}/search", params={"q": "a", "cursor": broken})
    assert answer.status_code == 422
    assert "Search again" in answer.json()["error"]["message"]


async def test_a_cursor_belongs_to_its_search(house: House):
    for n in range(21):
        await house.post("learner1", f"{SPRING}/threads", {"body": f"Wren {n}"})
    page = await house.get("learner1", f"{SPRING}/search", q="wren", kind="post")
    cursor = page["kinds"][2]["next"]
    for other in ({"q": "robin"}, {"q": "wren", "mine": True}, {"q": "wren", "kind": "cell"}):
        answer = await house.ask("learner1", "GET", f"{SPRING}/search", params={**other, "cursor": cursor})
        assert answer.status_code == 422
    nobody = await house.ask("autumn1", "GET", "search", params={"q": "wren", "cursor": cursor})
    assert nobody.json()["hits"] == []


async def test_a_question_that_was_asked_before_is_suggested(house: House):
    asked = {"body": "How do I reset the espresso machine?", "kind": "question"}
    thread = await house.post("learner1", f"{MODULE}/threads", asked)
    await house.post("learner2", f"{MODULE}/threads", {"body": "The machine room is cold"})
    await house.post(
        "learner1", f"{MODULE}/threads", {"body": "Reset my espresso machine", "audience": "private"}
    )

    async def similar(name: str, q: str) -> list[str]:
        return [hit["thread"] for hit in (await house.get(name, f"{SPRING}/similar", q=q))["hits"]]

    assert await similar("learner2", "espresso machine does not reset") == [thread["id"]]
    assert await similar("learner2", "what is the weather") == []
    assert await similar("learner2", "") == []


def test_a_snippet_begins_near_the_word_and_counts_as_browsers_do():
    shown = snippet(f"🎉 {'many words ' * 20} `target` here", ["target"])
    assert shown.text.startswith("… ")
    [(begin, end)] = shown.marks
    assert shown.text[begin:end] == "target"
    assert snippet("<details><summary>I *have* <!-- not -->paid</summary>", ["paid"]).text == "I have paid"
    assert snippet("🎉 target", ["target"]).marks == ((3, 9),)
    assert words_in("Crème_brûlée ÅÄÖ!") == ["creme", "brulee", "aao"]
