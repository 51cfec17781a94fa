"""A post's Markdown becomes HTML that can do nothing but be read."""

import time

import pytest
from cohort_hub.service.markdown import render


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**b** and ~~s~~", "<p><strong>b</strong> and <s>s</s></p>"),
        ("`x<y`", "<p><code>x&lt;y</code></p>"),
        ("$a<b$", '<p><span class="math inline">$a&lt;b$</span></p>'),
        ("costs $5 or $10", "<p>costs $5 or $10</p>"),
        ("# Loud", '<p class="heading">Loud</p>'),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("<b>raw</b>", "<p>&lt;b&gt;raw&lt;/b&gt;</p>"),
    ],
)
def test_what_is_written_is_what_is_shown(source: str, html: str) -> None:
    assert render(source).strip() == html


def test_display_math_keeps_its_tex() -> None:
    assert '<div class="math block">' in render("$$\n\\int_0^1 x\\,dx\n$$")
    assert "$$\\int_0^1 x\\,dx$$" in render("$$\n\\int_0^1 x\\,dx\n$$")


def test_code_is_highlighted_by_classes() -> None:
    html = render("```python\ndef f(): ...\n```")

    assert '<pre class="highlight"><code><span class="k">def</span>' in html
    assert "style=" not in html


def test_code_of_an_unknown_language_stays_as_it_is() -> None:
    assert render("```klingon\n<x>\n```").startswith("<pre><code")
    assert "&lt;x&gt;" in render("```klingon\n<x>\n```")


def test_tables_are_aligned_by_class() -> None:
    html = render("| a |\n|:-:|\n| 1 |")

    assert '<th class="center">a</th>' in html
    assert "style=" not in html


def test_links_leave_without_a_trace() -> None:
    assert render("[x](https://example.org)").strip() == (
        '<p><a href="https://example.org" rel="noopener nofollow ugc">x</a></p>'
    )


def test_a_picture_from_elsewhere_is_a_link_and_no_request() -> None:
    html = render("![a cat](https://example.org/cat.png)")

    assert "<img" not in html
    assert '<a href="https://example.org/cat.png"' in html


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        '[x](https://a.b "" onmouseover=alert(1) x="")',
        "$</span><script>alert(1)</script>$",
        "```python</code><script>\n<script>alert(1)</script>\n```",
        '<https://a.b/"onclick=alert(1)>',
    ],
)
def test_nothing_that_runs_gets_through(attack: str) -> None:
    html = render(attack)

    assert "<script" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html
    assert "<img" not in html
    assert " onerror=" not in html.replace("&lt;img src=x onerror=alert(1)&gt;", "")


@pytest.mark.parametrize(
    "hard",
    ["[" * 20_000, "![" * 10_000, "*a " * 6_600, "**_" * 6_600, "[a](" * 5_000, ">" * 20_000, "$a" * 10_000],
)
def test_no_post_takes_long(hard: str) -> None:
    started = time.process_time()
    render(hard)
    assert time.process_time() - started < 2
