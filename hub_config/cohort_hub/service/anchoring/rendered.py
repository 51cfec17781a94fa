"""Markdown → the text a reader sees, each of its characters with its place in the source."""

import re
from functools import cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin

from cohort_hub.service.anchoring.texts import Text

# What closes a link or a picture: `](address)`, `][name]` or `]`.
_ADDRESS = re.compile(r"\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?")
NEAR = 8
_SILENT = {"script", "style"}


def rendered(source: str) -> Text:
    """Return what a Markdown cell reads, in the words and order of the page; TeX as it was typed."""
    walk = _Walk(source)
    for token in _parser().parse(source):
        walk.block(token)
    return Text("".join(walk.shown), walk.at)


@cache
def _parser() -> MarkdownIt:
    # The page's Markdown (see `rendering/prose.py`); escapes stay apart, to be found in the source.
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 40}).enable(["table", "strikethrough"])
    dollarmath_plugin(parser, allow_digits=False, double_inline=True)
    amsmath_plugin(parser)
    return parser.disable("text_join")


class _Walk:
    """Goes through the tokens and the source side by side; the place in the source only moves on."""

    def __init__(self, source: str) -> None:
        self.shown: list[str] = []
        self.at: list[int] = []
        self._source = source
        self._lines = [0, *(found.end() for found in re.finditer("\n", source)), len(source)]
        self._here, self._end = 0, len(source)

    def block(self, token: Token) -> None:
        if token.map is not None:
            first, last = (self._lines[min(line, len(self._lines) - 1)] for line in token.map)
            self._here, self._end = max(self._here, first), last
        if token.type == "inline":
            for child in token.children or []:
                self._inline(child)
        elif token.type == "html_block":
            self._html(token.content)
        elif token.type == "amsmath":
            self._add("$$", self._here)
            self._say(token.content.strip())
            self._add("$$", self._here)
        elif token.type.startswith("math_block"):
            for part in ("$$", token.content, "$$"):
                self._say(part)
        else:
            self._say(token.content)
        if token.content:
            self._add("\n", self._here)

    def _inline(self, token: Token) -> None:
        match token.type:
            case "softbreak" | "hardbreak":
                self._add("\n", self._here)
            case "html_inline":
                self._pass(token.content)
            case "image":
                self._pass_address()
            case "link_close" if token.info != "auto":
                self._pass_address()
            case "math_inline" | "math_inline_double":
                self._say(f"{token.markup}{token.content}{token.markup}")
            case "text_special" if self._source.startswith(token.markup, self._here):
                self._add(token.content, self._here)
                self._here += len(token.markup)
            case _:
                self._say(token.content)

    def _html(self, html: str) -> None:
        words = _Words()
        words.feed(html)
        words.close()
        for piece in words.pieces:
            self._say(piece)

    def _say(self, text: str) -> None:
        """Add text that stands in the source, in one piece or (indented, escaped) line by line."""
        for line in text.splitlines(keepends=True):
            words = line.strip()
            found = self._source.find(words, self._here, self._end)
            if found >= 0:
                lead = len(line) - len(line.lstrip())
                self._add(line[:lead], found)
                self._add_run(words, found)
                self._here = found + len(words)
                self._add(line[lead + len(words) :], self._here)
            else:
                self._spell(line)

    def _spell(self, text: str) -> None:
        """Add text that is not in the source as it is, each character where it is found, if it is near."""
        for character in text:
            found = self._source.find(character, self._here, min(self._here + NEAR, self._end))
            if found >= 0 and not character.isspace():
                self._add(character, found)
                self._here = found + 1
            else:
                self._add(character, self._here)

    def _add_run(self, text: str, start: int) -> None:
        self.shown.append(text)
        self.at.extend(range(start, start + len(text)))

    def _add(self, text: str, place: int) -> None:
        self.shown.append(text)
        self.at.extend([min(place, max(len(self._source) - 1, 0))] * len(text))

    def _pass(self, markup: str) -> None:
        found = self._source.find(markup, self._here)
        self._here = found + len(markup) if found >= 0 else self._here

    def _pass_address(self) -> None:
        found = _ADDRESS.search(self._source, self._here)
        self._here = found.end() if found else self._here


class _Words(HTMLParser):
    """The words of a piece of HTML, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)
