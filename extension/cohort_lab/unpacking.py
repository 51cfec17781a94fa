"""Unpack a ZIP archive into a new folder, trusting nothing it says."""

import io
import stat
import zipfile
from pathlib import Path, PurePosixPath

from cohort_lab.replies import Refusal

MOST_FILES = 5_000
MOST_BYTES = 512 * 1024 * 1024


def unpack(archive: bytes, into: Path) -> None:
    """Unpack all files of `archive` into the folder `into`; refuse what is not as it should be."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            files = [entry for entry in opened.infolist() if not entry.is_dir()]
            if len(files) > MOST_FILES or sum(entry.file_size for entry in files) > MOST_BYTES:
                raise unusable("it is larger than a module may be")
            for entry in files:
                place = into / safe_name(entry)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(opened.read(entry))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as reason:
        raise unusable("it is damaged") from reason


def safe_name(entry: zipfile.ZipInfo) -> PurePosixPath:
    """Return an entry's path; refuse one that leaves its folder, and links."""
    name = PurePosixPath(entry.filename)
    odd = name.is_absolute() or ".." in name.parts or any(letter in entry.filename for letter in "\\:\0")
    if odd or not name.parts or stat.S_ISLNK(entry.external_attr >> 16):
        raise unusable("a file in it would land somewhere else")
    return name


def unusable(why: str) -> Refusal:
    """Say that an archive was not used."""
    return Refusal(502, "unusable_copy", f"The module's files cannot be used: {why}. Tell your facilitator.")
