"""A post in words alone: what people read in it, in every list, notice and hit."""

import pytest
from cohort_hub.service.markdown import written
from cohort_hub.service.plain_words import all_words, few_words

from tests.service.house import House
from tests.service.test_pages import visit

PEOPLE = {"ada": "Ada Lovelace"}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            "Is **that** so? See [here](https://example.org)\n\n```python\nx = 1\n```",
            "Is that so? See here …",
        ),
        ("@ada, is it #true?", "@Ada Lovelace, is it #true?"),
        ("`a < b` & *c*", "a < b & c"),
        ("It costs $5, and $x^2$ more", "It costs $5, and x^2 more"),
        ("First\n\n$$\\frac{1}{2}$$\n\nthen", "First … then"),
        ("# A title\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |", "A title one two a b c d"),
        ("", ""),
    ],
)
def test_words_are_those_on_the_screen(source: str, words: str) -> None:
    assert few_words(written(source, PEOPLE).html) == words


def test_code_can_be_searched_and_is_left_out_where_few_words_have_room() -> None:
    html = written("See:\n\n```python\nprint('<b>')\n```", PEOPLE).html
    assert all_words(html) == "See: print('<b>')"
    assert few_words(html) == "See: …"


def test_it_is_cut_at_a_word_where_there_is_one() -> None:
    assert few_words(written("word " * 100, PEOPLE).html).endswith("word …")
    assert few_words(written("x" * 500, PEOPLE).html) == f"{'x' * 160} …"


async def test_who_is_named_has_the_same_name_in_every_list(house: House) -> None:
    shown = (await house.get("learner1", "me"))["display_name"]
    assert shown != "learner1"
    say = {"body": "@learner1, look at #tables", "cell": "intro"}
    await house.post("learner2", f"{house.spring}/modules/who-we-are/threads", say)
    words = f"@{shown}, look at #tables"

    [notice] = (await house.get("learner1", "notices"))["notices"]
    assert notice["said"] == words
    assert words in (await visit(house, "learner1")).text
    assert words in (await visit(house, "learner1", "c/spring/tags/tables")).text
    [hit] = (await house.get("learner1", "search", q="look", kind="post"))["hits"]
    assert hit["snippet"]["text"] == words
