"""The text of a Markdown cell as anchors know it is what the page shows, and leads back to the source."""

import pytest
from bs4 import BeautifulSoup
from cohort_hub.service.anchoring.rendered import rendered
from cohort_hub.service.anchoring.texts import folded
from cohort_hub.service.rendering.prose import unsafe_html

from tests.edited import notebooks
from tests.realworld import needed


def on_the_page(source: str) -> str:
    soup = BeautifulSoup(unsafe_html(source), "html.parser")
    for silent in soup(["script", "style"]):
        silent.decompose()
    return folded(soup.get_text())


def range_of(source: str, words: str) -> str:
    """Return what stands in the source where the page shows these words."""
    text = rendered(source)
    start = text.shown.index(words)
    first, last = text.in_source(start, start + len(words))
    return source[first:last]


@pytest.mark.parametrize(
    ("source", "words", "range_in_source"),
    [
        ("# A *short* title #", "short title", "short* title"),
        ("see [the docs](https://x.org/the) for the rest", "for the rest", "for the rest"),
        ("see [here](a.md)e", "heree", "here](a.md)e"),
        ("a\\*b &amp; c", "a*b", "a\\*b"),
        ("![the cat](cat.png) the cat sat", "the cat", "the cat"),
        ("- one\n  two\n- three", "two\nthree", "two\n- three"),
        ("| a | b |\n|---|---|\n| 1 | **2** |", "2", "2"),
        ("energy $E = mc^2$ here", "$E = mc^2$", "$E = mc^2$"),
        ("```python\nx = 1\n```\ndone", "x = 1", "x = 1"),
        ("<div>told <b>twice</b></div>\n\ntwice", "told twice", "told <b>twice"),
        ("> quoted\n> words", "quoted\nwords", "quoted\n> words"),
    ],
)
def test_words_of_the_page_have_their_place_in_the_source(
    source: str, words: str, range_in_source: str
) -> None:
    assert range_of(source, words) == range_in_source


def test_a_pictures_words_are_not_read() -> None:
    assert rendered("![the cat](cat.png) sat").shown.strip() == "sat"


@needed
def test_real_markdown_reads_as_on_the_page() -> None:
    for name, cells in notebooks().items():
        for kind, source in cells:
            if kind == "markdown":
                text = rendered(source)
                assert text.folded == on_the_page(source), f"{name}: {source[:200]}"
                assert list(text.at or ()) == sorted(text.at or ())
                assert len(text.at or ()) == len(text.shown)


@needed
def test_most_characters_of_real_markdown_are_found_where_they_stand() -> None:
    seen = found = 0
    for cells in notebooks().values():
        for source in (source for kind, source in cells if kind == "markdown"):
            text = rendered(source)
            for place, character in zip(text.at or (), text.shown, strict=True):
                seen += not character.isspace()
                found += not character.isspace() and source[place] == character
    assert found > 0.999 * seen
