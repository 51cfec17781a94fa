"""The conversation as tables, for whoever the kernel is: what that person may see, and nothing else.

>>> from cohort_widgets import CohortClient
>>> cohort = CohortClient()
>>> cohort.threads(module="who-we-are")[["kind", "posts"]]
       kind  posts
0  question      2

A kernel speaks with its server's Hub token, which makes its owner a learner: a facilitator's notebook shows
no more than a learner's would.
"""

import os
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import quote

import httpx
import pandas as pd

from cohort_widgets import frames

UNAUTHORIZED = 401
TIMEOUT = httpx.Timeout(60, connect=10)
NO_HUB = (
    "This notebook does not run on a server of the Hub, so there is no conversation to read "
    "(COHORT_SERVICE_URL and JUPYTERHUB_API_TOKEN are not set). Open it from your home page: "
    "“Work on it”, or JupyterLab."
)


class NoConversation(Exception):
    """There is nothing to read; the message says why and what to do."""


class CohortClient:
    """Reads the cohorts of the person whose kernel this is.

    ``cohort`` is a cohort's id; without one, all the person's cohorts are read.
    """

    def __init__(self, cohort: str | None = None) -> None:
        url, token = os.environ.get("COHORT_SERVICE_URL", ""), os.environ.get("JUPYTERHUB_API_TOKEN", "")
        if not url or not token:
            raise NoConversation(NO_HUB)
        self._cohort = cohort
        # trust_env would send the token through whatever proxy the environment names.
        self._http = httpx.Client(
            base_url=url.rstrip("/") + "/api/",
            headers={"Authorization": f"token {token}"},
            timeout=TIMEOUT,
            trust_env=False,
            # A notebook keeps the client, and nobody closes it: no connection is kept with it.
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    @cached_property
    def cohorts(self) -> list[str]:
        """The ids of the cohorts that are read.

        >>> CohortClient().cohorts
        ['spring']
        """
        return [cohort["id"] for cohort in self._open_cohorts()]

    def modules(self) -> pd.DataFrame:
        """Return the modules with the own progress and the number of posts, in the course's order.

        >>> CohortClient("spring").modules()[["module", "posts"]]
               module  posts
        0  who-we-are      2
        """
        cards = [card for cohort in self._open_cohorts() for card in cohort["modules"]]
        return frames.modules(cards)

    def threads(self, module: str | None = None) -> pd.DataFrame:
        """Return a row for every thread; those about the whole cohort have an empty ``module``.

        >>> CohortClient().threads().dtypes["created_at"]
        datetime64[us, UTC]
        """
        return frames.threads(list(self._threads(module)))

    def posts(self, module: str | None = None) -> pd.DataFrame:
        """Return a row for every post, oldest first. Who wrote anonymously has an empty ``author``.

        >>> CohortClient().posts()["text"].tolist()
        ['Why?', 'Because.']
        """
        return frames.posts(list(self._threads(module)))

    def annotations(self, module: str | None = None) -> pd.DataFrame:
        """Return a row for every thread that stands at a cell, with its place and its opening words.

        >>> CohortClient().annotations()[["cell", "text"]]
           cell  text
        0  task  Why?
        """
        return frames.annotations(list(self._threads(module)))

    def _threads(self, module: str | None) -> Iterator[dict[str, Any]]:
        found = False
        for cohort in self._open_cohorts():
            here = f"cohorts/{quote(cohort['id'], safe='')}"
            known = [card["id"] for card in cohort["modules"]]
            for one in known if module is None else [m for m in known if m == module]:
                found = True
                yield from self._ask(f"{here}/modules/{quote(one, safe='')}/discussion")["threads"]
            if not module:
                found = True
                yield from self._ask(f"{here}/discussion")["threads"]
        if not found and module is not None:
            raise NoConversation(f"There is no module “{module}” here. See .modules() for those there are.")

    def _open_cohorts(self) -> list[dict[str, Any]]:
        cohorts = self._ask("home")["cohorts"]
        known = ", ".join(cohort["id"] for cohort in cohorts) or "none"
        if self._cohort is None:
            return cohorts
        chosen = [cohort for cohort in cohorts if cohort["id"] == self._cohort]
        if not chosen:
            raise NoConversation(f"You are in no cohort “{self._cohort}”. Your cohorts: {known}.")
        return chosen

    def _ask(self, path: str) -> Any:
        try:
            answer = self._http.get(path)
        except httpx.HTTPError as reason:
            raise NoConversation(
                f"The cohort service does not answer ({type(reason).__name__}). Try again in a moment; "
                "if it stays so, tell whoever runs it."
            ) from None
        if answer.status_code == UNAUTHORIZED:
            raise NoConversation("Your server's token is no longer valid. Restart your server and try again.")
        if not answer.is_success:
            raise NoConversation(_words(answer))
        return answer.json()


def _words(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, LookupError, TypeError):
        return f"The cohort service answered {answer.status_code}. Try again in a moment."
