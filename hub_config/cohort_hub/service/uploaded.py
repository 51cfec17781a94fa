"""A file on its way in: looked at, cleaned and named before the transaction that keeps it."""

import unicodedata
from dataclasses import dataclass

from cohort_hub.service import pictures
from cohort_hub.service.errors import Invalid, TooLarge
from cohort_hub.service.wire import MAX_ATTACHMENT_BYTES

MAX_PIXELS = 100_000_000  # A small file can unfold into a picture that no phone can hold.
LONGEST_NAME = 120
# Control, format (bidirectional overrides among them), surrogate, unassigned and private characters.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))


@dataclass(frozen=True)
class Uploaded:
    """A file as it will be kept; ``size`` is width and height of a picture."""

    name: str
    media_type: str
    content: bytes
    size: tuple[int, int] | None


def prepare(name: str, content: bytes) -> Uploaded:
    """Return what of a file is kept; raise Invalid for an empty or damaged one, TooLarge for a large one."""
    if not content:
        raise Invalid("This file is empty. Choose another.")
    if len(content) > MAX_ATTACHMENT_BYTES:
        raise TooLarge(f"A file has at most {MAX_ATTACHMENT_BYTES // 2**20} MB. Make it smaller.")
    media_type = pictures.media_type_of(content)
    size = pictures.dimensions(content, media_type)
    if size and size[0] * size[1] > MAX_PIXELS:
        raise TooLarge(f"This picture has more than {MAX_PIXELS // 10**6} million pixels. Make it smaller.")
    return Uploaded(clean_name(name), media_type, pictures.without_notes(content, media_type), size)


def clean_name(name: str) -> str:
    """Return a file's name as it can be shown and saved: no folders, nothing that cannot be seen."""
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(letter for letter in last if unicodedata.category(letter) not in _UNSEEN)
    shown = " ".join(shown.split()).strip(". ")
    if len(shown) > LONGEST_NAME:
        stem, dot, kind = shown.rpartition(".")
        kept = f"{dot}{kind}" if stem and len(kind) <= 12 else ""
        shown = shown[: LONGEST_NAME - len(kept)] + kept
    return shown or "file"
