"""`@person` and `#tag` in a post's words: found in its text, never in code, TeX or a link."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

FACILITATORS_NAME: Final = "@facilitators"
TAG: Final = re.compile(r"[^\W\d_][\w-]{0,47}")
_WORD = re.compile(r"(?<![\w@#&/])(?:@(?P<name>\w[\w.-]{0,127})|#(?P<tag>[^\W\d_][\w-]{0,47}))")


def mentions_plugin(parser: MarkdownIt) -> None:
    """Draw mentions and tags as spans, and note them in ``env["mentions"]`` and ``env["tags"]``.

    ``env["people"]`` maps the names that can be mentioned to what they are called on screen.
    """
    parser.core.ruler.push("mentions", _find_words)
    parser.add_render_rule("mention", _draw)


def _find_words(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = list(_split(token.children, state.env))


def _split(children: Iterable[Token], env: Mapping[str, Any]) -> Iterable[Token]:
    links = 0
    for child in children:
        links += {"link_open": 1, "link_close": -1}.get(child.type, 0)
        if child.type == "text" and not links:
            yield from _words_of(child.content, env)
        else:
            yield child


def _words_of(text: str, env: Mapping[str, Any]) -> Iterable[Token]:
    start = 0
    for match in _WORD.finditer(text):
        word, end = _known(match, env)
        if word is None:
            continue
        yield Token("text", "", 0, content=text[start : match.start()])
        yield word
        start = end
    yield Token("text", "", 0, content=text[start:])


def _known(match: re.Match[str], env: Mapping[str, Any]) -> tuple[Token | None, int]:
    if tag := match["tag"]:
        env["tags"].add(tag.lower())
        return _word("tag", f"#{tag}"), match.end()
    # A sentence may end after the name.
    name = match["name"].rstrip(".-")
    if name == FACILITATORS_NAME[1:]:
        env["mentions"].add(FACILITATORS_NAME)
        return _word("mention", FACILITATORS_NAME), match.start() + 1 + len(name)
    if name not in env["people"]:
        return None, match.end()
    env["mentions"].add(name)
    return _word("mention", f"@{env['people'][name]}"), match.start() + 1 + len(name)


def _word(kind: str, shown: str) -> Token:
    return Token("mention", "span", 0, content=shown, attrs={"class": kind})


def _draw(_renderer: Any, tokens: list[Token], index: int, _options: Any, _env: Any) -> str:
    token = tokens[index]
    return f'<span class="{token.attrGet("class")}">{escape(token.content)}</span>'
