"""A picture without what was noted beside it: where and when it was taken, with what, and by whom.

A phone writes its position into every photograph. Only what is needed to show the picture right stays:
its colours, and which way up it is.
"""

from collections.abc import Callable

from cohort_hub.service.pictures.kinds import JPEG, PNG, WEBP, damaged
from cohort_hub.service.pictures.parts import EOI, SCAN, jpeg_segments, png_chunks, webp_chunks

_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_PNG_SHOWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split()
)
_WEBP_NOTES = frozenset((b"EXIF", b"XMP "))
_WEBP_NOTES_FLAGS = 0b1100
_ORIENTATION = 0x0112


def without_notes(content: bytes, media_type: str) -> bytes:
    """Return the picture without its notes; other files as they are. Raises Invalid for a damaged one."""
    clean = _CLEAN.get(media_type)
    return clean(content) if clean else content


def _jpeg(content: bytes) -> bytes:
    pieces = [b"\xff\xd8"]
    turned = 1
    ended = False
    for marker, payload in jpeg_segments(content):
        if marker == SCAN:
            pieces.append(payload)
        elif marker == EOI:
            ended = True
        elif marker == _APP1 and payload.startswith(b"Exif\0\0"):
            turned = _orientation(payload[6:]) or turned
        elif (kept := _kept(marker, payload)) is not None:
            pieces.append(_segment(marker, kept))
    if not ended:
        raise damaged()
    if turned != 1:
        pieces.insert(1, _segment(_APP1, _only_orientation(turned)))
    # Whatever stood after the end, a film of the same moment for instance, is left behind.
    return b"".join((*pieces, b"\xff\xd9"))


def _kept(marker: int, payload: bytes) -> bytes | None:
    if marker == _APP0:
        # Without its thumbnail, which may show what was cut off.
        return payload[:12] + b"\0\0" if payload.startswith(b"JFIF\0") else None
    if marker == _APP2:
        return payload if payload.startswith(b"ICC_PROFILE\0") else None
    noted = _APP0 <= marker <= _APP15 or marker == _COMMENT
    return None if noted and marker != _APP14 else payload


def _segment(marker: int, payload: bytes) -> bytes:
    if 0xD0 <= marker <= 0xD7 or marker == 0x01:
        return bytes((0xFF, marker))
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload


def _orientation(tiff: bytes) -> int | None:
    if tiff[:2] not in (b"II", b"MM"):
        return None

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if tiff[:2] == b"II" else "big")

    directory = number(4, 4)
    for entry in range(min(number(directory, 2), 200)):
        at = directory + 2 + 12 * entry
        if number(at, 2) == _ORIENTATION:
            value = number(at + 8, 2)
            return value if 1 <= value <= 8 else None
    return None


def _only_orientation(value: int) -> bytes:
    entry = _ORIENTATION.to_bytes(2, "big") + b"\0\x03" + b"\0\0\0\x01" + value.to_bytes(2, "big") + b"\0\0"
    return b"Exif\0\0" + b"MM\0*" + b"\0\0\0\x08" + b"\0\x01" + entry + b"\0\0\0\0"


def _png(content: bytes) -> bytes:
    chunks = list(png_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        raise damaged()
    return content[:8] + b"".join(whole for name, whole in chunks if name in _PNG_SHOWN)


def _webp(content: bytes) -> bytes:
    body = b"WEBP"
    for name, payload in webp_chunks(content):
        if name in _WEBP_NOTES:
            continue
        shown = bytes((payload[0] & ~_WEBP_NOTES_FLAGS, *payload[1:])) if name == b"VP8X" else payload
        body += name + len(shown).to_bytes(4, "little") + shown + b"\0" * (len(shown) % 2)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


_CLEAN: dict[str, Callable[[bytes], bytes]] = {JPEG: _jpeg, PNG: _png, WEBP: _webp}
