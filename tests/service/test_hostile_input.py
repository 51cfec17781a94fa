"""Whatever somebody writes anywhere is only ever read: the whole corpus, in every field of the service."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from cohort_hub.service.markdown import render, written
from cohort_hub.service.model import Cohort, Course
from cohort_hub.service.plain_words import LONGEST, few_words
from cohort_hub.service.store import roster
from cohort_hub.service.titles.heading import title_in
from cohort_hub.service.uploaded import clean_name

from tests.hostile.corpus import ATTACKS, CORPUS
from tests.hostile.judging import faults, skeleton
from tests.service.house import House, token_of
from tests.service.pictures import png
from tests.service.test_pages import visit

THREADS = "cohorts/spring/modules/who-we-are/threads"
A_FEW = tuple(attack for some in CORPUS.values() for attack in some[:: max(1, len(some) // 4)])


def test_the_corpus_has_a_hundred_attacks_and_more_of_every_kind() -> None:
    assert len(ATTACKS) > 200
    assert all(len(some) > 10 for some in CORPUS.values())


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_words_become_more_than_words(attack: str) -> None:
    people = {"learner1": attack, "x": '"><script>'}
    around = ("{0}", "@learner1 {0}", "#tag{0}", "> - **{0}**", "[{0}]({0})")
    for source in (words.replace("{0}", attack) for words in around):
        assert faults(written(source, people).html) == []


def test_the_judge_sees_what_must_not_be() -> None:
    """The judge itself is tried: an attack that went through raw would be found out."""
    bad = [
        "<script>x</script>",
        "<p onclick=x>x</p>",
        '<p style="x">x</p>',
        '<a href="javascript:x">x</a>',
        '<a href="java\tscript:x">x</a>',
        '<a href="\x01javascript:x">x</a>',
        '<span class="cohort-button">x</span>',
        "<p>",
        "</p>",
        "<!-- x -->",
        "<svg></svg>",
        "<img>",
    ]
    assert [html for html in bad if not faults(html)] == []
    assert faults('<p class="x"><a href="https://a.b" rel="x">x</a></p>') == []


async def test_every_attack_is_kept_as_it_was_written_and_told_as_data(house: House) -> None:
    for attack in ATTACKS:
        await house.post("learner1", THREADS, {"body": f".{attack}."})

    answer = await house.ask("learner2", "GET", "cohorts/spring/modules/who-we-are/discussion")

    told = [thread["posts"][0] for thread in answer.json()["threads"]]
    assert answer.headers["content-type"] == "application/json"
    assert [post["source"] for post in told] == [f".{attack}." for attack in ATTACKS]
    assert [fault for post in told for fault in faults(post["html"])] == []
    page = await visit(house, "learner2")
    assert page.status_code == 200


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_file_is_never_named_what_a_page_or_a_header_could_mistake(attack: str) -> None:
    name = clean_name(attack)

    assert 1 <= len(name) <= 120
    assert not set(name) & {"/", "\\", "\0", "\r", "\n", "\u202e"}
    assert quote(name, safe="").isascii()


async def test_a_hostile_files_name_goes_nowhere(house: House) -> None:
    for attack in A_FEW:
        answer = await house.ask(
            "learner1", "POST", "cohorts/spring/attachments", params={"name": attack[:900]}, content=png()
        )
        assert answer.status_code == 201, answer.text
        served = await house.ask("learner1", "GET", f"cohorts/spring/attachments/{answer.json()['id']}")
        assert served.headers["content-disposition"].startswith("inline; filename*=UTF-8''")
        assert set(served.headers["content-disposition"].partition("''")[2]) & set("<>\"'\r\n ;") == set()


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_pages_title_is_one_line_of_plain_text(attack: str) -> None:
    title = title_in(f"<title>{attack}</title>".encode("utf-8", "replace"))

    assert len(title) <= 200
    assert not any(ord(letter) < 32 or letter in "\u202e\u200b\u2028" for letter in title)


async def test_a_reason_is_data(house: House) -> None:
    for attack in A_FEW:
        reason = attack[:500].strip()
        thread = await house.post("learner1", THREADS, {"body": "x"})
        where = f"cohorts/spring/threads/{thread['id']}"
        answer = await house.ask("facilitator", "PUT", f"{where}/closure", json={"reason": reason})
        assert answer.status_code == 204, answer.text
        refused = await house.ask("learner2", "POST", f"{where}/posts", json={"body": "x"})
        assert refused.headers["content-type"] == "application/json"
        assert json.loads(refused.text)["error"]["message"].endswith(reason)


@pytest.mark.parametrize("where", ["", "m/spring/who-we-are"])
async def test_names_and_titles_change_no_page(house: House, where: str) -> None:
    """Hostile names of people, courses and cohorts give the same elements as plain ones."""
    await house.post("learner2", THREADS, {"body": "plain"})
    named(house, "plain")
    page = await visit(house, "learner1", where)
    bones = skeleton(page.text)
    assert page.status_code == 200
    for attack in A_FEW:
        named(house, attack)
        await house.post("learner2", THREADS, {"body": f".{attack}."})
        page = await visit(house, "learner1", where)
        if where:
            assert skeleton(page.text) == bones
        else:
            assert set(skeleton(page.text)) <= set(bones)


def named(house: House, title: str) -> None:
    """Give a learner, the course and the cohort this name."""
    for name in ("learner1", "learner2"):
        token = token_of(name)
        house.tokens.people[token] = replace(house.tokens.people[token], display_name=title)
        house.store.write_now(lambda tx, name=name: roster.put_person(tx, name, title))
    house.store.write_now(lambda tx: roster.put_course(tx, Course("welcome", title)))
    house.store.write_now(lambda tx: roster.put_cohort(tx, Cohort("spring", "welcome", title)))
    house.app.state.names.forget()


@pytest.mark.parametrize("path", ["m/{}/who-we-are", "m/spring/{}", "{}", "grade/{}"])
async def test_an_address_that_attacks_is_answered_in_words(house: House, path: str) -> None:
    bones = None
    for attack in ("plain", *A_FEW):
        page = await visit(house, "learner1", path.format(quote(attack, safe="")))
        assert page.status_code in (404, 405), attack
        if page.headers["content-type"].startswith("text/html"):
            bones = bones or skeleton(page.text)
            assert skeleton(page.text) == bones


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_post_in_a_few_plain_words_is_short(attack: str) -> None:
    assert len(few_words(render(attack))) <= LONGEST + 2


async def test_every_other_text_of_the_api_takes_an_attack_in_words(house: House) -> None:
    """Nothing that a client may say is answered with a fault of ours."""
    fields: list[tuple[str, str, Any]] = [
        ("PUT", "modules/who-we-are/progress", lambda text: {"stage": "reached", "cell": text}),
        ("POST", "modules/who-we-are/threads", lambda text: {"body": "x", "cell": text}),
        ("POST", "modules/who-we-are/threads", lambda text: {"body": "x", "audience": text}),
        ("POST", "modules/who-we-are/threads", lambda text: {"body": "x", "attachments": [text]}),
        ("POST", "modules/who-we-are/threads", lambda text: {text: "x"}),
    ]
    for attack in A_FEW:
        for method, path, body in fields:
            answer = await house.ask("learner1", method, f"cohorts/spring/{path}", json=body(attack))
            assert answer.status_code < 500
            assert answer.headers["content-type"] == "application/json"
