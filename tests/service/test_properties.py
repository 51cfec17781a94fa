"""What holds for whatever anybody writes: of Markdown, of mentions, of the log's cursors."""

import asyncio
import json
import secrets
import time
from base64 import urlsafe_b64encode
from itertools import islice
from typing import Any

import nh3
import pytest
from cohort_hub.service.conversation import finding, searching
from cohort_hub.service.conversation.linking import addresses_in
from cohort_hub.service.markdown import ATTRIBUTES, TAGS, written
from cohort_hub.service.plain_words import LONGEST, all_words, few_words
from cohort_hub.service.titles.heading import cleaned
from cohort_hub.service.uploaded import clean_name
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.hostile.corpus import ATTACKS
from tests.hostile.judging import faults
from tests.service.house import House

THREADS = "cohorts/spring/modules/who-we-are/threads"
EVENTS = "cohorts/spring/events"
# What Markdown, HTML, TeX and our own words are made of, in any order.
MARKS = st.sampled_from(
    (
        *"*_~`#>-+|![](){}<>&;:\"'\\/$@=" + "\n\t 1a",
        *("\n\n", "```", "~~~", "$$", "    ", "@learner1", "#tag", "<b>", "</b>", "<!--", "-->", "<script>"),
        *("javascript:", "&colon;", "[x](", "![", "]: ", "| - |"),
    )
)
WRITTEN = st.one_of(
    st.text(max_size=200),
    st.lists(MARKS, max_size=80).map("".join),
    st.lists(st.one_of(MARKS, st.sampled_from(ATTACKS)), max_size=8).map("".join),
)
JSON = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.just("post"))
PEOPLE = {"learner1": "Learner One", "a.b": "<b>A</b>", "ü": "Ü"}


@settings(max_examples=400, deadline=None)
@given(WRITTEN)
@example("\0")
@example("[x](\ud800)".encode("utf-8", "replace").decode())
def test_whatever_is_written_is_shown_without_fault(source: str) -> None:
    words = written(source, PEOPLE)

    assert words.source == source
    assert faults(words.html) == []


@settings(max_examples=300, deadline=None)
@given(WRITTEN)
def test_what_was_cleaned_is_clean(source: str) -> None:
    html = written(source, PEOPLE).html

    again = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener nofollow ugc",
    )
    assert again == html


@settings(max_examples=300, deadline=None)
@given(WRITTEN)
def test_only_people_who_are_there_are_mentioned_and_tags_are_words(source: str) -> None:
    words = written(source, PEOPLE)

    assert set(words.mentions) <= {*PEOPLE, "@facilitators"}
    assert all(f"@{name.removeprefix('@')}" in source for name in words.mentions)
    assert all(tag == tag.lower() and f"#{tag}" in source.lower() for tag in words.tags)


@pytest.mark.parametrize("name", PEOPLE)
@given(
    around=st.tuples(st.sampled_from(["", " ", "(", "«", "\n"]), st.sampled_from(["", " ", ".", ",", ")"]))
)
def test_a_name_is_found_where_it_is_written(name: str, around: tuple[str, str]) -> None:
    before, after = around
    assert written(f"x{before or ' '}@{name}{after}", PEOPLE).mentions == (name,)
    assert written(f"`@{name}`", PEOPLE).mentions == ()
    assert written(f"mail{name}@{name}", {}).mentions == ()


@pytest.mark.parametrize(
    "hard",
    [
        *("[" * 20_000, "![" * 10_000, "[a](" * 5_000, "> " * 10_000, "- " * 10_000, "*a_" * 6_600),
        *("`" * 20_000, "`a" * 10_000, "<" * 20_000, "<a " * 6_600, "&" * 20_000, "&#x" * 6_600),
        *("$" * 20_000, "$$a" * 6_600, "\\" * 20_000, "|" * 20_000, "|a\n" * 6_600, "#a" * 10_000),
        *("@a." * 6_600, "@" * 20_000, "\n" * 20_000, "\t" * 20_000, "[a]: b\n" * 2_800, "~" * 20_000),
        *("https://" * 2_500, "https://a" + ")" * 19_000, "```\n" * 5_000, "a\u0300" * 10_000, "1. " * 6_600),
        "| " * 4_000 + "\n" + "|-" * 4_000 + "\n" + "| " * 4_000,
        "".join(f"{'>' * depth} x\n" for depth in range(190)),
        "".join(f"{' ' * 2 * depth}- x\n" for depth in range(140)),
    ],
    ids=range(32),
)
def test_no_words_take_long(hard: str) -> None:
    started = time.process_time()
    words = written(hard, PEOPLE)
    addresses_in(hard)
    all_words(words.html)
    assert len(few_words(words.html)) <= LONGEST + 2
    assert time.process_time() - started < 2
    assert faults(words.html) == []


