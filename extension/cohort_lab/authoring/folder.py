"""An assignment's folder as bytes: what travels, and how it is packed."""

import base64
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from cohort_lab.authoring.refusal import NotPublished

MOST_BYTES = 60 * 1024 * 1024
LEFT_OUT = {
    ".ipynb_checkpoints",
    "__pycache__",
    ".git",
    ".DS_Store",
    ".pytest_cache",
    ".venv",
    "node_modules",
}
# The same bytes for the same files.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def files_in(folder: Path, *, name: str) -> dict[str, bytes]:
    """Return path → bytes of what belongs to an assignment; links out of the folder do not.

    Raises:
        NotPublished: it is larger than the service takes.
    """
    found: dict[str, bytes] = {}
    size = 0
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if LEFT_OUT & set(inside.parts) or not path.is_file() or not _stays(path, folder):
            continue
        size += path.stat().st_size
        if size > MOST_BYTES:
            raise NotPublished(
                f"{name} is larger than {MOST_BYTES // 2**20} MB. Keep large data elsewhere and load it."
            )
        found[inside.as_posix()] = path.read_bytes()
    return found


def packed(files: Mapping[str, bytes]) -> str:
    """Return a ZIP archive, base64-encoded, as the service takes it."""
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for path in sorted(files):
            opened.writestr(zipfile.ZipInfo(path, _EPOCH), files[path], zipfile.ZIP_DEFLATED)
    return base64.b64encode(archive.getvalue()).decode()


def unpacked(archive: bytes) -> dict[str, bytes]:
    """Return path → bytes of an archive that the service packed."""
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _stays(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())
