"""`CohortClient` against a really served house: what a kernel's owner may see, rightly typed."""

import doctest
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from cohort_widgets import CohortClient, client, frames
from cohort_widgets.client import NoConversation

from tests.service.house import House, token_of
from tests.service.serve import Served

SPRING = "cohorts/spring"
THREADS = f"{SPRING}/modules/who-we-are/threads"
Kernel = Callable[[str], None]


@pytest.fixture
def kernel_of(address: Served, monkeypatch: pytest.MonkeyPatch) -> Kernel:
    """Make this process a kernel of somebody's server."""

    def become(name: str) -> None:
        monkeypatch.setenv("COHORT_SERVICE_URL", address.api.removesuffix("api/"))
        monkeypatch.setenv("JUPYTERHUB_API_TOKEN", token_of(name))

    return become


async def test_the_examples_in_the_docstrings_are_true(house: House, kernel_of: Kernel) -> None:
    await _asked(house)
    kernel_of("learner2")

    tried = doctest.testmod(client)

    assert tried.attempted >= 6
    assert tried.failed == 0


async def test_a_kernels_owner_reads_what_they_may_see_and_nothing_else(
    house: House, kernel_of: Kernel
) -> None:
    await _asked(house)
    for audience in ("team:red", "private", "to facilitators"):
        await house.post("learner1", THREADS, {"body": audience, "audience": audience})
    await house.post("learner1", THREADS, {"body": "Who?", "anonymous": True})

    read: dict[str, Any] = {}
    for name in ("learner1", "learner2", "learner3"):
        kernel_of(name)
        read[name] = CohortClient().posts()

    assert set(read["learner2"]["text"]) == {"Why?", "Because.", "team:red", "Who?"}
    assert set(read["learner3"]["text"]) == {"Why?", "Because.", "Who?"}
    assert set(read["learner1"]["text"]) >= {"private", "to facilitators"}
    [nobody] = read["learner3"].loc[read["learner3"]["anonymous"]].to_dict("records")
    assert (nobody["author"], nobody["display_name"].startswith("Anonymous ")) == ("", True)


async def test_a_facilitators_kernel_is_a_learners(house: House, kernel_of: Kernel) -> None:
    await house.post("learner1", THREADS, {"body": "help", "audience": "to facilitators"})
    house.tokens.enrol("facilitator", "formgrade-spring", in_person=False)
    kernel_of("facilitator")

    assert CohortClient().posts().empty


@pytest.mark.parametrize(
    ("table", "types"),
    [("threads", frames.THREADS), ("posts", frames.POSTS), ("annotations", frames.ANNOTATIONS)],
)
async def test_an_empty_table_has_the_types_of_a_full_one(
    house: House, kernel_of: Kernel, table: str, types: dict[str, str]
) -> None:
    kernel_of("learner2")
    empty = getattr(CohortClient(), table)()
    await _asked(house)
    full = getattr(CohortClient(), table)()

    assert len(full) > 0
    assert empty.empty
    for name, kind in types.items():
        assert empty[name].dtype == full[name].dtype or kind == "category"
        assert full[name].dtype == pd.api.types.pandas_dtype(kind) or kind == "category"


async def test_what_cannot_be_read_is_said_in_words(
    kernel_of: Kernel, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel_of("learner2")
    with pytest.raises(NoConversation, match="Your cohorts: spring"):
        CohortClient("autumn").threads()
    with pytest.raises(NoConversation, match="no module “nowhere”"):
        CohortClient().threads("nowhere")
    kernel_of("nobody")
    with pytest.raises(NoConversation, match="Restart your server"):
        CohortClient().threads()
    monkeypatch.setenv("COHORT_SERVICE_URL", "http://127.0.0.1:9/services/cohort/")
    with pytest.raises(NoConversation, match="does not answer"):
        CohortClient().threads()
    monkeypatch.delenv("JUPYTERHUB_API_TOKEN")
    with pytest.raises(NoConversation, match="Work on it"):
        CohortClient()


async def _asked(house: House) -> None:
    thread = await house.post("learner1", THREADS, {"body": "Why?", "kind": "question", "cell": "task"})
    await house.post("facilitator", f"{SPRING}/threads/{thread['id']}/posts", {"body": "Because."})
