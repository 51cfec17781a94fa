"""Whatever is sent to the API, it never answers 500: tried with requests made from its own description."""

from collections.abc import Iterator

import pytest
import schemathesis
from cohort_hub.service.openapi import document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.schemas import BaseSchema

from tests.service.house import PREFIX, furnished, token_of

REAL = {"cohort": "spring", "course": "welcome", "module": "who-we-are", "assignment": "who-we-are"}
HEADERS = {"Authorization": f"token {token_of('everything')}"}
# Starting a server needs a Hub; it has tests of its own.
OPERATIONS = [
    (method, path)
    for path, item in document()["paths"].items()
    for method in item
    if not path.endswith("/server")
]


@schemathesis.serializer("application/zip")
def archive(_context: object, value: object) -> bytes:
    """Send whatever was made up as it is: mostly no archive at all."""
    return value if isinstance(value, bytes) else str(value).encode()


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BaseSchema]:
    """The API as somebody meets it to whom everything is open."""
    house = furnished(tmp_path_factory.mktemp("openapi"))
    house.tokens.enrol("everything", "nbgrader-spring", "formgrade-spring", "design-welcome", admin=True)
    yield schemathesis.openapi.from_asgi(f"{PREFIX}api/openapi.json", house.app)
    house.store.close()


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_no_request_is_answered_500(api: BaseSchema, method: str, path: str) -> None:
    operation = api[path][method.upper()]
    strategies = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

    @settings(max_examples=16, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=st.one_of(strategies))
    def ask(case: schemathesis.Case) -> None:
        case.validate_response(case.call(headers=HEADERS), checks=[not_a_server_error])
        case.path_parameters = {name: REAL.get(name, value) for name, value in case.path_parameters.items()}
        case.validate_response(case.call(headers=HEADERS), checks=[not_a_server_error])

    ask()
