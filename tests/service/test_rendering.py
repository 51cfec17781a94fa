"""What a notebook may bring onto everybody's page: its words and pictures, and nothing that runs."""

import base64
import re
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup
from cohort_hub.service.rendering.notebook import Rendering, render

from tests.service.uploads import code, markdown, marks, notebook, shows

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
EVIL_SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<img src="javascript:alert(1)">',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    "<iframe src='javascript:alert(1)'></iframe>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<embed src='//evil.example/x.swf'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVa\tScRiPt:alert(1)'>x</a>",
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](https://evil.example/beacon.png)",
    "<img srcset='https://evil.example/b.png 1x' src=''>",
    "<video src='https://evil.example/v.mp4' poster='https://evil.example/p.png'></video>",
    "<audio><source src='//evil.example/a.mp3'></audio>",
    "<body background='https://evil.example/b.png' onload='alert(1)'>",
    "<div style='background:url(https://evil.example/b.png);position:fixed;inset:0'>x</div>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href='https://evil.example/'>",
    "<form action='https://evil.example'><input name=password><button formaction='javascript:alert(1)'>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<div id=cohort-page class='composer panel'>{}</div>",
    '<a name="cohort-page">x</a>',
    "<p onclick=alert(1)//\n>x",
    "<IMG SRC=`javascript:alert(1)`>",
    "<<script>alert(1);//<</script>",
    "<!--><img src=x onerror=alert(1)>-->",
    "$\\href{javascript:alert(1)}{x}$ <b onmouseover=alert(1)>x</b>",
    "```html\n<script>alert(1)</script>\n```",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<select><style><img src=x onerror=alert(1)></style></select>",
    "<table background='https://evil.example/b.png'><tr><td background='//evil.example'>x</td></tr></table>",
]


def rendered(*cells: dict[str, Any], **told: Any) -> Rendering:
    known: dict[str, Any] = {"module": "first", "title": "First", "objective": "", "folder": {}}
    return render(_as_nodes(notebook(*cells)), **known | told)


def html_of(*cells: dict[str, Any], **told: Any) -> str:
    return "".join(cell.html for cell in rendered(*cells, **told).cells)


def _as_nodes(raw: dict[str, Any]) -> Any:
    return nbformat.from_dict(raw)


def assert_harmless(html: str) -> None:
    """Nothing runs, nothing is fetched from elsewhere, nothing passes for a part of our page."""
    for tag in BeautifulSoup(html, "html.parser").find_all():
        assert tag.name not in {
            "script", "style", "svg", "math", "object", "embed", "link", "meta", "base", "form", "input",
            "button", "textarea", "select", "template", "noscript", "body", "frame", "xmp",
        }, tag  # fmt: skip
        for name, value in tag.attrs.items():
            text = " ".join(value) if isinstance(value, list) else str(value)
            assert not name.startswith("on"), tag
            assert name not in {"style", "srcset", "srcdoc", "background", "formaction", "action", "name"}, (
                tag
            )
            if name in {"src", "poster"}:
                assert text.startswith("first/files/"), tag
            if name == "href":
                assert re.match(r"https?://|mailto:|#in-|first/files/", text), tag
            if name == "id":
                assert text.startswith("in-"), tag
            if name == "class" and tag.name != "iframe":
                assert "composer" not in text, tag


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_runs_gets_through_text(attack: str):
    assert_harmless(html_of(markdown("a", attack)))


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("kind", ["text_html", "text_markdown", "text_latex", "text_plain"])
def test_nothing_that_runs_gets_through_an_output(attack: str, kind: str):
    html = html_of(code("a", "", shows(**{kind: attack})))
    without_frame = re.sub(
        r'<iframe sandbox="allow-scripts" src="first/files/frames/[^>]*></iframe>', "", html
    )
    assert_harmless(without_frame)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_runs_gets_through_streams_errors_and_code(attack: str):
    raised = {"output_type": "error", "ename": attack, "evalue": attack, "traceback": [attack]}
    printed = {"output_type": "stream", "name": "stdout", "text": attack}
    assert_harmless(html_of(code("a", attack, raised, printed)))


def test_a_script_in_a_drawing_stays_in_a_picture_where_it_cannot_run():
    made = rendered(code("a", "", shows(image_svg_xml=EVIL_SVG)), markdown("b", f"Look: {EVIL_SVG}"))
    assert all(file.media_type == "image/svg+xml" for file in made.files)
    assert [cell.html.count("<img") for cell in made.cells] == [1, 1]


def test_an_output_that_needs_scripts_runs_in_an_origin_of_its_own():
    made = rendered(code("a", "", shows(text_html="<div id=x></div><script>x.textContent = 1</script>")))
    (frame,) = made.files
    assert frame.media_type == "text/html"
    assert b"default-src 'none'" in frame.content
    html = made.cells[0].html
    assert 'sandbox="allow-scripts"' in html
    assert "same-origin" not in html
    assert frame.path in html


def test_an_output_whose_script_lies_elsewhere_is_said_in_words_or_shown_as_its_picture():
    far = '<script src="https://cdn.example/plot.js"></script>'
    assert "press Work on it" in html_of(code("a", "", shows(text_html=far)))
    html = html_of(code("a", "", shows(text_html=far, image_png=PIXEL)))
    assert "<img" in html
    assert "iframe" not in html


