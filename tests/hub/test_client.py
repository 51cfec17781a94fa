"""`CohortClient` in real kernels of real servers: a kernel reads what its owner may read as a learner."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tests.deployment import Deployed
from tests.service.uploads import markdown, upload

API = "/services/cohort/api/"
COHORT = "cohorts/welcome-november"
THREADS = f"{COHORT}/modules/asking/threads"
READ = """
import json, pandas
from cohort_widgets import CohortClient
cohort = CohortClient("welcome-november")
threads, posts, annotations = tables = cohort.threads(), cohort.posts(), cohort.annotations()
assert all(type(table) is pandas.DataFrame for table in tables)
assert str(posts["created_at"].dtype) == "datetime64[us, UTC]"
print(json.dumps({
    "threads": threads[["thread", "text"]].values.tolist(),
    "posts": posts[["author", "text"]].values.tolist(),
    "annotations": annotations.fillna("")[["cell", "quote", "text"]].values.tolist(),
}))
"""
FOR_ALL = [
    ["learner1", "Which door?"],
    ["facilitator", "The green one."],
    ["facilitator", "What did you expect?"],
]
OF_ONE = ["learner1", "A lift."]
OF_THE_TEAM = ["learner1", "Between us at the desk."]
TO_FACILITATORS = ["learner1", "I need help."]
TO_ONESELF = ["learner1", "A note to myself."]


@dataclass(frozen=True)
class Class:
    """A cohort that talks, each for an audience of their own choosing."""

    deployed: Deployed

    def reads(self, name: str) -> dict[str, Any]:
        """Return what a kernel of the person's own server reads."""
        printed = self.deployed.sign_in(name).start_server().in_server(READ)
        assert printed.startswith("{"), printed
        return json.loads(printed)

    def says(self, name: str, path: str, body: str, **more: Any) -> str:
        """Write in somebody's name, from the screen; return the id."""
        answer = self.deployed.operator.post(
            f"{API}{path}", headers=self.deployed.bearer(name), json={"body": body, **more}
        )
        assert answer.is_success, answer.text
        return answer.json()["id"]


@pytest.fixture(scope="module")
def talking(bare: Deployed) -> Class:
    module = upload(markdown("doors", "Two doors lead to the yard."), title="Asking", assignment="asking")
    published = bare.operator.put(
        f"{API}courses/welcome/modules/asking/versions/1", headers=bare.bearer("designer"), json=module
    )
    assert published.is_success, published.text
    talking = Class(bare)
    quote = {"facet": "rendered", "quote": {"exact": "Two doors", "prefix": "", "suffix": " lead"}}
    asked = talking.says("learner1", THREADS, "Which door?", kind="question", cell="doors", anchor=quote)
    talking.says("facilitator", f"{COHORT}/threads/{asked}/posts", "The green one.")
    prompt = talking.says("facilitator", THREADS, "What did you expect?", kind="prompt", write_first=True)
    talking.says("learner1", f"{COHORT}/threads/{prompt}/posts", "A lift.")
    talking.says("learner1", f"{COHORT}/threads", "Between us at the desk.", audience="team:front-desk")
    talking.says("learner1", THREADS, "I need help.", cell="doors", audience="to facilitators")
    talking.says("learner1", THREADS, "A note to myself.", cell="doors", audience="private")
    return talking


def test_a_learner_of_no_team_reads_what_is_for_all_and_answers_that_wait_after_the_own_one(
    talking: Class,
) -> None:
    read = talking.reads("learner3")

    assert read["posts"] == FOR_ALL
    threads = {text: thread for thread, text in read["threads"]}
    assert set(threads) == {"What did you expect?", "Which door?"}
    assert read["annotations"] == [["doors", "Two doors", "Which door?"]]
    talking.says("learner3", f"{COHORT}/threads/{threads['What did you expect?']}/posts", "A staircase.")
    assert talking.reads("learner3")["posts"] == [*FOR_ALL, OF_ONE, ["learner3", "A staircase."]]


def test_a_member_of_the_team_reads_its_thread_too(talking: Class) -> None:
    assert talking.reads("learner2")["posts"] == [*FOR_ALL, OF_THE_TEAM]


def test_who_wrote_reads_the_own_words_whomever_they_are_for(talking: Class) -> None:
    read = talking.reads("learner1")

    own = [post for post in read["posts"] if post[0] == "learner1"]
    assert own == [FOR_ALL[0], OF_ONE, OF_THE_TEAM, TO_FACILITATORS, TO_ONESELF]
    assert {text for _, _, text in read["annotations"]} == {
        "Which door?",
        "I need help.",
        "A note to myself.",
    }


def test_a_facilitators_kernel_reads_what_a_learners_does_and_no_more(talking: Class) -> None:
    at_the_screen = talking.deployed.operator.get(
        f"/services/cohort/api/{COHORT}/modules/asking/discussion",
        headers=talking.deployed.bearer("facilitator"),
    ).json()
    shown = {post["source"] for thread in at_the_screen["threads"] for post in thread["posts"]}
    assert {"I need help.", "A lift."} <= shown

    assert talking.reads("facilitator")["posts"] == FOR_ALL
