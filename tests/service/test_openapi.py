"""Whatever is sent to the API, it never answers 500: tried with requests made from its own description.

`COHORT_EXAMPLES=500 pytest tests/service/test_openapi.py` tries for longer.
"""

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import schemathesis
from cohort_hub.service.openapi import document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.schemas import BaseSchema

from tests.service.house import PREFIX, House, furnished, token_of
from tests.service.pictures import png

EXAMPLES = int(os.environ.get("COHORT_EXAMPLES", "8"))
PEOPLE = ("learner1", "facilitator", "admin", "everything")
# Starting a server needs a Hub; it has tests of its own.
OPERATIONS = [
    (method, path)
    for path, item in document()["paths"].items()
    for method in item
    if not path.endswith("/server")
]


@schemathesis.serializer("application/zip", "application/octet-stream")
def archive(_context: object, value: object) -> bytes:
    """Send whatever was made up as it is: mostly no archive at all."""
    return value if isinstance(value, bytes) else str(value).encode()


@dataclass(frozen=True)
class Api:
    schema: BaseSchema
    house: House

    def real(self) -> dict[str, str]:
        """Return names of what is there, newly made: what was asked before may have taken it away."""
        return asyncio.run(self._made())

    async def _made(self) -> dict[str, str]:
        threads = "cohorts/spring/modules/who-we-are/threads"
        file = await self.house.ask("learner1", "POST", "cohorts/spring/attachments", content=png())
        body = {"body": "Hi", "kind": "question", "attachments": [file.json()["id"]]}
        thread = await self.house.post("learner1", threads, body)
        return {
            "cohort": "spring",
            "course": "welcome",
            "module": "who-we-are",
            "assignment": "who-we-are",
            "thread": thread["id"],
            "post": thread["posts"][0]["id"],
            "attachment": file.json()["id"],
            "emoji": "👍",
            "person": "learner2",
            "name": "learner2",
            "tag": "tag",
        }


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """The API as people of every role meet it, and somebody to whom everything is open."""
    house = furnished(tmp_path_factory.mktemp("openapi"))
    house.tokens.enrol("everything", "nbgrader-spring", "formgrade-spring", "design-welcome", admin=True)
    yield Api(schemathesis.openapi.from_asgi(f"{PREFIX}api/openapi.json", house.app), house)
    house.store.close()


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_no_request_is_answered_500(
    api: Api, method: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A hundred examples are more files than anybody attaches in a day.
    monkeypatch.setattr("cohort_hub.service.conversation.attaching.FILES_A_DAY", 10**6)
    monkeypatch.setattr("cohort_hub.service.conversation.attaching.BYTES_A_DAY", 10**9)
    operation = api.schema[path][method.upper()]
    strategies = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]
    real = api.real()

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=st.one_of(strategies), person=st.sampled_from(PEOPLE))
    def ask(case: schemathesis.Case, person: str) -> None:
        headers = {"Authorization": f"token {token_of(person)}"}
        case.validate_response(case.call(headers=headers), checks=[not_a_server_error])
        case.path_parameters = {name: real.get(name, value) for name, value in case.path_parameters.items()}
        case.validate_response(case.call(headers=headers), checks=[not_a_server_error])

    ask()
