"""The title of a page, from the first part of its HTML: words only."""

import re
import unicodedata
from html.parser import HTMLParser

LONGEST = 200
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))


def title_in(page: bytes, charset: str = "") -> str:
    """Return what the page is called (`og:title`, else `<title>`) as one line of plain text, or ""."""
    found = _Heading()
    found.feed(_decoded(page, charset))
    found.close()
    return cleaned(found.told or "".join(found.title))


def cleaned(title: str) -> str:
    """Return a title as one line without anything that cannot be seen, cut where it is too long."""
    spaced = "".join(" " if letter.isspace() else letter for letter in title)
    seen = "".join(letter for letter in spaced if unicodedata.category(letter) not in _UNSEEN)
    line = " ".join(seen.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _decoded(page: bytes, charset: str) -> str:
    said = _CHARSET.search(page[:4096])
    for name in (charset, said[1].decode("ascii") if said else "", "utf-8"):
        try:
            return page.decode(name, "replace")
        except LookupError:
            continue
    return page.decode("utf-8", "replace")


class _Heading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told = ""
        self.title: list[str] = []
        self._inside = False
        self._done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "title" and not self._done:
            self._inside = True
        elif tag == "meta" and said.get("property") == "og:title" and not self.told:
            self.told = said.get("content") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and self._inside:
            self._inside, self._done = False, True

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.title.append(data)
