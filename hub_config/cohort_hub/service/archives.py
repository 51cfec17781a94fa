"""ZIP archives from outside: nothing in them is used before all of it was looked at."""

import json
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any, cast

from cohort_hub.service.errors import Invalid, TooLarge

MAX_FILES = 2000
MAX_UNPACKED_BYTES = 256 * 1024 * 1024
MAX_PATH_CHARACTERS = 400
MAX_NAME_BYTES = 200
# The same bytes for the same files: versions and submissions are compared by their hash.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LINK = 0o120000
_KIND = 0o170000
_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Whatever the library raises for bytes that are no archive, or only part of one.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)


def unpack(content: bytes) -> dict[str, bytes]:
    """Return path → bytes of every file in the archive.

    Raises:
        Invalid: it is not a ZIP archive, is damaged or encrypted, or a path in it would leave its folder.
        TooLarge: unpacked it would be larger than `MAX_UNPACKED_BYTES`, or hold more than `MAX_FILES`.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            _look_at(entries)
            return _read(archive, entries)
    except DAMAGED:
        raise Invalid("This is not a whole ZIP archive. Pack the folder again and send it again.") from None


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of ``files``; equal files give equal bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files):
            archive.writestr(zipfile.ZipInfo(path, _EPOCH), files[path], zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def notebook(path: str, content: bytes) -> dict[str, Any]:
    """Return the notebook in ``content``; raise Invalid, naming ``path``, when it is none."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise Invalid(
            f"{path} is not a notebook: it is not JSON. Open it in JupyterLab and save it."
        ) from None
    if not isinstance(document, dict) or not isinstance(cast("dict[str, Any]", document).get("cells"), list):
        raise Invalid(f"{path} is not a notebook: it has no cells. Open it and save it again.")
    return cast("dict[str, Any]", document)


def is_safe(path: str) -> bool:
    """Whether ``path`` stays in the folder it is unpacked in."""
    parts = path.split("/")
    odd = any(ord(letter) < 32 or letter in "\\\x7f" for letter in path)
    named = all(part not in ("", ".", "..") and len(part.encode()) <= MAX_NAME_BYTES for part in parts)
    return named and not odd and len(path) <= MAX_PATH_CHARACTERS


def _look_at(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_FILES:
        raise TooLarge(f"The archive holds more than {MAX_FILES} files. Take out what is not needed.")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise _too_large()
    taken = set[str]()
    for entry in entries:
        # The name as it stands in the archive: zipfile itself cuts names at a NUL.
        if not is_safe(entry.orig_filename) or (entry.external_attr >> 16) & _KIND == _LINK:
            raise Invalid(f"The archive holds {entry.filename[:80]!r}, which would leave its folder.")
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _PACKINGS:
            raise Invalid(
                "The archive is packed in an unusual way. Pack it as a plain ZIP, without a password."
            )
        if entry.filename.casefold() in taken:
            raise Invalid(f"The archive holds {entry.filename[:80]!r} twice.")
        taken.add(entry.filename.casefold())
    for path in taken:
        if any(folder in taken for folder in _folders_of(path)):
            raise Invalid(f"The archive holds {path[:80]!r} in a folder that is also a file.")


def _folders_of(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def _read(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = MAX_UNPACKED_BYTES
    for entry in entries:
        with archive.open(entry) as packed:
            # A header may lie about the size: never read more than is left.
            files[entry.filename] = packed.read(left + 1)
        left -= len(files[entry.filename])
        if left < 0:
            raise _too_large()
    return files


def _too_large() -> TooLarge:
    return TooLarge(
        f"Unpacked, the archive is larger than {MAX_UNPACKED_BYTES // 2**20} MB. Take out what is not needed."
    )
