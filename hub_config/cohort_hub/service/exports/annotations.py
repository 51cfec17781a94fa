"""A cohort's threads as W3C Web Annotations (https://www.w3.org/TR/annotation-model/)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from cohort_hub.service.model import ThreadKind
from cohort_hub.service.wire import AnchorView, AttachmentView, PostView, ThreadView

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE: Final = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
# How a fragment of an HTML page is read.
HTML_FRAGMENT: Final = "http://tools.ietf.org/rfc/rfc3236"
MOTIVATIONS: Final[dict[ThreadKind, str]] = {
    "comment": "commenting",
    "question": "questioning",
    "tip": "describing",
    "link": "linking",
    "prompt": "questioning",
}


@dataclass(frozen=True)
class Addresses:
    """IRIs of what is exported; ``root`` is the service's address and ends in a slash."""

    root: str

    def collection(self, cohort: str) -> str:
        return f"{self.root}api/cohorts/{quote(cohort)}/export/annotations.jsonld"

    def module(self, cohort: str, module: str) -> str:
        return f"{self.root}m/{quote(cohort)}/{quote(module)}" if module else self.root

    def post(self, cohort: str, post: PostView) -> str:
        return f"{self.root}api/cohorts/{quote(cohort)}/threads/{post.thread}#{post.id}"

    def file(self, cohort: str, file: AttachmentView) -> str:
        return f"{self.root}api/cohorts/{quote(cohort)}/attachments/{file.id}"

    def person(self, name: str) -> str:
        return f"{self.root}people/{quote(name)}"


def collection(cohort: str, label: str, threads: list[ThreadView], addresses: Addresses) -> dict[str, Any]:
    """Return the threads as an AnnotationCollection of one page."""
    own = addresses.collection(cohort)
    items = [item for thread in threads for item in _annotations(cohort, thread, addresses)]
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
    }
    if items:
        found["first"] = {
            "id": f"{own}#page",
            "type": "AnnotationPage",
            "partOf": own,
            "startIndex": 0,
            "items": items,
        }
    return found


def _annotations(cohort: str, thread: ThreadView, addresses: Addresses) -> Iterator[dict[str, Any]]:
    place = _target(thread.anchor, addresses.module(cohort, thread.module))
    for number, post in enumerate(thread.posts):
        if not (post.source or post.attachments):
            continue  # It is not there any more, or not for these eyes.
        answers = number > 0
        yield {
            "id": addresses.post(cohort, post),
            "type": "Annotation",
            "motivation": "replying" if answers else MOTIVATIONS[thread.kind],
            "created": post.created_at.isoformat(),
            **({"modified": post.edited_at.isoformat()} if post.edited_at else {}),
            "creator": _creator(post, addresses),
            "body": list(_bodies(cohort, post, addresses)),
            "target": addresses.post(cohort, thread.posts[0]) if answers else place,
        }


def _creator(post: PostView, addresses: Addresses) -> dict[str, Any]:
    """Return who wrote it; of an anonymous post only the name that peers read."""
    if not post.author.name:
        return {"type": "Person", "nickname": post.author.display_name}
    return {
        "id": addresses.person(post.author.name),
        "type": "Person",
        "name": post.author.display_name,
        "nickname": post.author.name,
    }


def _bodies(cohort: str, post: PostView, addresses: Addresses) -> Iterator[dict[str, Any]]:
    """Give the words, the tags in them, and each file as a resource of its own."""
    if post.source:
        yield {"type": "TextualBody", "value": post.source, "format": "text/markdown"}
    for tag in post.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}
    for file in post.attachments:
        kind = {"type": "Image"} if file.media_type.startswith("image/") else {}
        yield {"id": addresses.file(cohort, file), **kind, "format": file.media_type}


def _target(anchor: AnchorView, source: str) -> str | dict[str, Any]:
    """Return the module, or the place in it."""
    selectors = list(_selectors(anchor))
    if not selectors:
        return source
    return {"type": "SpecificResource", "source": source, "selector": selectors}


def _selectors(anchor: AnchorView) -> Iterator[dict[str, Any]]:
    """Give the ways to find the place: its cell and the words in it, or the words that stood there once."""
    words, cell = anchor.quote, [_cell(anchor.cell)] if anchor.cell else []
    if words is None or not cell:
        yield from cell
        if anchor.old_text:
            yield _quoted(anchor.old_text)
        return
    yield cell[0] | {"refinedBy": _quoted(words.exact, words.prefix, words.suffix)}
    if words.start is not None and words.end is not None:
        position = {"type": "TextPositionSelector", "start": words.start, "end": words.end}
        yield cell[0] | {"refinedBy": position}


def _cell(key: str) -> dict[str, Any]:
    return {"type": "FragmentSelector", "value": key, "conformsTo": HTML_FRAGMENT}


def _quoted(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    around = {name: text for name, text in (("prefix", prefix), ("suffix", suffix)) if text}
    return {"type": "TextQuoteSelector", "exact": exact} | around