def test_a_script_that_steers_the_notebook_shows_nothing():
    toggle = "<script>$('div.input').hide()</script><form><input type=submit></form>"
    assert html_of(code("a", "", shows(text_html=toggle))) == ""


def test_a_widget_is_shown_as_its_picture_or_in_words():
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}, "text/plain": "IntSlider()"}
    output = {"output_type": "display_data", "data": widget, "metadata": {}}
    assert "An interactive block" in html_of(code("a", "", output))


def test_a_table_of_pandas_stays_a_table_with_its_alignment():
    table = (
        '<div><style scoped>.dataframe{}</style><table border="1" class="dataframe"><thead>'
        '<tr style="text-align: right;"><th></th><th>a</th></tr></thead>'
        "<tbody><tr><th>0</th><td>1</td></tr></tbody></table></div>"
    )
    html = html_of(code("a", "df", shows(text_html=table)))
    assert '<div class="output table">' in html
    assert '<table class="dataframe">' in html
    assert '<tr align="right">' in html
    assert "style" not in html


def test_terminal_colours_become_classes_and_a_progress_bar_its_last_line():
    printed = {"output_type": "stream", "name": "stderr", "text": "\x1b[31mred\x1b[0m\n10%\r100%\r\n"}
    html = html_of(code("a", "", printed))
    assert '<span class="ansi-red-fg">red</span>' in html
    assert "100%" in html
    assert "10%\r" not in html
    assert "stderr" in html


def test_an_error_is_said_in_words_with_its_trace_folded():
    raised = {
        "output_type": "error",
        "ename": "NameError",
        "evalue": "x is not defined",
        "traceback": ["\x1b[31mTraceback\x1b[0m"],
    }
    html = html_of(code("a", "x", raised))
    assert "<strong>NameError</strong>: x is not defined" in html
    assert "<details><summary>Where it happened</summary>" in html


def test_code_is_highlighted_by_classes_and_folded_where_its_author_folded_it():
    assert '<pre class="highlight"><code><span class="k">def</span>' in html_of(code("a", "def f(): pass"))
    folded = html_of(code("a", "x = 1", tags=["hide-input"]))
    assert folded.startswith('<details class="source"><summary>Show the code</summary>')
    assert html_of(code("a", "x = 1", tags=["remove-input"])) == ""


def test_tex_reaches_the_browser_as_posts_have_it():
    html = html_of(markdown("a", "Euler: $e^{i\\pi}<0$\n\n$$x_1$$\n\n\\begin{align}\na&=b\n\\end{align}"))
    assert '<span class="math inline">$e^{i\\pi}&lt;0$</span>' in html
    assert html.count('<div class="math block">') == 2
    assert "costs $5 and" in html_of(markdown("a", "costs $5 and $6"))


def test_checks_are_not_shown_and_answers_show_what_one_starts_from():
    made = rendered(
        code("stub", "# YOUR CODE HERE", **marks("s", solution=True)),
        code("test", "assert secret", **marks("t", grade=True, locked=True, points=1)),
        markdown("task", "Describe it", **marks("k", task=True, points=1)),
    )
    assert [cell.cell.role for cell in made.cells] == ["answer", "check", "task"]
    assert made.cells[1].html == ""
    assert "YOUR CODE HERE" in made.cells[0].html
    assert made.graded


def test_pictures_come_from_the_folder_from_attachments_and_from_the_text_itself():
    attached = {"a b.png": {"image/png": PIXEL}}
    made = rendered(
        markdown("a", "![One](images/one.png)"),
        markdown("b", "![Two](attachment:a%20b.png)", attachments=attached),
        markdown("c", f'<img src="data:image/png;base64,{PIXEL}" width="40" style="float:left">'),
        folder={"images/one.png": base64.b64decode(PIXEL)},
    )
    assert len(made.files) == 1, "one picture, however often it is there"
    assert all("<img" in cell.html and made.files[0].path in cell.html for cell in made.cells)
    assert 'width="40"' in made.cells[2].html


def test_what_lies_on_another_site_becomes_a_link_in_words():
    html = html_of(
        markdown("a", "![A cat](https://cats.example/cat.png)"),
        markdown("b", '<iframe src="https://www.video.example/embed/1"></iframe>'),
        markdown("c", "![Gone](images/gone.png)"),
    )
    assert 'href="https://cats.example/cat.png"' in html
    assert "Picture at cats.example: A cat" in html
    assert "Content at www.video.example" in html
    assert "[Picture not available: Gone]" in html


def test_headings_have_addresses_stand_below_the_title_and_are_named_apart():
    made = rendered(
        markdown("t", "# First\n\nBy the end you can.\n\nMore."),
        markdown("a", "# Why it matters\n\n[Go](#Why-it-matters)"),
        markdown("b", "### Why it matters"),
        objective="By the end you can.",
    )
    assert made.cells[0].html == "<p>More.</p>"
    assert [(heading.cell, heading.level, heading.id) for heading in made.outline] == [
        ("a", 2, "in-Why-it-matters"),
        ("b", 3, "in-Why-it-matters-2"),
    ]
    assert 'href="#in-Why-it-matters"' in made.cells[1].html


def test_the_first_words_stay_when_they_say_something_else():
    made = rendered(markdown("t", "# Another title\n\nText."), title="First")
    assert "Another title" in made.cells[0].html
