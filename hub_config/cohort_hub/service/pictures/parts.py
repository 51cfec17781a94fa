"""The pieces that pictures are made of: JPEG's segments, PNG's and WebP's chunks."""

from collections.abc import Iterator

SOS, EOI = 0xDA, 0xD9
SCAN = -1  # Stands for what follows a scan's header: its compressed picture data.
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))


def jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give (marker, payload) after the start of a JPEG, up to its end; `SCAN` marks picture data.

    What is cut short ends early: whoever needs the end notices that `EOI` did not come.
    """
    at = 2
    while at + 1 < len(content):
        if content[at] != 0xFF:
            return
        marker = content[at + 1]
        at += 1 if marker == 0xFF else 2
        if marker == 0xFF:
            continue
        if marker == EOI or marker in _ALONE:
            yield marker, b""
            if marker == EOI:
                return
            continue
        length = int.from_bytes(content[at : at + 2], "big")
        if length < 2 or at + length > len(content):
            return
        yield marker, content[at + 2 : at + length]
        at += length
        if marker == SOS:
            end = _end_of_scan(content, at)
            yield SCAN, content[at:end]
            at = end


def png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give (name, whole chunk with length and checksum) of a PNG, up to its end."""
    at = 8
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        whole = content[at : at + 12 + length]
        if len(whole) < 12 + length:
            return
        yield whole[4:8], whole
        if whole[4:8] == b"IEND":
            return
        at += len(whole)


def webp_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give (name, payload) of a WebP."""
    at = 12
    while at + 8 <= len(content):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        payload = content[at + 8 : at + 8 + length]
        if len(payload) < length:
            return
        yield content[at : at + 4], payload
        at += 8 + length + length % 2


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the next marker stands: 0xFF is picture data before 0x00, and before a restart."""
    while (at := content.find(b"\xff", at)) != -1 and at + 1 < len(content):
        if content[at + 1] != 0 and content[at + 1] not in _ALONE:
            return at
        at += 2
    return len(content)
