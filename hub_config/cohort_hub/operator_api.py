"""The Hub and the service, as the operator's token may use them."""

from collections.abc import Iterable
from typing import Any, BinaryIO, Self
from urllib.parse import quote, urlsplit

import httpx

from cohort_hub.roles import GRADE, SERVICE_SCOPE
from cohort_hub.running import Running, operator_token

PAGE = 200


class HubRefused(Exception):
    """The Hub or the service does not answer, or says no. The message says what was asked."""


class Operator:
    """The operator's verbs. Use it as a context manager: it holds connections."""

    def __init__(self, running: Running) -> None:
        headers = {"Authorization": f"token {operator_token(running)}"}
        self._hub = httpx.Client(base_url=running.hub_api, headers=headers, timeout=60)
        self._service = httpx.Client(base_url=running.service_url + "api", headers=headers, timeout=60)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._hub.close()
        self._service.close()

    def people(self) -> dict[str, dict[str, Any]]:
        """Return the Hub's model of everybody, by name."""
        return {model["name"]: model for model in self._pages("/users")}

    def groups(self) -> dict[str, set[str]]:
        """Return the Hub's groups and who is in each."""
        return {model["name"]: set(model["users"]) for model in self._pages("/groups")}

    def add_people(self, names: list[str]) -> None:
        self._ask(self._hub, "POST", "/users", json={"usernames": names})

    def set_administrator(self, name: str, *, administrator: bool) -> None:
        self._ask(self._hub, "PATCH", f"/users/{quote(name)}", json={"admin": administrator})

    def remove_person(self, name: str) -> None:
        """Stop the person's server and forget the person; the home stays."""
        self._ask(self._hub, "DELETE", f"/users/{quote(name)}/server", fine=(404, 400))
        self._ask(self._hub, "DELETE", f"/users/{quote(name)}", fine=(404,))

    def add_group(self, name: str) -> None:
        self._ask(self._hub, "POST", f"/groups/{quote(name)}", fine=(409,))

    def remove_group(self, name: str) -> None:
        self._ask(self._hub, "DELETE", f"/groups/{quote(name)}", fine=(404,))

    def join(self, group: str, names: Iterable[str]) -> None:
        self._ask(self._hub, "POST", f"/groups/{quote(group)}/users", json={"users": sorted(names)})

    def leave(self, group: str, names: Iterable[str]) -> None:
        self._ask(self._hub, "DELETE", f"/groups/{quote(group)}/users", json={"users": sorted(names)})

    def let_in(self, owner: str) -> set[str]:
        """Return who is let into the owner's server, one by one."""
        shares = self._ask(self._hub, "GET", f"/shares/{quote(owner)}/").json()["items"]
        return {share["user"]["name"] for share in shares if share["user"]}

    def share_server(self, owner: str, name: str) -> None:
        """Let a person into the owner's server."""
        self._ask(self._hub, "POST", f"/shares/{quote(owner)}/", json={"user": name})

    def unshare_server(self, owner: str, name: str) -> None:
        """Let a person into the owner's server no longer."""
        self._ask(self._hub, "PATCH", f"/shares/{quote(owner)}/", json={"user": name})

    def put_roster(self, roster: dict[str, Any]) -> None:
        """Tell the service what people, courses and cohorts are called."""
        self._ask(self._service, "PUT", "/roster", json=roster)

    def published(self, course: str) -> list[dict[str, Any]]:
        """Return the published modules of a course."""
        return self._ask(self._service, "GET", f"/courses/{quote(course)}/modules").json()

    def has_graded(self, course: str) -> bool:
        """Return whether something published in the course is graded."""
        return any(
            cell["role"] == "check" or cell["role"] == "task"
            for module in self.published(course)
            for cell in module["cells"]
        )

    def released(self, cohort: str) -> list[str]:
        """Return the assignments that are released to a cohort."""
        found = self._ask(self._service, "GET", f"/cohorts/{quote(cohort)}/assignments").json()
        return [assignment["id"] for assignment in found]

    def export(self, cohort: str, file: str, to: BinaryIO, *, address: str) -> None:
        """Write one of a cohort's exports; what is in it is named by ``address``, the deployment's own."""
        path, public = f"/cohorts/{quote(cohort)}/export/{quote(file)}", urlsplit(address)
        headers = {"Host": public.netloc, "X-Forwarded-Proto": public.scheme}
        try:
            with self._service.stream("GET", path, headers=headers) as answer:
                if not answer.is_success:
                    answer.read()
                    raise _refusal("GET", answer)
                to.writelines(answer.iter_bytes())
        except httpx.HTTPError as error:
            raise _silence(self._service, error) from error

    def grader_token(self, grader: str) -> str:
        """Return a token with which the grader's account can release, for some minutes."""
        wanted = {"scopes": [SERVICE_SCOPE, GRADE, "read:users!user"], "expires_in": 900, "note": "release"}
        return self._ask(self._hub, "POST", f"/users/{quote(grader)}/tokens", json=wanted).json()["token"]

    def hub_info(self) -> dict[str, Any]:
        return self._ask(self._hub, "GET", "/info").json()

    def routes(self) -> dict[str, Any]:
        """Return the proxy's table."""
        return self._ask(self._hub, "GET", "/proxy").json()

    def service_health(self) -> dict[str, Any]:
        return self._ask(self._service, "GET", "/health").json()

    def _pages(self, path: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while True:
            page = self._ask(self._hub, "GET", path, params={"offset": len(found), "limit": PAGE}).json()
            found += page
            if len(page) < PAGE:
                return found

    def _ask(
        self, client: httpx.Client, method: str, path: str, *, fine: tuple[int, ...] = (), **more: Any
    ) -> httpx.Response:
        try:
            answer = client.request(method, path, **more)
        except httpx.HTTPError as error:
            raise _silence(client, error) from error
        if answer.is_success or answer.status_code in fine:
            return answer
        raise _refusal(method, answer)


def _silence(client: httpx.Client, error: httpx.HTTPError) -> HubRefused:
    return HubRefused(f"{client.base_url} does not answer ({error}). Run `jupyter cohort doctor`.")


def _refusal(method: str, answer: httpx.Response) -> HubRefused:
    return HubRefused(f"{method} {answer.url} was answered {answer.status_code}: {_message(answer)}")


def _message(answer: httpx.Response) -> str:
    try:
        body: Any = answer.json()
    except ValueError:
        return answer.text[:300]
    error = body.get("error", body) if isinstance(body, dict) else body
    return str(error.get("message", error) if isinstance(error, dict) else error)
