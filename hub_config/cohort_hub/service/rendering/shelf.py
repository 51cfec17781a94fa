"""The files a rendered module needs, named by their content."""

import mimetypes
import posixpath
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import quote, unquote

from cohort_hub.service.model import ModuleFile

FRAME = "text/html"
SHOWN = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/svg+xml": "svg",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "video/ogg": "ogv",
    "audio/mpeg": "mp3",
    "audio/ogg": "oga",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "text/vtt": "vtt",
}
DOWNLOAD = "application/octet-stream"


class Shelf:
    """Gathers files while a module is rendered. ``folder`` is the module's own: path → bytes."""

    def __init__(self, module: str, folder: Mapping[str, bytes]) -> None:
        self._module = module
        self._folder = folder
        self._kept: dict[str, ModuleFile] = {}

    @property
    def files(self) -> tuple[ModuleFile, ...]:
        """Return what was put here, once each."""
        return tuple(self._kept.values())

    def picture(self, content: bytes, media_type: str) -> str:
        """Keep a picture and return its address; the media type must be one of `SHOWN`."""
        return self._keep(f"{_digest(content)}.{SHOWN[media_type]}", media_type, content)

    def frame(self, page: str) -> str:
        """Keep a page that runs in an origin of its own and return its address."""
        content = page.encode()
        return self._keep(f"frames/{_digest(content)}.html", FRAME, content)

    def local(self, address: str) -> str | None:
        """Return the address on our pages of a file beside the notebook; None when there is no such file."""
        path = posixpath.normpath(unquote(address.partition("#")[0].partition("?")[0]))
        content = self._folder.get(path)
        if content is None:
            return None
        media_type = mimetypes.guess_type(path)[0] or DOWNLOAD
        if media_type in SHOWN:
            return self.picture(content, media_type)
        return self._keep(f"{_digest(content)}/{posixpath.basename(path)}", DOWNLOAD, content)

    def _keep(self, path: str, media_type: str, content: bytes) -> str:
        self._kept[path] = ModuleFile(path, media_type, content)
        return f"{self._module}/files/{quote(path)}"


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]
