"""What is searched, and what is found."""

from datetime import datetime
from typing import Literal

from cohort_hub.service.model import ThreadKind
from cohort_hub.service.wire.base import Wire
from cohort_hub.service.wire.conversation import Author

HitKind = Literal["post", "module", "cell", "person", "tag"]


class SnippetView(Wire):
    """``marks`` are ranges of ``text``, from and to (not included)."""

    text: str
    marks: list[tuple[int, int]] = []


class SearchHit(Wire):
    """Something that was found, and the place it opens at.

    ``name`` is a person's name, a tag, or empty. A post has its ``author`` as the viewer may read it.
    """

    kind: HitKind
    cohort: str
    title: str
    snippet: SnippetView
    module: str = ""
    cell: str | None = None
    thread: str | None = None
    post: str | None = None
    name: str = ""
    author: Author | None = None
    thread_kind: ThreadKind | None = None
    at: datetime | None = None
    answered: bool = False


class KindFound(Wire):
    """How many of a kind there are (``or_more``: at least), counted with the first page only.

    ``next`` is the cursor of the page after this one; None on the last.
    """

    kind: HitKind
    count: int | None = None
    or_more: bool = False
    next: str | None = None


class SearchPage(Wire):
    """What was found, kind by kind; ``kinds`` tells how many there are, also of those not asked for."""

    hits: list[SearchHit]
    kinds: list[KindFound] = []
