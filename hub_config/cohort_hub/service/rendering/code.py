"""Code and terminal text → HTML with classes; no style attributes, so that a strict policy can stand."""

import re
from functools import cache
from html import escape

from nbconvert.filters import ansi2html
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

MAX_HIGHLIGHTED = 50_000
MAX_TEXT = 200_000
_FORMATTER = HtmlFormatter[str](nowrap=True)
_STYLE = re.compile(r' style="[^"]*"')
_HYPERLINK = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f]")


def highlighted(code: str, language: str) -> str:
    """Return ``code`` in a block; coloured when ``language`` has a lexer and the code is not huge."""
    lexer = _lexer(language)
    if lexer is None or len(code) > MAX_HIGHLIGHTED:
        return f'<pre class="highlight"><code>{escape(code)}</code></pre>'
    return f'<pre class="highlight"><code>{highlight(code, lexer, _FORMATTER)}</code></pre>'


def terminal(text: str) -> str:
    """Return text as a terminal shows it: carriage returns rewrite a line, ANSI colours become classes."""
    shown = "\n".join(_overwritten(line) for line in text[:MAX_TEXT].split("\n"))
    cut = "\n…" if len(text) > MAX_TEXT else ""
    coloured = ansi2html(_HYPERLINK.sub("", shown) + cut)
    return _CONTROL.sub("", _STYLE.sub("", coloured))


def plain(text: str) -> str:
    """Return text without any terminal colours, escaped."""
    return re.sub(r"<[^>]*>", "", terminal(text))


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


def _overwritten(line: str) -> str:
    return line.rstrip("\r").rpartition("\r")[2]
