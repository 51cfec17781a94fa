"""The outputs of a rendered cell: what each is, and the text it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from cohort_hub.service.anchoring.texts import Text

_EMPTY = {"area", "br", "col", "hr", "img", "input", "wbr"}


@dataclass(frozen=True)
class Output:
    """``kind`` is the block's class: text, table, picture, stream, error, frame or words."""

    kind: str
    text: Text


def outputs(html: str) -> Sequence[Output]:
    """Return the outputs that a cell shows, in order."""
    if 'class="output ' not in html:
        return ()
    reader = _Outputs()
    reader.feed(html)
    reader.close()
    return [Output(kind, Text("".join(words), None)) for kind, words in reader.found]


class _Outputs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str]]] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = (dict(attrs).get("class") or "").split()
        if self._depth == 0 and tag == "div" and marks[:1] == ["output"]:
            self.found.append((marks[1] if len(marks) > 1 else "", []))
            self._depth = 1
        elif self._depth and tag not in _EMPTY:
            self._depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        self._depth -= self._depth > 0 and tag not in _EMPTY

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.found[-1][1].append(data)
