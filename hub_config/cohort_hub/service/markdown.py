"""A post's Markdown → HTML that is safe to insert into everybody's page.

Tables, fenced code (highlighted by CSS classes) and TeX are in; raw HTML is not. TeX stays as it was
written, in `<span class="math inline">$…$</span>` and `<div class="math block">$$…$$</div>`; the browser
typesets it. An image becomes a link: a page of ours asks no third party for anything.
"""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight as pygments_highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from cohort_hub.service.mentions import mentions_plugin

TAGS = {
    *("a", "blockquote", "br", "code", "div", "em", "hr", "li", "ol", "p", "pre", "s", "span", "strong"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {
    "a": {"href", "title"},
    "div": {"class"},
    "span": {"class"},
    "pre": {"class"},
    "code": {"class"},
    "p": {"class"},
    "ol": {"start"},
    "td": {"class"},
    "th": {"class"},
}
MAX_HIGHLIGHTED = 8_000
_FORMATTER = HtmlFormatter[str](nowrap=True)


@dataclass(frozen=True)
class Written:
    """A post's words: as written, as shown, and whom and what they name.

    ``mentions`` are names of people, and `mentions.FACILITATORS_NAME`; ``tags`` are in lower case.
    """

    source: str
    html: str
    mentions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def written(source: str, people: Mapping[str, str]) -> Written:
    """Return a post's words; ``people`` maps the names that can be mentioned to what they are called."""
    env: dict[str, Any] = {"people": people, "mentions": set[str](), "tags": set[str]()}
    html = _clean(_parser().render(source, env))
    return Written(source, html, tuple(sorted(env["mentions"])), tuple(sorted(env["tags"])))


def render(source: str) -> str:
    """Return ``source`` as sanitised HTML."""
    return written(source, {}).html


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener nofollow ugc",
    )


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "highlight": _highlighted, "maxNesting": 20}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    dollarmath_plugin(parser, allow_space=False, allow_digits=False, double_inline=True, renderer=_tex)
    mentions_plugin(parser)
    parser.core.ruler.push("quiet_headings", _quiet_headings)
    parser.core.ruler.push("aligned_by_class", _aligned_by_class)
    parser.add_render_rule("image", _image_as_link)
    return parser


def _tex(content: str, options: dict[str, Any]) -> str:
    dollars = "$$" if options["display_mode"] else "$"
    return f"{dollars}{escape(content)}{dollars}"


def _highlighted(code: str, language: str, _attributes: str) -> str:
    """Return highlighted code, or nothing for a language that has no highlighter."""
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return ""
    if len(code) > MAX_HIGHLIGHTED:
        return ""
    return f'<pre class="highlight"><code>{pygments_highlight(code, lexer, _FORMATTER)}</code></pre>'


def _quiet_headings(state: StateCore) -> None:
    # A heading inside a post would break the page's own outline; it is a strong line instead.
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "p"
            token.attrs = {"class": "heading"} if token.nesting == 1 else {}


def _aligned_by_class(state: StateCore) -> None:
    # Pages allow no inline style: `text-align:center` becomes the class `center`.
    for token in state.tokens:
        if token.type in ("td_open", "th_open") and "style" in token.attrs:
            token.attrs = {"class": str(token.attrs["style"]).removeprefix("text-align:")}


def _image_as_link(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: Any,
    env: MutableMapping[str, Any],
) -> str:
    image = tokens[index]
    address = str(image.attrGet("src") or "")
    words = renderer.renderInlineAsText(image.children or [], options, env)
    return f'<a href="{escape(address)}">{escape(words or address)}</a>'
