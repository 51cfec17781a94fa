"""A notebook's Markdown → HTML, as JupyterLab reads it: raw HTML included, so the result must be cleaned."""

from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin

from cohort_hub.service.rendering.code import highlighted


def unsafe_html(source: str) -> str:
    """Return ``source`` as HTML that nobody has cleaned yet."""
    return _parser().render(source)


@cache
def _parser() -> MarkdownIt:
    options = {"html": True, "highlight": _fenced, "maxNesting": 40}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    dollarmath_plugin(parser, allow_digits=False, double_inline=True, renderer=_dollars)
    amsmath_plugin(parser, renderer=_as_written)
    return parser


def _fenced(code: str, language: str, _attributes: str) -> str:
    return highlighted(code, language or "text")


def _dollars(content: str, options: dict[str, Any]) -> str:
    dollars = "$$" if options["display_mode"] else "$"
    return f"{dollars}{escape(content)}{dollars}"


def _as_written(content: str) -> str:
    return f'<div class="math block">$${escape(content.strip())}$$</div>'
