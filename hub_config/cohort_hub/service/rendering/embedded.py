"""What a piece of HTML brings in from elsewhere: pictures, films, frames, files, links."""

import base64
import binascii
import re
from collections.abc import Mapping
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from bs4 import BeautifulSoup, Tag

from cohort_hub.service.rendering.shelf import SHOWN, Shelf

Attachments = Mapping[str, Mapping[str, str]]
_DRAWING = re.compile(r"<svg\b.*?</svg\s*>", re.IGNORECASE | re.DOTALL)
_DATA = re.compile(r"data:(?P<type>[\w.+-]+/[\w.+-]+)(?P<rest>[^,]*),(?P<body>.*)", re.DOTALL)
_FRAMES = ("iframe", "embed", "object", "frame")


def bring_in(soup: BeautifulSoup, shelf: Shelf, attachments: Attachments) -> None:
    """Let every element point to our own files; what lies on another site becomes a link in words."""
    for tag in soup.find_all(["img", "video", "audio"]):
        _medium(soup, tag, shelf, attachments)
    for tag in soup.find_all(_FRAMES):
        tag.replace_with(_elsewhere(soup, str(tag.get("src") or tag.get("data") or ""), "Content"))
    for tag in soup.find_all("a", href=True):
        _link(tag, shelf)


def inline_drawings_as_pictures(html: str) -> str:
    """Turn inline SVG into pictures: a picture cannot run a script."""
    return _DRAWING.sub(lambda found: f'<img src="{_as_data(found[0])}" alt="Drawing">', html)


def drawing(svg: str) -> bytes:
    """Return an SVG that also stands as a file of its own."""
    if "xmlns=" not in svg.partition(">")[0] + svg.partition("<svg")[2].partition(">")[0]:
        svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return svg.encode()


def from_base64(text: str) -> bytes | None:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _as_data(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(drawing(svg)).decode()}"


def _medium(soup: BeautifulSoup, tag: Tag, shelf: Shelf, attachments: Attachments) -> None:
    sources = [tag, *tag.find_all(["source", "track"])]
    given = next((str(source["src"]) for source in sources if source.get("src")), "")
    for source in sources:
        if source.get("src"):
            source["src"] = _address(str(source["src"]), shelf, attachments) or ""
    tag["poster"] = _address(str(tag.get("poster", "")), shelf, attachments) or ""
    if not any(source.get("src") for source in sources):
        kind = {"img": "Picture", "video": "Film", "audio": "Sound"}[tag.name]
        tag.replace_with(_elsewhere(soup, given, kind, str(tag.get("alt") or tag.get("title") or "")))
        return
    if tag.name == "img":
        tag["loading"] = "lazy"
        tag["alt"] = tag.get("alt") or tag.get("title") or _words_of(given)
    else:
        tag["controls"] = ""


def _address(given: str, shelf: Shelf, attachments: Attachments) -> str | None:
    if given.startswith("attachment:"):
        bundle = attachments.get(unquote(given.removeprefix("attachment:"))) or {}
        return next((_picture(kind, from_base64(body), shelf) for kind, body in bundle.items()), None)
    if embedded := _DATA.fullmatch(given):
        body = embedded["body"]
        content = from_base64(unquote(body)) if "base64" in embedded["rest"] else unquote_to_bytes(body)
        return _picture(embedded["type"].lower(), content, shelf)
    return None if _is_elsewhere(given) else shelf.local(given)


def _picture(media_type: str, content: bytes | None, shelf: Shelf) -> str | None:
    if content is None or media_type not in SHOWN:
        return None
    return shelf.picture(content, media_type)


def _link(tag: Tag, shelf: Shelf) -> None:
    target = str(tag["href"]).strip()
    if target.startswith("#"):
        tag["href"] = f"#in-{unquote(target[1:])}"
    elif not _is_elsewhere(target):
        kept = shelf.local(target)
        del tag["href"]
        if kept:
            tag["href"], tag["download"] = kept, unquote(target.rpartition("/")[2])


def _is_elsewhere(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc)


def _elsewhere(soup: BeautifulSoup, address: str, kind: str, words: str = "") -> Tag:
    """Return a link, or words, in place of what would have been fetched from another site."""
    host = _host(address)
    about = f": {words}" if words else ""
    if not host:
        missing = soup.new_tag("span", attrs={"class": "elsewhere"})
        missing.string = f"[{kind} not available{about or (': ' + _words_of(address) if address else '')}]"
        return missing
    link = soup.new_tag("a", attrs={"class": "elsewhere", "href": address})
    link.string = f"{kind} at {host}{about}"
    return link


def _host(address: str) -> str:
    try:
        parts = urlsplit(f"https:{address}" if address.startswith("//") else address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def _words_of(address: str) -> str:
    if address.startswith("data:"):
        return "Picture"
    name = unquote(address.partition("?")[0].removeprefix("attachment:").rpartition("/")[2])
    stem = name.rpartition(".")[0] or name
    return " ".join(re.split(r"[\s_-]+", stem[:80])).strip() or "Picture"
