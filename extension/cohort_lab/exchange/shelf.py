"""The exchange's shelf at the cohort service, over HTTP, in the name of this server's owner."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx

TIMEOUT = httpx.Timeout(120, connect=5)
ATTEMPTS = 3
ZIP = "application/zip"


class ShelfError(Exception):
    """The service did not do it; the message says why, in words."""


class NotThere(ShelfError):
    """The service has no such thing, or none for this person."""


@dataclass(frozen=True)
class Submitted:
    """One submission as the service lists it; ``feedback_at`` is when its feedback was released."""

    id: str
    cohort: str
    assignment: str
    person: str
    received_at: datetime
    feedback_at: str | None


class Shelf:
    """``url`` is the service's address with its prefix, ``token`` a Hub token."""

    def __init__(self, url: str, token: str) -> None:
        if not url or not token:
            raise ShelfError(
                "This server does not know the cohort service (COHORT_SERVICE_URL, JUPYTERHUB_API_TOKEN). "
                "Start it from the cohort's home page, or tell whoever runs it."
            )
        # trust_env would send the token through whatever proxy the environment names.
        self._http = httpx.Client(
            base_url=url.rstrip("/") + "/api/",
            headers={"Authorization": f"token {token}"},
            timeout=TIMEOUT,
            trust_env=False,
        )

    @classmethod
    def of_this_server(cls) -> "Shelf":
        return cls(os.environ.get("COHORT_SERVICE_URL", ""), os.environ.get("JUPYTERHUB_API_TOKEN", ""))

    def cohorts(self) -> list[str]:
        """Return the cohorts that are open to this person."""
        return list(self._asked("GET", "me").json()["cohorts"])

    def assignments(self, cohort: str) -> list[str]:
        answer = self._asked("GET", f"cohorts/{_part(cohort)}/assignments")
        return [assignment["id"] for assignment in answer.json()]

    def release(self, cohort: str, assignment: str) -> bytes:
        """Return the archive learners start from."""
        return self._asked("GET", f"{_assignment(cohort, assignment)}/release").content

    def put_release(self, cohort: str, assignment: str, archive: bytes) -> None:
        self._asked("PUT", _assignment(cohort, assignment), archive=archive)

    def withdraw(self, cohort: str, assignment: str) -> None:
        self._asked("DELETE", _assignment(cohort, assignment))

    def submit(self, cohort: str, assignment: str, archive: bytes) -> Submitted:
        answer = self._asked("POST", f"{_assignment(cohort, assignment)}/submissions", archive=archive)
        return _submitted(answer.json())

    def submissions(self, cohort: str, assignment: str) -> list[Submitted]:
        """Return the own submissions, or everybody's for a grader; oldest first."""
        answer = self._asked("GET", f"{_assignment(cohort, assignment)}/submissions")
        return [_submitted(found) for found in answer.json()]

    def submitted_files(self, submission: Submitted) -> bytes:
        return self._asked("GET", f"{_submission(submission.cohort, submission.id)}/files").content

    def put_feedback(
        self, cohort: str, submission: str, archive: bytes, *, score: float, max_score: float
    ) -> None:
        path = f"{_submission(cohort, submission)}/feedback"
        self._asked("PUT", path, archive=archive, query={"score": score, "max_score": max_score})

    def feedback_files(self, submission: Submitted) -> bytes:
        return self._asked("GET", f"{_submission(submission.cohort, submission.id)}/feedback/files").content

    def modules(self, cohort: str) -> list[dict[str, Any]]:
        """Return the cohort's published modules, as the home page has them."""
        found = self._asked("GET", "home").json()["cohorts"]
        return next((one["modules"] for one in found if one["id"] == cohort), [])

    def source(self, course: str, module: str) -> bytes:
        """Return an assignment's folder as it was authored, solutions included."""
        return self._asked("GET", f"courses/{_part(course)}/modules/{_part(module)}/source").content

    def learners(self, cohort: str) -> list[dict[str, str]]:
        """Return the cohort's learners: name and display name."""
        return list(self._asked("GET", f"cohorts/{_part(cohort)}/learners").json())

    def _asked(
        self,
        method: str,
        path: str,
        *,
        archive: bytes | None = None,
        query: Mapping[str, float] | None = None,
    ) -> httpx.Response:
        headers = {"Idempotency-Key": uuid4().hex} if method != "GET" else {}
        if archive is not None:
            headers["Content-Type"] = ZIP
        request = self._http.build_request(method, path, headers=headers, content=archive, params=query)
        return _checked(self._sent(request))

    def _sent(self, request: httpx.Request) -> httpx.Response:
        # The same key every time: a write that arrived, and whose answer was lost, is not done twice.
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._http.send(request)
            except httpx.TransportError as error:
                if attempt == ATTEMPTS:
                    raise ShelfError(
                        "The cohort service does not answer just now. Your files are safe; try again soon."
                    ) from error
        raise AssertionError


def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.is_success:
        return answer
    try:
        message = str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        message = f"The cohort service answered {answer.status_code}. Try again in a moment."
    raise (NotThere if answer.status_code == 404 else ShelfError)(message)


def _submitted(found: Mapping[str, Any]) -> Submitted:
    feedback = found.get("feedback")
    return Submitted(
        id=found["id"],
        cohort=found["cohort"],
        assignment=found["assignment"],
        person=found["person"],
        received_at=datetime.fromisoformat(found["received_at"]),
        feedback_at=feedback["released_at"] if feedback else None,
    )


def _assignment(cohort: str, assignment: str) -> str:
    return f"cohorts/{_part(cohort)}/assignments/{_part(assignment)}"


def _submission(cohort: str, submission: str) -> str:
    return f"cohorts/{_part(cohort)}/submissions/{_part(submission)}"


def _part(name: str) -> str:
    return quote(name, safe="")
