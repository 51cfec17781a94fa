"""What a file is: told by its first bytes, never by its name or by what its sender calls it."""

from cohort_hub.service.errors import Invalid
from cohort_hub.service.pictures.parts import jpeg_segments

PNG, JPEG, GIF, WEBP = "image/png", "image/jpeg", "image/gif", "image/webp"
# What a browser may show in a page. SVG and HTML are never among them: both can run code.
PICTURES = frozenset((PNG, JPEG, GIF, WEBP))
ANYTHING = "application/octet-stream"

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"%PDF-", "application/pdf"),
)
_SIZED_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def media_type_of(content: bytes) -> str:
    """Return one of the four kinds of picture, PDF, or the type that a browser only ever saves."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    return next((kind for begins, kind in _BEGINNINGS if content.startswith(begins)), ANYTHING)


def dimensions(content: bytes, media_type: str) -> tuple[int, int] | None:
    """Return a picture's width and height in pixels, None for other files; raise Invalid if damaged."""
    measure = {PNG: _png, JPEG: _jpeg, GIF: _gif, WEBP: _webp}.get(media_type)
    if measure is None:
        return None
    width, height = measure(content)
    if width < 1 or height < 1:
        raise damaged()
    return width, height


def damaged() -> Invalid:
    return Invalid("This picture is damaged. Save it anew as PNG or JPEG and try again.")


def _png(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR" or len(content) < 33:
        raise damaged()
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _jpeg(content: bytes) -> tuple[int, int]:
    for marker, payload in jpeg_segments(content):
        if marker in _SIZED_FRAMES and len(payload) >= 5:
            return int.from_bytes(payload[3:5], "big"), int.from_bytes(payload[1:3], "big")
    raise damaged()


def _gif(content: bytes) -> tuple[int, int]:
    return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")


def _webp(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X" and len(content) >= 30:
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if kind == b"VP8L" and len(content) >= 25:
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        width, height = content[26:28], content[28:30]
        return int.from_bytes(width, "little") & 0x3FFF, int.from_bytes(height, "little") & 0x3FFF
    raise damaged()
