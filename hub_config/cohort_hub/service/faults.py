"""Errors on their way out: one table from domain errors to answers, and never a traceback."""

import logging
from collections.abc import Callable

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from cohort_hub.service.errors import CohortError, TooOften

log = logging.getLogger(__name__)

# Draws a fault as a page, for requests that want one; None for all others.
Draw = Callable[[Request, int, str], Response | None]


def fault(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status_code=status)


def answer_faults(app: FastAPI, draw: Draw = lambda request, status, message: None) -> None:
    """Make every error of ``app`` an answer in words: a page for people, JSON for programs."""

    def answer(request: Request, status: int, code: str, message: str) -> Response:
        return draw(request, status, message) or fault(status, code, message)

    async def cohort_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, CohortError)
        found = answer(request, error.status, error.code, error.message)
        if isinstance(error, TooOften):
            found.headers["Retry-After"] = str(error.seconds)
        return found

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return answer(request, 422, "invalid", _in_words(error))

    async def http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = {404: "not_found", 413: "too_large"}.get(error.status_code, "http")
        return answer(request, error.status_code, code, str(error.detail))

    async def database(request: Request, error: Exception) -> Response:
        log.error("The database did not take part: %s", error)
        return answer(
            request,
            503,
            "unavailable",
            "Nothing was saved: the database is busy or its disk is full. Try again.",
        )

    async def unexpected(request: Request, error: Exception) -> Response:
        log.error("Unexpected error", exc_info=error)
        return answer(
            request, 500, "unexpected", "Something went wrong on our side. Nothing was saved. Try again."
        )

    app.add_exception_handler(CohortError, cohort_error)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(OperationalError, database)
    app.add_exception_handler(Exception, unexpected)


def _in_words(error: RequestValidationError) -> str:
    places = (
        f"{'.'.join(str(part) for part in fault['loc'] if part != 'body') or 'body'}: {fault['msg']}"
        for fault in error.errors()[:5]
    )
    return "Please mend and send again: " + "; ".join(places)
