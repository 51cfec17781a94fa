"""Reads HTML as a stranger would, and says what in it could do more than be read."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

# Written down here a second time, on purpose: whoever widens what the service lets through says so twice.
ELEMENTS = frozenset(
    (
        *("a", "blockquote", "br", "code", "div", "em", "hr", "li", "ol", "p", "pre", "s", "span"),
        *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    )
)
ATTRIBUTES = frozenset(("href", "title", "rel", "class", "start"))
CLASSES_OF_OURS = ("cohort-", "jp-", "lm-", "voila")
SCHEMES = frozenset(("http", "https", "mailto"))
UNREAD = "".join(map(chr, range(33)))
VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))


def faults(html: str) -> list[str]:
    """Return what a post's HTML must not have: elements, attributes, addresses, ends without a beginning."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [*reader.faults, *(f"<{tag}> does not end" for tag in reader.open)]


def skeleton(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return a page's elements with the names of their attributes: what words on it can never change."""
    bones = _Bones()
    bones.feed(page)
    bones.close()
    return bones.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.faults.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self._judge(tag, name, value or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> ends nothing")

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment

    def _judge(self, tag: str, name: str, value: str) -> None:
        if name not in ATTRIBUTES:
            self.faults.append(f"<{tag} {name}>")
        if name == "href":
            self._judge_address(value)
        if name == "class" and any(word.startswith(CLASSES_OF_OURS) for word in value.split()):
            self.faults.append(f"dressed as a part of the page: {value}")

    def _judge_address(self, value: str) -> None:
        # A browser leaves these out before it looks for the scheme.
        read = "".join(letter for letter in value if letter not in "\t\r\n").strip(UNREAD)
        try:
            scheme = urlsplit(read).scheme
        except ValueError:
            return
        if scheme and scheme not in SCHEMES:
            self.faults.append(f"leads to {read}")


class _Bones(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))
