"""The demo's accounts are for one machine."""

import pytest
from cohort_hub.demo_accounts import DEFAULT_PASSWORD, NotLoopback, account, demo_password, require_loopback
from cohort_hub.settings import read_deployment

from tests.deployment import DEMO


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_loopback_is_fine(host: str) -> None:
    require_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "", "192.168.1.20", "example.org", "127.0.0.1.example.org"]
)
def test_anything_else_is_refused(host: str) -> None:
    with pytest.raises(NotLoopback, match="for this machine only"):
        require_loopback(host)


def test_the_password_is_the_environments_or_the_demos() -> None:
    assert demo_password({"COHORT_DEMO_PASSWORD": "other"}) == "other"
    assert demo_password({"COHORT_DEMO_PASSWORD": ""}) == DEFAULT_PASSWORD
    assert demo_password({}) == DEFAULT_PASSWORD


def test_a_button_says_who_and_what() -> None:
    deployment = read_deployment(DEMO)
    buttons = {each.name: each for each in (account(person, deployment) for person in deployment.people)}
    assert buttons["learner1"].initials == "LO"
    assert buttons["facilitator"].words == "facilitates Welcome aboard, Numbers you will meet"
    assert buttons["manager"].words == "manages Front desk"
