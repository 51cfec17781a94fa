"""What a handler under `<baseUrl>cohort/` answers when it cannot do what was asked: JSON, in words."""

import json
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError

WORDS = {
    401: ("not_signed_in", "You are not signed in here any more. Reload the page to sign in again."),
    403: ("not_allowed", "This did not come from a page of this server. Reload the page and try again."),
    404: ("not_found", "There is nothing here for you. Check the address."),
    405: ("not_allowed", "That cannot be done here."),
    413: ("too_large", "This is too large to send. Make it smaller and try again."),
}
OTHERWISE = ("failed", "Something went wrong on this server. Try again in a moment.")


class Refusal(HTTPError):
    """An answer other than the one hoped for: status, code for programs, message for people."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(status, message.replace("%", "%%"))
        self.code = code
        self.message = message


class CohortHandler(JupyterHandler):
    """Signed-in people only, checked against forged requests on every method, errors as JSON in words."""

    async def prepare(self, **options: Any) -> None:
        """Find out who asks, then whether to let them in."""
        await super().prepare(**options)
        self.admit()

    def admit(self) -> None:
        """Refuse whoever is not signed in, and every request that another site may have forged."""
        self.admit_viewer()
        if self.request.method in {"GET", "HEAD"}:
            self.check_xsrf_cookie()

    def admit_viewer(self) -> None:
        """Refuse whoever is not signed in, whatever the server allows elsewhere, and pages of other sites."""
        if not self.current_user:
            raise HTTPError(401)
        if not self.check_origin():
            raise HTTPError(403)

    def get_login_url(self) -> str:
        """Raise instead of redirecting: the caller is a program."""
        if not self.current_user:
            raise HTTPError(401)
        return super().get_login_url()

    def compute_etag(self) -> None:
        """Leave entity tags to the service."""

    @property
    def content_security_policy(self) -> str:
        """Let nothing run if an answer is opened as a page of its own."""
        return f"{super().content_security_policy}; default-src 'none'; sandbox"

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer with `{"error": {"code", "message"}}`."""
        write_in_words(self, status_code, **kwargs)


def write_in_words(handler: JupyterHandler, status_code: int, **kwargs: Any) -> None:
    """Finish the request with an error as every part of the product words it."""
    error = (kwargs.get("exc_info") or (None, None))[1]
    if status_code == 403 and not handler.current_user:
        handler.set_status(status_code := 401)
    code, message = WORDS.get(status_code, OTHERWISE)
    if isinstance(error, Refusal):
        code, message = error.code, error.message
    handler.set_header("Content-Type", "application/json")
    handler.finish(json.dumps({"error": {"code": code, "message": message}}))
