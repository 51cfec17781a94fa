"""Pictures for tests, with what cameras note beside them."""

import struct
import zlib

POSITION = b"GPS 48.8584 N 2.2945 E"


def png(width: int = 2, height: int = 2, *extra: bytes) -> bytes:
    """Return a real red picture; ``extra`` chunks stand before its data."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\xff\0\0" * width for _ in range(height))
    body = png_chunk(b"IHDR", header) + b"".join(extra) + png_chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + body + png_chunk(b"IEND", b"")


def png_chunk(name: bytes, payload: bytes) -> bytes:
    checked = name + payload
    return len(payload).to_bytes(4, "big") + checked + zlib.crc32(checked).to_bytes(4, "big")


def segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload


def exif(turned: int, *, order: str = "<") -> bytes:
    """Return what a phone notes: which way up, and where it was."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0)
    return b"Exif\0\0" + mark + struct.pack(f"{order}IH", 8, 1) + entry + b"\0\0\0\0" + POSITION


def jpeg(*segments: bytes, after: bytes = b"") -> bytes:
    """Return the frame of a JPEG of 40×30: its picture data are made up, its structure is not."""
    frame = segment(0xC0, b"\x08" + struct.pack(">HH", 30, 40) + b"\x01\x01\x11\0")
    scan = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56"
    jfif = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1" + b"\xaa\xbb\xcc")
    return b"\xff\xd8" + jfif + b"".join(segments) + frame + scan + b"\xff\xd9" + after


def gif(width: int = 3, height: int = 5) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0;"


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a WebP of 16×9 that says it has EXIF and XMP."""
    first = b"\x0c\0\0\0" + (15).to_bytes(3, "little") + (8).to_bytes(3, "little")
    body = b"WEBP"
    for name, payload in ((b"VP8X", first), (b"VP8L", b"\x2f\0\0\0\0"), *chunks):
        body += name + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
