"""The page bundle, as the browser asks for it."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, JSONResponse, Response

from cohort_hub.service.errors import NotFound
from cohort_hub.service.pages.dress import STATIC
from cohort_hub.service.settings import ServiceSettings

FOREVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "public, no-cache"
TYPES: Final = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
}

routes = APIRouter(include_in_schema=False)


@routes.get("/static/{path:path}")
def bundle(path: str, v: str = "") -> Response:
    """Return a file of the bundle. Names or addresses that carry a hash are kept forever."""
    file = (STATIC / path).resolve()
    if not file.is_relative_to(STATIC.resolve()) or not file.is_file() or file.suffix not in TYPES:
        raise NotFound
    hashed = bool(v) or path.startswith(("chunks/", "fonts/"))
    headers = {"Cache-Control": FOREVER if hashed else ASK_AGAIN, "X-Content-Type-Options": "nosniff"}
    return FileResponse(file, media_type=TYPES[file.suffix], headers=headers)


@routes.get("/manifest.webmanifest")
def manifest(request: Request) -> Response:
    """Return what a phone needs to put the home page on its own home screen."""
    settings: ServiceSettings = request.app.state.settings
    return JSONResponse(
        {
            "name": "Cohort",
            "short_name": "Cohort",
            "start_url": settings.prefix,
            "scope": settings.base_url,
            "display": "standalone",
            "background_color": "#fdfcf9",
            "theme_color": "#fdfcf9",
            "icons": [{"src": f"{settings.prefix}static/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
        },
        media_type="application/manifest+json",
    )
