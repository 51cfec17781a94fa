"""Errors as pages, for people who followed a link; programs get JSON."""

from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse

from cohort_hub.service.pages.dress import page, words_of

TITLES: Final = {403: "not_allowed_title", 404: "not_found_title"}


def fault_page(request: Request, status: int, message: str) -> HTMLResponse | None:
    """Return what happened and the way home; None for a request that is not for a page."""
    if "/api/" in request.url.path or "text/html" not in request.headers.get("accept", ""):
        return None
    say = words_of(request)
    words = {404: say("not_found"), 500: say("went_wrong")}.get(status, message)
    title = say(TITLES.get(status, "wrong_title"))
    return page(request, "message.html", status=status, title=title, words=words, code=status)
