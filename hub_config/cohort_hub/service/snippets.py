"""A few words of a longer text around what was searched, and where in them it stands. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cohort_hub.service.model import Cell
from cohort_hub.service.store.search import plain

LONGEST = 180
BEFORE = 50
NAME = 60
_FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
_MARKS = re.compile(r"[*_`>$\\|]+|(?<!\S)#{1,6}(?=\s)")
_HTML = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Snippet:
    """``marks`` are ranges of ``text``: from, to (not included), in UTF-16 units as browsers count."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(source: str, words: Sequence[str], *, markdown: bool = True) -> Snippet:
    """Return what a text says around the first of ``words`` that it has."""
    said = in_one_line(source, markdown=markdown)
    found = _places(said, words)
    begin = _word_start(said, max(0, found[0][0] - BEFORE)) if found else 0
    cut = said[begin : begin + LONGEST]
    if begin + LONGEST < len(said):
        cut = f"{cut.rpartition(' ')[0] or cut} …"
    shown = f"… {cut}" if begin else cut
    return Snippet(shown, tuple(_in_units(shown, one) for one in _places(shown, words)))


def beginning(cell: Cell) -> str:
    """Return a few words that name a cell: its heading, else its first line that says something."""
    prose = cell.type == "markdown"
    lines = [line for line in cell.source.splitlines() if in_one_line(line, markdown=prose)]
    headings = (line for line in lines if prose and line.startswith("#"))
    said = in_one_line(next(headings, next(iter(lines), "")), markdown=prose)
    return said if len(said) <= NAME else f"{said[:NAME].rpartition(' ')[0] or said[:NAME]} …"


def in_one_line(source: str, *, markdown: bool = True) -> str:
    """Return a text without its marks and line ends."""
    if markdown:
        source = _HTML.sub(" ", _FENCE.sub(" ", source))
        source = _MARKS.sub("", _LINK.sub(r"\1", source))
    return " ".join(source.split())


def _places(said: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where words begin as one of ``words`` does."""
    letters = plain(said)
    places = {
        place.span() for word in words for place in re.finditer(rf"(?<![^\W_]){re.escape(word)}", letters)
    }
    return sorted(_apart(places))


def _apart(places: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for begin, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not kept or begin >= kept[-1][1]:
            kept.append((begin, end))
    return kept


def _word_start(said: str, at: int) -> int:
    space = said.find(" ", at)
    return 0 if at == 0 or space < 0 else space + 1


def _in_units(said: str, place: tuple[int, int]) -> tuple[int, int]:
    begin, end = (len(said[:at].encode("utf-16-le")) // 2 for at in place)
    return begin, end