@given(st.text(max_size=400))
def test_names_and_titles_are_cleaned_once_and_for_all(text: str) -> None:
    assert clean_name(clean_name(text)) == clean_name(text)
    assert cleaned(cleaned(text)) == cleaned(text)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(limit=st.integers(1, 7), writes=st.integers(0, 6), after=st.integers(0, 5))
async def test_pages_of_the_log_are_together_the_log_while_others_write(
    house: House, limit: int, writes: int, after: int
) -> None:
    """Nothing is left out and nothing comes twice, whatever is written between one page and the next."""
    private = {"body": "Mine", "audience": "private"}
    for n in range(4):
        await house.post("learner1" if n % 2 else "learner2", THREADS, private if n % 3 else {"body": "All"})

    async def write() -> None:
        for n in range(writes):
            await house.post("learner2", THREADS, private if n % 2 else {"body": "All"})

    told, _ = await asyncio.gather(pages(house, after, limit), write())

    told += await pages(house, told[-1]["seq"] if told else after, limit)
    whole = (await house.get("learner1", EVENTS, after=after, limit=500))["events"]
    assert [event["seq"] for event in told] == [event["seq"] for event in whole]
    assert all(event["actor"] == "learner1" or "Mine" not in str(event) for event in told)


async def pages(house: House, after: int, limit: int) -> list[dict[str, Any]]:
    """Read the log page by page as learner1, from one cursor to the next."""
    told: list[dict[str, Any]] = []
    while True:
        page = await house.get("learner1", EVENTS, after=after, limit=limit)
        told += page["events"]
        assert page["seq"] >= after
        after = page["seq"]
        if not page["more"]:
            return told


def cursor_of(said: object) -> str:
    """Return what looks like a cursor of ours."""
    raw = said if isinstance(said, bytes) else json.dumps(said).encode()
    return urlsafe_b64encode(raw).decode().rstrip("=")


CURSORS = st.one_of(
    st.text(max_size=60),
    st.binary(max_size=60).map(cursor_of),
    st.recursive(JSON, st.lists, max_leaves=9).map(cursor_of),
)
BIRDS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 60)), max_size=12)
"""So often does a post say the word that is searched, and so many others."""


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(
    birds=BIRDS,
    later=BIRDS,
    deleted=st.sets(st.integers(0, 11)),
    page=st.integers(1, 4),
    together=st.integers(1, 6),
)
async def test_pages_of_a_search_are_together_what_is_found_while_others_write(
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    birds: list[tuple[int, int]],
    later: list[tuple[int, int]],
    deleted: set[int],
    page: int,
    together: int,
) -> None:
    """Nothing comes twice, and nothing is left out that was there from the first page to the last."""
    word = f"bird{secrets.token_hex(4)}"

    async def write(times: int, others: int) -> str:
        body = " ".join([*[word] * times, *["other"] * others])
        return (await house.post("learner2", THREADS, {"body": body}))["posts"][0]["id"]

    async def one_page(cursor: str | None) -> tuple[list[str], str | None]:
        more = {"cursor": cursor} if cursor else {}
        found = await house.get("learner1", "cohorts/spring/search", q=word, kind="post", **more)
        [told] = [one for one in found["kinds"] if one["kind"] == "post"]
        return [hit["post"] for hit in found["hits"]], told["next"]

    there = [await write(*bird) for bird in birds]
    going = {post for n, post in enumerate(there) if n in deleted}
    with monkeypatch.context() as small:
        small.setattr(searching, "PAGE", page)
        small.setattr(finding, "TOGETHER", together)
        at_rest, cursor = await one_page(None)
        while cursor:
            some, cursor = await one_page(cursor)
            at_rest += some
        assert sorted(at_rest) == sorted(there)

        told, cursor = await one_page(None)
        coming, leaving = iter(later), iter(sorted(going))
        while cursor:
            for bird in islice(coming, 2):
                await write(*bird)
            for post in islice(leaving, 1):
                await house.delete("learner2", f"cohorts/spring/posts/{post}")
            some, cursor = await one_page(cursor)
            told += some
    assert len(set(told)) == len(told)
    assert set(told) - going == set(there) - going


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(
    cursor=st.one_of(
        st.text(max_size=60),
        st.binary(max_size=60).map(cursor_of),
        st.recursive(JSON, st.lists, max_leaves=9).map(cursor_of),
    )
)
async def test_no_cursor_makes_an_error_of_ours(house: House, cursor: str) -> None:
    for path in ("cohorts/spring/search", "search"):
        answer = await house.ask("learner1", "GET", path, params={"q": "a", "cursor": cursor})
        assert answer.status_code == (422 if cursor else 200)
