"""What can go wrong, in words a person can act on.

CohortError
├── NotSignedIn    401
├── NotAllowed     403
├── NotFound       404   also for what a person may not know exists
├── Conflict       409
├── TooLarge       413
├── Invalid        422
└── TooOften       429   with the seconds to wait
"""


class CohortError(Exception):
    """Base of every error the service answers on purpose; the message is shown to the person."""

    status = 500
    code = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotSignedIn(CohortError):
    status, code = 401, "not_signed_in"

    def __init__(self, message: str = "Sign in to the Hub, or send a Hub token, and try again.") -> None:
        super().__init__(message)


class NotAllowed(CohortError):
    status, code = 403, "not_allowed"


class NotFound(CohortError):
    status, code = 404, "not_found"

    def __init__(self, message: str = "There is nothing here, or it is not open to you.") -> None:
        super().__init__(message)


class Conflict(CohortError):
    status, code = 409, "conflict"


class TooLarge(CohortError):
    status, code = 413, "too_large"


class Invalid(CohortError):
    status, code = 422, "invalid"


class TooOften(CohortError):
    """``seconds`` is how long to wait; it travels as Retry-After."""

    status, code = 429, "too_often"

    def __init__(self, message: str, *, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds
