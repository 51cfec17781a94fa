"""What every page wears: the template engine, the security headers and the addresses of its bundle."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cohort_hub.avatars import hue, initials
from cohort_hub.service.pages.words import Words, words_for
from cohort_hub.service.settings import ServiceSettings

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"
THEME_COOKIE: Final = "cohort-theme"
THEMES: Final = ("light", "dark", "system")
# No script, style or address but our own. Pictures may be written into the page (data:), nothing else may.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page in the reader's language and colours."""
    settings: ServiceSettings = request.app.state.settings
    words = words_for(request.headers.get("accept-language", ""))
    theme = request.cookies.get(THEME_COOKIE, "system")
    html = (
        engine()
        .get_template(template)
        .render(
            say=words,
            language=words.language,
            theme=theme if theme in THEMES else "system",
            prefix=settings.prefix,
            hub=settings.hub_prefix,
            asset=lambda name: f"{settings.prefix}static/{name}?v={fingerprint(name)}",
            **values,
        )
    )
    return HTMLResponse(html, status_code=status, headers=HEADERS)


def words_of(request: Request) -> Words:
    return words_for(request.headers.get("accept-language", ""))


@cache
def engine() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["html"] = Markup
    helpers: dict[str, Any] = {"hue": hue, "initials": initials}
    environment.globals.update(helpers)
    return environment


@cache
def fingerprint(name: str) -> str:
    """Return a short hash of a file of the bundle, so that browsers keep it until it changes."""
    path = STATIC / name
    return sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else "0"
