"""The cohort service, as a designer's tools speak to it."""

from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import quote

import httpx

from cohort_lab.authoring.refusal import NotPublished

TIMEOUT = httpx.Timeout(300, connect=10)
NOT_YOURS = (
    "The service does not let you publish “{course}”. Either there is no such course, or you do not "
    "design it, or the token is that of a server: publish with the button in JupyterLab, or make a token "
    "on the Hub's token page and pass it with --token-file."
)


class CohortService:
    """Published modules and their sources. Use it as a context manager: it holds connections."""

    def __init__(self, url: str, headers: Mapping[str, str]) -> None:
        # trust_env would send the token through whatever proxy the environment names.
        self._http = httpx.Client(
            base_url=url.rstrip("/") + "/api/", headers=dict(headers), timeout=TIMEOUT, trust_env=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def versions(self, course: str) -> dict[str, int]:
        """Return module → the number of its newest version."""
        listed = self._ask(course, "GET", f"courses/{quote(course)}/modules").json()
        return {module["id"]: module["version"] for module in listed}

    def source(self, course: str, module: str) -> bytes:
        """Return the newest version's folder as authored, packed."""
        return self._ask(course, "GET", f"courses/{quote(course)}/modules/{quote(module)}/source").content

    def publish(self, course: str, module: str, number: int, upload: Mapping[str, Any]) -> dict[str, Any]:
        """Send a version and return what became of the threads. Sending it twice does it once."""
        path = f"courses/{quote(course)}/modules/{quote(module)}/versions/{number}"
        return self._ask(course, "PUT", path, json=upload).json()

    def _ask(self, course: str, method: str, path: str, **request: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **request)
        except httpx.HTTPError as reason:
            raise NotPublished(
                f"The cohort service does not answer at {self._http.base_url} ({type(reason).__name__}). "
                "Is the deployment running?"
            ) from None
        if answer.status_code == 404:
            raise NotPublished(NOT_YOURS.format(course=course))
        if not answer.is_success:
            raise NotPublished(_words(answer))
        return answer


def _words(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, LookupError, TypeError):
        return f"The cohort service answered {answer.status_code}. Try again, or tell whoever runs it."
